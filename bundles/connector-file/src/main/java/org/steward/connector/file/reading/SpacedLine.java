package org.steward.connector.file.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns between runs of blanks, as in tables made for people. */
final class SpacedLine implements LineSplitter {
    private static final String[] NONE = {};

    @Override
    public Optional<String[]> split(String row) {
        List<String> values = new ArrayList<>();
        int from = 0;
        while (from < row.length()) {
            while (from < row.length() && isBlank(row.charAt(from))) {
                from++;
            }
            int to = from;
            while (to < row.length() && !isBlank(row.charAt(to))) {
                to++;
            }
            if (to > from) {
                values.add(row.substring(from, to));
            }
            from = to;
        }
        return Optional.of(values.toArray(NONE));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
