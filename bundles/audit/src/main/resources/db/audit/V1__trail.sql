-- Who did and saw what. Rows are added and never changed.
CREATE TABLE audit_record (
    number ${identity},
    happened_at ${timestamp} NOT NULL,
    person VARCHAR(128) NOT NULL,
    action VARCHAR(64) NOT NULL,
    subject VARCHAR(256) NOT NULL,
    fields VARCHAR(512) NOT NULL,
    reason VARCHAR(1024) NOT NULL,
    result VARCHAR(64) NOT NULL,
    CONSTRAINT audit_record_pk PRIMARY KEY (number)
);
