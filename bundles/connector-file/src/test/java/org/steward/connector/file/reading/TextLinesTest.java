package org.steward.connector.file.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steward.connector.file.reading.TextLines.Line;

class TextLinesTest {
    private static TextLines lines(byte[] bytes, Charset charset, int longest) throws IOException {
        return new TextLines(new ByteArrayInputStream(bytes), charset, longest);
    }

    private static List<String> texts(String text) throws IOException {
        List<String> texts = new ArrayList<>();
        TextLines lines = lines(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 1 << 20);
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            texts.add(line.get().number() + ":" + line.get().text());
        }
        return texts;
    }

    @Test
    void endsLinesAtLfAndCrAndBoth() throws IOException {
        assertThat(texts("a\nb\rc\r\n\r\nd\n\ne")).containsExactly("1:a", "2:b", "3:c", "4:", "5:d", "6:", "7:e");
    }

    @Test
    void makesNoLineOfTheEndAfterALineEnd() throws IOException {
        assertThat(texts("a\r\n")).containsExactly("1:a");
        assertThat(texts("")).isEmpty();
        assertThat(texts("\n")).containsExactly("1:");
    }

    @Test
    void passesOverTheByteOrderMark() throws IOException {
        assertThat(texts("\uFEFFa,b")).containsExactly("1:a,b");
    }

    @Test
    void joinsALineThatLiesAcrossItsBuffer() throws IOException {
        String before = "x".repeat((1 << 16) - 1);

        assertThat(texts(before + "\r\ny")).containsExactly("1:" + before, "2:y");
        assertThat(texts(before + "xyz\ny")).containsExactly("1:" + before + "xyz", "2:y");
    }

    @Test
    void keepsOnlyTheBeginningOfAnEndlessLine() throws IOException {
        byte[] endless = ("x".repeat(500_000) + "\nshort").getBytes(StandardCharsets.UTF_8);

        TextLines lines = lines(endless, StandardCharsets.UTF_8, 1000);

        assertThat(lines.next().orElseThrow().text()).hasSize(1000);
        assertThat(lines.next()).contains(new Line(2, "short"));
    }

    @Test
    void looksAheadWithoutTaking() throws IOException {
        TextLines lines = lines("a\nb\nc".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 100);

        assertThat(lines.peek(1)).contains(new Line(2, "b"));
        assertThat(lines.peek(3)).isEmpty();
        assertThat(lines.next()).contains(new Line(1, "a"));
        lines.skip(1);
        assertThat(lines.next()).contains(new Line(3, "c"));
    }

    @Test
    void letsHalfACharacterSpoilItsOwnLineOnly() throws IOException {
        byte[] half = {(byte) 0xD6, '\n', 'b'};

        TextLines lines = lines(half, Read.GB18030, 100);

        assertThat(lines.next()).contains(new Line(1, "\uFFFD"));
        assertThat(lines.next()).contains(new Line(2, "b"));
    }
}
