package org.steward.intake.cleansing;

import org.steward.api.intake.RawRecord;

/** A mapped record that cannot go on; it can be replayed from its fields. */
public record Refused(RawRecord raw, String column, String reason, String shape, String remedy) {
    @Override
    public String toString() {
        return "Refused[row " + raw.row() + ", " + column + ", " + reason + "]";
    }
}
