package org.steward.connector.file.reading;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.steward.connector.file.mapping.Format;
import org.steward.connector.file.reading.TextLines.Line;

/** Rows of columns. A quoted value may run over several lines; one that never closes costs its own line only. */
final class CsvRows implements Rows {
    private static final List<String> SEPARATORS = List.of(",", ";", "|", "\t");

    private static final String QUOTE_REMEDY =
            "double each quote inside a value and close the value with one, or switch quotes off by quote: none";

    private final TextLines lines;
    private final LineSplitter splitter;
    private final char quote;
    private final int longestValue;
    private final Columns columns;
    private final boolean empty;
    private long number;

    /** Reads the header, if there is one. */
    CsvRows(TextLines lines, Format format, int longestValue) throws IOException {
        this.lines = lines;
        this.longestValue = longestValue;
        this.quote = format.quote().orElse('\0');
        Optional<Line> first = firstLine();
        this.empty = first.isEmpty();
        this.splitter = splitter(format, first.map(Line::text).orElse(""));
        if (format.header() && first.isPresent()) {
            lines.skip(1);
            this.columns = Columns.named(splitter.split(first.get().text()).orElseGet(() -> new String[] {""}));
        } else {
            this.columns = Columns.unnamed(format.columns());
        }
    }

    private Optional<Line> firstLine() throws IOException {
        Optional<Line> line = lines.peek(0);
        while (line.isPresent() && line.get().isBlank()) {
            lines.skip(1);
            line = lines.peek(0);
        }
        return line;
    }

    private static LineSplitter splitter(Format format, String firstLine) {
        return switch (format.separator()) {
            case Format.SPACES -> new SpacedLine();
            case Format.AUTO -> new SeparatedLine(likeliest(format, firstLine), format.quote());
            default -> new SeparatedLine(format.separator(), format.quote());
        };
    }

    /** The separator that makes most columns of the first line. */
    private static String likeliest(Format format, String firstLine) {
        String best = SEPARATORS.get(0);
        int most = 0;
        for (String separator : SEPARATORS) {
            int columns = new SeparatedLine(separator, format.quote())
                    .split(firstLine)
                    .map(values -> values.length)
                    .orElse(0);
            if (columns > most) {
                most = columns;
                best = separator;
            }
        }
        return best;
    }

    @Override
    public Optional<Columns> columns() {
        return empty ? Optional.empty() : Optional.of(columns);
    }

    @Override
    public Optional<Row> next() throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.next();
        }
        return line.isPresent() ? Optional.of(row(line.get())) : Optional.empty();
    }

    private Row row(Line line) throws IOException {
        number++;
        Optional<String[]> values = splitter.split(line.text());
        if (values.isPresent()) {
            return row(line, line.text(), values.get());
        }
        if (quote != '\0' && quotes(line.text()) % 2 == 1) {
            return rowOverSeveralLines(line);
        }
        return Row.faulty(number, line, new Unreadable("quote-malformed", QUOTE_REMEDY));
    }

    /** Joins lines until the quotes pair; if that makes no good row, the first line alone is the bad one. */
    private Row rowOverSeveralLines(Line first) throws IOException {
        var joined = new StringBuilder(first.text());
        int quotes = quotes(first.text());
        int longest = joined.length() + longestValue;
        for (int further = 0; joined.length() <= longest; further++) {
            Optional<Line> line = lines.peek(further);
            if (line.isEmpty()) {
                break;
            }
            joined.append('\n').append(line.get().text());
            quotes += quotes(line.get().text());
            if (quotes % 2 == 0) {
                String text = joined.toString();
                Optional<String[]> values = splitter.split(text).filter(this::isWhole);
                if (values.isPresent()) {
                    lines.skip(further + 1);
                    return row(first, text, values.get());
                }
                break;
            }
        }
        return Row.faulty(number, first, new Unreadable("quote-malformed", QUOTE_REMEDY));
    }

    private Row row(Line line, String text, String[] values) {
        if (isWhole(values)) {
            return Row.of(number, line, text, values);
        }
        boolean few = values.length < columns.width();
        return Row.faulty(
                number,
                line,
                new Unreadable(
                        few ? "columns-missing" : "columns-extra",
                        "the line has %d columns instead of %d: mend it, or put values that hold a separator in quotes"
                                .formatted(values.length, columns.width())));
    }

    /** Whether there are as many values as columns; a separator after the last one is no column. */
    private boolean isWhole(String[] values) {
        int width = columns.width();
        return width == 0
                || values.length == width
                || (values.length == width + 1 && Cell.bare(values[width]).isEmpty());
    }

    private int quotes(String text) {
        int count = 0;
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            count++;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
