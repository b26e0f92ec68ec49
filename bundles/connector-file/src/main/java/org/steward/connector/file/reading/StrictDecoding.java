package org.steward.connector.file.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Counts the lines that an encoding cannot decode, by the very decoder that later reads them. */
final class StrictDecoding {
    private static final int ROOM = 1 << 17;

    private final CharsetDecoder decoder;
    private final byte[] room = new byte[ROOM];
    private final ByteBuffer bytes = ByteBuffer.wrap(room);
    private final CharBuffer chars = CharBuffer.allocate(ROOM);
    private long line = 1;
    private byte previous;
    private long damaged;
    private long first;
    private long last;
    private boolean foreign;
    private long foreignLines;

    StrictDecoding(Charset charset) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    void take(byte[] chunk, int length) {
        if (damaged >= FileFacts.TOO_MANY || (bytes.position() == 0 && isAscii(chunk, length))) {
            countLines(chunk, 0, length);
            return;
        }
        bytes.put(chunk, 0, length).flip();
        decode(false);
        bytes.compact();
    }

    void end() {
        bytes.flip();
        decode(true);
        foreignLines += foreign ? 1 : 0;
    }

    private void decode(boolean end) {
        boolean more = true;
        while (more) {
            int from = bytes.position();
            CoderResult result = decoder.decode(bytes, chars.clear(), end);
            countLines(room, from, bytes.position());
            if (result.isError()) {
                markLine();
                bytes.position(bytes.position() + result.length());
            }
            more = !result.isUnderflow() && damaged < FileFacts.TOO_MANY;
        }
        if (damaged == FileFacts.TOO_MANY) { // the rest would only cost time
            countLines(room, bytes.position(), bytes.limit());
            bytes.position(bytes.limit());
        }
    }

    private void markLine() {
        if (last != line) {
            last = line;
            damaged++;
            first = first == 0 ? line : first;
        }
    }

    /** A line ends with LF, CR or CR LF; both encodings use these bytes for nothing else. */
    private void countLines(byte[] array, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = array[i];
            if (b < 0) {
                foreign = true;
            } else if (b == '\r' || (b == '\n' && previous != '\r')) {
                endLine();
            }
            previous = b;
        }
    }

    private void endLine() {
        line++;
        if (foreign && damaged < FileFacts.TOO_MANY) {
            foreignLines++;
        }
        foreign = false;
    }

    private static boolean isAscii(byte[] chunk, int length) {
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= chunk[i];
        }
        return all >= 0;
    }

    long lines() {
        return line;
    }

    FileFacts.Damage damage() {
        return new FileFacts.Damage(decoder.charset(), damaged, first, Math.max(0, foreignLines - damaged));
    }
}
