package org.steward.connector.file.reading;

import java.io.Serial;

/** A value, or a whole row, that cannot be taken as it stands. Common in bad files, so it carries no stack. */
final class Unreadable extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;
    private final String reason;
    private final String remedy;

    /** @param reason one of docs/record-kinds.md */
    Unreadable(String reason, String remedy) {
        this("", "", reason, remedy);
    }

    private Unreadable(String column, String value, String reason, String remedy) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** The same, with the place where it stands. */
    Unreadable at(String name, String text) {
        return new Unreadable(name, text, reason, remedy);
    }

    String column() {
        return column;
    }

    String value() {
        return value;
    }

    String reason() {
        return reason;
    }

    String remedy() {
        return remedy;
    }
}
