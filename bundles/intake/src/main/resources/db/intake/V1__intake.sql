-- What was read of each source; rows_taken moves in the transaction that stores the records.
CREATE TABLE import_run (
    connector VARCHAR(100) NOT NULL,
    source VARCHAR(200) NOT NULL,
    name VARCHAR(1000) NOT NULL,
    kind VARCHAR(64) NOT NULL,
    rows_taken BIGINT NOT NULL,
    read_count BIGINT NOT NULL,
    stored_count BIGINT NOT NULL,
    merged_count BIGINT NOT NULL,
    duplicate_count BIGINT NOT NULL,
    quarantined_count BIGINT NOT NULL,
    created_count BIGINT NOT NULL,
    masked_count BIGINT NOT NULL,
    outcome VARCHAR(16) NOT NULL,
    problem VARCHAR(2000) NOT NULL,
    deliveries INTEGER NOT NULL,
    filed BOOLEAN NOT NULL,
    started_at ${timestamp} NOT NULL,
    changed_at ${timestamp} NOT NULL,
    CONSTRAINT import_run_pk PRIMARY KEY (connector, source)
);

-- The ids of quarantine, given out in order: an original is sealed for its row before the row is written.
CREATE TABLE quarantine_number (
    id INTEGER NOT NULL,
    last_id BIGINT NOT NULL,
    CONSTRAINT quarantine_number_pk PRIMARY KEY (id)
);
INSERT INTO quarantine_number (id, last_id) VALUES (1, 0);

-- replayable: the original is a map of our fields, so that it can go through intake once more.
CREATE TABLE quarantine (
    id BIGINT NOT NULL,
    connector VARCHAR(100) NOT NULL,
    source VARCHAR(200) NOT NULL,
    name VARCHAR(1000) NOT NULL,
    kind VARCHAR(64) NOT NULL,
    row_no BIGINT NOT NULL,
    line_no BIGINT NOT NULL,
    field_name VARCHAR(200) NOT NULL,
    reason VARCHAR(64) NOT NULL,
    shape VARCHAR(200) NOT NULL,
    remedy VARCHAR(1000) NOT NULL,
    sealed_original ${blob} NOT NULL,
    replayable BOOLEAN NOT NULL,
    create_customers BOOLEAN NOT NULL,
    namespace VARCHAR(200) NOT NULL,
    since_at ${timestamp} NOT NULL,
    attempts INTEGER NOT NULL,
    CONSTRAINT quarantine_pk PRIMARY KEY (id)
);
CREATE INDEX quarantine_kind ON quarantine (kind, id);
