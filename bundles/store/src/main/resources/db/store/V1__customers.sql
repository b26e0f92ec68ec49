-- Who is served, and by whom. No foreign keys anywhere in this owner's tables: the one writer (BatchCustomerStore)
-- writes parents before children in one transaction, and a check by the database costs one index look-up a row and
-- table, a third of the speed of an import.

CREATE TABLE org_unit (
    code VARCHAR(64) NOT NULL,
    name VARCHAR(500) NOT NULL,
    parent VARCHAR(64),
    level VARCHAR(64) NOT NULL,
    CONSTRAINT org_unit_pk PRIMARY KEY (code)
);

-- id is what sealed_name is sealed for; everything else refers to staff by code.
CREATE TABLE staff (
    code VARCHAR(64) NOT NULL,
    id BIGINT NOT NULL,
    sealed_name ${sealed} NOT NULL,
    role VARCHAR(64) NOT NULL,
    unit VARCHAR(64) NOT NULL,
    active_from DATE,
    active_to DATE,
    CONSTRAINT staff_pk PRIMARY KEY (code)
);

-- Facts under a pseudonym: id is random, and number is no personal data by itself.
CREATE TABLE customer (
    id BIGINT NOT NULL,
    number VARCHAR(64) NOT NULL,
    kind VARCHAR(64),
    region VARCHAR(64),
    industry VARCHAR(64),
    size_band VARCHAR(64),
    source_channel VARCHAR(64),
    first_contact DATE,
    owner VARCHAR(64),
    branch VARCHAR(64),
    sex VARCHAR(64),
    level VARCHAR(64),
    completeness SMALLINT NOT NULL,
    CONSTRAINT customer_pk PRIMARY KEY (id),
    CONSTRAINT customer_number_unique UNIQUE (number)
);

-- Running numbers given so far, by the day that stands in the number.
CREATE TABLE customer_number (
    day DATE NOT NULL,
    last_number BIGINT NOT NULL,
    CONSTRAINT customer_number_pk PRIMARY KEY (day)
);

CREATE TABLE customer_profile (
    customer_id BIGINT NOT NULL,
    sealed_name ${sealed},
    sealed_company ${sealed},
    sealed_address ${sealed},
    sealed_birth_date ${sealed},
    CONSTRAINT customer_profile_pk PRIMARY KEY (customer_id)
);

-- Identities and contact points. The key begins with the customer, by whom they are read: one index serves both.
CREATE TABLE customer_identifier (
    customer_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    kind VARCHAR(64) NOT NULL,
    sealed_value ${sealed} NOT NULL,
    CONSTRAINT customer_identifier_pk PRIMARY KEY (customer_id, id)
);

CREATE TABLE customer_key (
    key_index ${binary16} NOT NULL,
    customer_id BIGINT NOT NULL,
    key_version INTEGER NOT NULL,
    CONSTRAINT customer_key_pk PRIMARY KEY (key_index, customer_id)
);

CREATE TABLE customer_source (
    source_key ${binary16} NOT NULL,
    customer_id BIGINT NOT NULL,
    content ${binary16} NOT NULL,
    content_version INTEGER NOT NULL,
    CONSTRAINT customer_source_pk PRIMARY KEY (source_key)
);

CREATE TABLE customer_tag (
    customer_id BIGINT NOT NULL,
    tag VARCHAR(255) NOT NULL,
    CONSTRAINT customer_tag_pk PRIMARY KEY (customer_id, tag)
);
