package org.steward.connector.file.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.steward.connector.file.reading.TextLines.Line;

/** One JSON object a line; keys that nobody asked for are passed over. */
final class JsonRows implements Rows {
    private static final int MOST_DECIMALS = 100;

    private final TextLines lines;
    private final Columns columns;
    private final JsonFactory json;
    private long number;

    /** @param wanted keys to read */
    JsonRows(TextLines lines, List<String> wanted, int longestValue) {
        this.lines = lines;
        this.columns = Columns.named(wanted.toArray(String[]::new));
        this.json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(longestValue + 1)
                        .build())
                .build();
    }

    @Override
    public Optional<Columns> columns() {
        return Optional.of(columns);
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
        try {
            return Row.of(number, line, line.text(), values(line.text()));
        } catch (Unreadable e) {
            return Row.faulty(number, line, e);
        }
    }

    private String[] values(String text) throws IOException, Unreadable {
        String[] values = new String[columns.names().size()];
        Arrays.fill(values, "");
        try (JsonParser parser = json.createParser(text)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                OptionalInt index = columns.find(key);
                if (index.isPresent()) {
                    values[index.getAsInt()] = value(parser, key);
                } else {
                    parser.skipChildren();
                }
            }
            expect(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
            return values;
        } catch (JsonProcessingException e) {
            throw malformed();
        }
    }

    private static String value(JsonParser parser, String key) throws IOException, Unreadable {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_TRUE, VALUE_FALSE, VALUE_NUMBER_INT -> parser.getText();
            case VALUE_NUMBER_FLOAT -> plain(parser.getDecimalValue());
            case VALUE_NULL -> "";
            default ->
                throw new Unreadable("json-malformed", "write one value under this key, no list and no object")
                        .at(key, "");
        };
    }

    private static String plain(BigDecimal number) throws Unreadable {
        expect(Math.abs((long) number.scale()) <= MOST_DECIMALS); // 1e999999999 would fill the memory
        return number.toPlainString();
    }

    private static void expect(boolean met) throws Unreadable {
        if (!met) {
            throw malformed();
        }
    }

    private static Unreadable malformed() {
        return new Unreadable("json-malformed", "write one JSON object a line, each key once");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
