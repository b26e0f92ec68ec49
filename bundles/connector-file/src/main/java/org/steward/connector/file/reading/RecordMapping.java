package org.steward.connector.file.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.Rejection;

/** Makes records of rows, by rules that were fitted to the file's columns once. For one thread. */
final class RecordMapping {
    /** For a file without a line. */
    static final RecordMapping OF_NOTHING = new RecordMapping("", List.of(), List.of(), 0);

    private static final String ID = "id";

    private final String source;
    private final List<String> names;
    private final FieldReading[] fields;
    private final int longestRow;

    /**
     * @param source what the file is called for good; names records that have no id of their own
     * @param names of the fields, in the order of their readings
     */
    RecordMapping(String source, List<String> names, List<FieldReading> fields, int longestRow) {
        this.source = source;
        this.names = List.copyOf(names);
        this.fields = fields.toArray(FieldReading[]::new);
        this.longestRow = longestRow;
    }

    /** Takes what became of a row. */
    interface Target {
        void take(RawRecord row);

        void setAside(Rejection row);
    }

    void map(Row row, Target target) {
        try {
            refuseDamaged(row);
            target.take(mapped(row));
        } catch (Unreadable e) {
            target.setAside(new Rejection(
                    row.number(), row.line(), e.column(), e.reason(), Shape.of(e.value()), e.remedy(), row.text()));
        }
    }

    private void refuseDamaged(Row row) throws Unreadable {
        String text = row.text();
        if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            throw new Unreadable("undecodable", "type the damaged characters anew, or send the row again as UTF-8");
        }
        if (text.length() >= longestRow) {
            throw new Unreadable("value-too-long", "shorten the row to %d characters".formatted(longestRow));
        }
        if (row.fault().isPresent()) {
            throw row.fault().get();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Map.ofEntries takes an array, and copies it but once
    private RawRecord mapped(Row row) throws Unreadable {
        List<Map.Entry<String, String>> entries = new ArrayList<>(fields.length);
        String id = "";
        for (int i = 0; i < fields.length; i++) {
            String value = fields[i].read(row);
            if (!value.isEmpty()) {
                entries.add(Map.entry(names.get(i), value));
                id = names.get(i).equals(ID) ? value : id;
            }
        }
        return new RawRecord(
                row.number(),
                row.line(),
                id.isEmpty() ? source + "#" + row.number() : id,
                Map.ofEntries(entries.toArray(new Map.Entry[0])));
    }
}
