package org.steward.api.intake;

import java.util.Map;

/**
 * A record as its source has it, under our field names.
 *
 * @param row number of the data row in its source, from 1
 * @param line line in the file on which the record begins, from 1; 0 if the source has no lines
 * @param sourceId what the source calls it, or source and row where it has no id
 * @param fields by the names of docs/record-kinds.md; values trimmed, dates ISO 8601, amounts plain decimals; blank
 *     fields are left out
 */
public record RawRecord(long row, long line, String sourceId, Map<String, String> fields) {
    public RawRecord {
        fields = Map.copyOf(fields);
    }

    /** A record of a source that has no lines. */
    public RawRecord(long row, String sourceId, Map<String, String> fields) {
        this(row, 0, sourceId, fields);
    }

    @Override
    public String toString() {
        return "RawRecord[row " + row + ", " + fields.size() + " fields]";
    }
}
