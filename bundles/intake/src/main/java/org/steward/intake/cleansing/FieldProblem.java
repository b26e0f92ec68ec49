package org.steward.intake.cleansing;

import java.io.Serial;

/** A field that cannot be taken; caught where the record is turned into a rejection. */
final class FieldProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String reason;
    private final String shape;
    private final String remedy;

    FieldProblem(String column, String reason, String shape, String remedy) {
        super(reason, null, false, false);
        this.column = column;
        this.reason = reason;
        this.shape = shape;
        this.remedy = remedy;
    }

    String column() {
        return column;
    }

    String reason() {
        return reason;
    }

    String shape() {
        return shape;
    }

    String remedy() {
        return remedy;
    }
}
