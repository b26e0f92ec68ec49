package org.steward.shell.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.ProtectedText;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.TextProtection;
import org.steward.api.protection.Utterance;

/**
 * Scans lines as they come, and tells of each in order.
 *
 * <p>A line of a conversation waits for those that follow, since a number may go on in them: it is told of when
 * {@value #HELD} further lines are there, at the end at the latest. What stands alone waits for nothing but its turn.
 */
final class LineScan {
    /** Lines within which the parts of a number must lie. */
    private static final int HELD = 1_000;

    private static final int CHUNK = 4 * HELD;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TextProtection texts;
    private final Consumer<Line> target;
    /** Lines that are told of already, in front of those that are not. */
    private final List<Utterance> lines = new ArrayList<>();

    private int told;
    private long number;
    private boolean conversing;

    LineScan(TextProtection texts, Consumer<Line> target) {
        this.texts = texts;
        this.target = target;
    }

    void read(String line) {
        Utterance utterance = utterance(line);
        conversing |= !utterance.conversation().isEmpty();
        if (!conversing) {
            tell(utterance.text(), texts.protect(utterance.text()));
            return;
        }
        lines.add(utterance);
        if (lines.size() == CHUNK) {
            tell(CHUNK - HELD);
            int forgotten = CHUNK - 2 * HELD;
            lines.subList(0, forgotten).clear();
            told -= forgotten;
        }
    }

    /** @return how many lines there were */
    long end() {
        tell(lines.size());
        return number;
    }

    private void tell(int end) {
        List<ProtectedText> results = texts.protect(lines);
        for (; told < end; told++) {
            tell(lines.get(told).text(), results.get(told));
        }
    }

    /** A scan by itself also tells of what is too doubtful to be masked. */
    private void tell(String text, ProtectedText result) {
        List<SensitiveSpan> spans = new ArrayList<>(result.spans());
        for (SensitiveSpan doubtful : texts.scan(text)) {
            boolean known = result.spans().stream()
                    .anyMatch(span -> span.start() < doubtful.end() && span.end() > doubtful.start());
            if (!known) {
                spans.add(doubtful);
            }
        }
        spans.sort(Comparator.comparingInt(SensitiveSpan::start));
        target.accept(new Line(++number, result.masked(), spans));
    }

    /** The text of a line: the line itself, or what a JSON object calls its {@code text}. */
    private static Utterance utterance(String line) {
        if (line.startsWith("{")) {
            try {
                JsonNode object = JSON.readTree(line);
                JsonNode text = object.path("text");
                if (text.isTextual()) {
                    return new Utterance(
                            object.path("conversation").asText(""),
                            object.path("speaker").asText(""),
                            time(object.path("time").asText("")),
                            text.textValue(),
                            List.of());
                }
            } catch (JsonProcessingException e) {
                return alone(line); // a text may well begin with a brace
            }
        }
        return alone(line);
    }

    private static Utterance alone(String text) {
        return new Utterance("", "", null, text, List.of());
    }

    /** ISO 8601 with offset; without a readable time the order alone counts. */
    private static @Nullable Instant time(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @param spans in code points of the text */
    record Line(long line, String masked, List<SensitiveSpan> spans) {
        @Override
        public String toString() {
            return "Line[" + line + "]";
        }
    }
}
