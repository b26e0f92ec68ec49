CREATE TABLE sample (
    id ${identity} PRIMARY KEY,
    digest ${binary16} NOT NULL,
    content ${binary},
    secret ${sealed},
    picture ${blob},
    words ${text},
    since ${timestamp}
);
