CREATE TABLE broken_first (id BIGINT);
