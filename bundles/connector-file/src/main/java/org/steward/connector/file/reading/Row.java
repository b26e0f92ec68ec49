package org.steward.connector.file.reading;

import java.util.Optional;

/**
 * One data row of a file.
 *
 * @param number from 1, without the header and blank lines
 * @param line line on which it begins, from 1
 * @param text the row as it came
 * @param values by column; not copied
 * @param fault why it could not be taken apart
 */
@SuppressWarnings("ArrayRecordComponent") // rows are read and forgotten, a million a run
record Row(long number, long line, String text, String[] values, Optional<Unreadable> fault) {
    private static final String[] NONE = {};

    static Row of(long number, TextLines.Line line, String text, String[] values) {
        return new Row(number, line.number(), text, values, Optional.empty());
    }

    static Row faulty(long number, TextLines.Line line, Unreadable fault) {
        return new Row(number, line.number(), line.text(), NONE, Optional.of(fault));
    }

    @Override
    public String toString() {
        return "Row[" + number + "]";
    }
}
