-- What customers hold and do. Money is BIGINT in minor units; months are year * 100 + month.

-- One row that every writer changes first: writers take turns, so that two of them never add to the same roll-up
-- or make the same number at once. It also knows the last day on which anything happened.
CREATE TABLE store_turn (
    id INTEGER NOT NULL,
    turn BIGINT NOT NULL,
    last_day DATE,
    CONSTRAINT store_turn_pk PRIMARY KEY (id)
);
INSERT INTO store_turn (id, turn, last_day) VALUES (1, 0, NULL);

CREATE TABLE holding (
    id BIGINT NOT NULL,
    source_key ${binary16} NOT NULL,
    customer_id BIGINT NOT NULL,
    key_index ${binary16},
    key_version INTEGER,
    sealed_account ${sealed},
    product VARCHAR(64) NOT NULL,
    family VARCHAR(64),
    currency CHAR(3) NOT NULL,
    opened DATE,
    closed DATE,
    CONSTRAINT holding_pk PRIMARY KEY (id),
    CONSTRAINT holding_source UNIQUE (source_key)
);
CREATE INDEX holding_key ON holding (key_index);
CREATE INDEX holding_customer ON holding (customer_id);

CREATE TABLE holding_balance (
    holding_id BIGINT NOT NULL,
    month INTEGER NOT NULL,
    end_minor BIGINT NOT NULL,
    average_minor BIGINT NOT NULL,
    CONSTRAINT holding_balance_pk PRIMARY KEY (holding_id, month)
);

-- The source key is the primary key: an index on the random id would cost every insert and find nothing.
CREATE TABLE transaction_entry (
    source_key ${binary16} NOT NULL,
    id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    holding_id BIGINT NOT NULL,
    happened_at ${timestamp} NOT NULL,
    day DATE NOT NULL,
    minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    kind VARCHAR(64),
    channel VARCHAR(64),
    CONSTRAINT transaction_entry_pk PRIMARY KEY (source_key)
);
CREATE INDEX transaction_entry_customer ON transaction_entry (customer_id, day);

CREATE TABLE customer_month (
    customer_id BIGINT NOT NULL,
    month INTEGER NOT NULL,
    currency CHAR(3) NOT NULL,
    minor BIGINT NOT NULL,
    transactions INTEGER NOT NULL,
    CONSTRAINT customer_month_pk PRIMARY KEY (customer_id, month, currency)
);
