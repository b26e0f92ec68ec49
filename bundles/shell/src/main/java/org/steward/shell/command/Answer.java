package org.steward.shell.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a command prints: UTF-8 whatever the platform's encoding, as JSON or as a table that lines up. */
final class Answer {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final OutputStream out;

    Answer(OutputStream out) {
        this.out = out;
    }

    /** One JSON object on one line. */
    void json(Object value) {
        try {
            line(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is always JSON: " + value.getClass(), e);
        }
    }

    /** A control character, as the name of a file may hold, would break the line or command the terminal. */
    void line(String text) {
        try {
            out.write(CONTROL.matcher(text).replaceAll("?").getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows whose columns line up, Chinese characters counted as two places; numbers lie to the right. */
    void table(List<String> header, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        int[] widths = new int[header.size()];
        for (List<String> row : all) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        for (List<String> row : all) {
            var line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                String blanks = " ".repeat(widths[column] - width(cell));
                boolean number = rows.stream().map(below(column)).allMatch(value -> value.matches("[-+0-9.,%]*"));
                line.append(number ? blanks + cell : cell + blanks).append("  ");
            }
            line(line.toString().stripTrailing());
        }
    }

    private static java.util.function.Function<List<String>, String> below(int column) {
        return row -> row.get(column);
    }

    private static int width(String text) {
        return text.codePoints()
                .map(point -> point >= 0x1100 && !Character.isSurrogate((char) point) ? 2 : 1)
                .sum();
    }
}
