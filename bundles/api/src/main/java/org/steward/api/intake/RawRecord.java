package org.steward.api.intake;

import java.util.Map;

/**
 * A record as its source has it, under our field names.
 *
 * @param row number of the data row in its source, from 1
 * @param sourceId what the source calls it, or source and row where it has no id
 * @param fields by the names of docs/record-kinds.md; values trimmed, dates ISO 8601, amounts plain decimals; blank
 *     fields are left out
 */
public record RawRecord(long row, String sourceId, Map<String, String> fields) {
    public RawRecord {
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return "RawRecord[row " + row + ", " + fields.size() + " fields]";
    }
}
