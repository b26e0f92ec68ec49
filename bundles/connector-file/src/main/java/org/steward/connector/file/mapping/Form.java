package org.steward.connector.file.mapping;

/** What a field's values look like; the forms of docs/record-kinds.md. */
public enum Form {
    /** Names, codes and other short text. */
    TEXT,
    /** Numbers that count nothing: accounts, telephones, identities. Spreadsheets like to damage them. */
    IDENTIFIER,
    /** Plain decimal in major units. */
    AMOUNT,
    DAY,
    /** Time or day. */
    TIME,
    MONTH,
    /** What people wrote: taken as it stands, as even a lone {@code -} may be an answer. */
    MESSAGE
}
