package org.steward.connector.file.reading;

/** Reads one field of a row. */
interface FieldReading {
    /** @return empty if the row has no value for it */
    String read(Row row) throws Unreadable;
}
