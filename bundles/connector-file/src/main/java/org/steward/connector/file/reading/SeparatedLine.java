package org.steward.connector.file.reading;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Columns between separators, with quotes after RFC 4180.
 *
 * <p>FastCSV takes one row at a time: given the whole file, it would let a quote that never closes swallow the rest.
 */
final class SeparatedLine implements LineSplitter {
    /** FastCSV wants a quote; where there is none, one that no text has. */
    private static final char NO_QUOTE = '\uFFFF';

    private static final int COLUMNS = 32;

    private final CsvReaderBuilder format;
    private final Values values = new Values();

    SeparatedLine(String separator, Optional<Character> quote) {
        this.format = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote.orElse(NO_QUOTE))
                .skipEmptyLines(false)
                .allowUnclosedQuote(false);
    }

    @Override
    public Optional<String[]> split(String row) {
        try {
            return Optional.of(format.ofSingleCsvRecord(values, row));
        } catch (CsvParseException e) {
            return Optional.empty(); // its message would quote the data
        }
    }

    private static final class Values extends AbstractBaseCsvCallbackHandler<String[]> {
        private String[] room = new String[COLUMNS];

        @Override
        protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
            if (index == room.length) {
                room = Arrays.copyOf(room, index * 2);
            }
            room[index] = new String(text, from, length);
        }

        @Override
        protected String[] buildRecord() {
            return Arrays.copyOf(room, getFieldCount());
        }
    }
}
