CREATE TABLE broken_second (id BIGINT);
CREATE TABLE broken_third (id NOSUCHTYPE);
