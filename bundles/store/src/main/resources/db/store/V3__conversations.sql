-- What customers say and hear. Texts are masked; what was masked out lies sealed beside them.

CREATE TABLE conversation (
    conversation_key ${binary16} NOT NULL,
    customer_id BIGINT NOT NULL,
    channel VARCHAR(64) NOT NULL,
    started_at ${timestamp} NOT NULL,
    ended_at ${timestamp} NOT NULL,
    messages INTEGER NOT NULL,
    CONSTRAINT conversation_pk PRIMARY KEY (conversation_key)
);

CREATE TABLE message (
    id BIGINT NOT NULL,
    source_key ${binary16} NOT NULL,
    conversation_key ${binary16} NOT NULL,
    customer_id BIGINT NOT NULL,
    channel VARCHAR(64) NOT NULL,
    inbound BOOLEAN NOT NULL,
    staff VARCHAR(64),
    happened_at ${timestamp} NOT NULL,
    day DATE NOT NULL,
    masked_text ${text} NOT NULL,
    sealed_originals ${blob},
    CONSTRAINT message_pk PRIMARY KEY (id),
    CONSTRAINT message_source UNIQUE (source_key)
);
CREATE INDEX message_conversation ON message (conversation_key, happened_at);

-- Customer 0 holds the messages of unknown speakers.
CREATE TABLE contact_month (
    customer_id BIGINT NOT NULL,
    month INTEGER NOT NULL,
    inbound INTEGER NOT NULL,
    outbound INTEGER NOT NULL,
    CONSTRAINT contact_month_pk PRIMARY KEY (customer_id, month)
);

-- Weekday (1 Monday to 7 Sunday) and hour in the institution's zone at the time of writing.
CREATE TABLE contact_hour (
    month INTEGER NOT NULL,
    channel VARCHAR(64) NOT NULL,
    weekday SMALLINT NOT NULL,
    hour_of_day SMALLINT NOT NULL,
    messages BIGINT NOT NULL,
    CONSTRAINT contact_hour_pk PRIMARY KEY (month, channel, weekday, hour_of_day)
);
