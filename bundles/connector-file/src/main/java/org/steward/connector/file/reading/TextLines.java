package org.steward.connector.file.reading;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a text, one after the other, each with its number; of an endless line only the beginning is kept. */
final class TextLines implements Closeable {
    private static final int ROOM = 1 << 16;

    private final Reader reader;
    private final int longest;
    private final char[] room = new char[ROOM];
    private final StringBuilder begun = new StringBuilder();
    private final List<Line> ahead = new ArrayList<>();
    private int next;
    private int end;
    private long number;
    private boolean afterReturn;

    /** @param longest characters of a line that are kept */
    TextLines(InputStream bytes, Charset charset, int longest) throws IOException {
        this.reader = new InputStreamReader(
                new BufferedInputStream(bytes, ROOM),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        this.longest = longest;
        if (fill() && room[0] == '\uFEFF') {
            next = 1;
        }
    }

    /** @param number from 1 */
    record Line(long number, String text) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    /** @return empty at the end */
    Optional<Line> next() throws IOException {
        return ahead.isEmpty() ? read() : Optional.of(ahead.remove(0));
    }

    /** A line further on, from 0, without taking it. */
    Optional<Line> peek(int distance) throws IOException {
        while (ahead.size() <= distance) {
            Optional<Line> line = read();
            if (line.isEmpty()) {
                return line;
            }
            ahead.add(line.get());
        }
        return Optional.of(ahead.get(distance));
    }

    void skip(int lines) {
        ahead.subList(0, lines).clear();
    }

    private Optional<Line> read() throws IOException {
        begun.setLength(0);
        boolean any = false;
        while (next < end || fill()) {
            if (afterReturn && room[next] == '\n') { // the second half of CR LF
                next++;
                afterReturn = false;
                continue;
            }
            any = true;
            afterReturn = false;
            int from = next;
            while (next < end && room[next] != '\n' && room[next] != '\r') {
                next++;
            }
            if (next < end) {
                afterReturn = room[next] == '\r';
                return Optional.of(line(from, next++));
            }
            keep(from);
        }
        return any ? Optional.of(line(end, end)) : Optional.empty();
    }

    private Line line(int from, int to) {
        number++;
        if (begun.isEmpty()) {
            return new Line(number, new String(room, from, Math.min(to - from, longest)));
        }
        begun.append(room, from, Math.min(to - from, longest - begun.length()));
        return new Line(number, begun.toString());
    }

    private void keep(int from) {
        begun.append(room, from, Math.min(end - from, longest - begun.length()));
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, reader.read(room));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
