package org.steward.connector.file.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** One pass over all bytes of a file: its digest, and which encodings can decode it. */
public final class FileProbe {
    private static final int CHUNK = 1 << 16;
    /** Text has no NULs; UTF-16 has one in nearly each pair of bytes, UTF-32 more. */
    private static final int WIDE_ONE_IN = 5;

    private final MessageDigest digest = sha256();
    private final StrictDecoding utf8 = new StrictDecoding(StandardCharsets.UTF_8);
    private final StrictDecoding gb18030 = new StrictDecoding(FileFacts.GB18030);
    private Optional<Charset> marked = Optional.empty();
    private FileFacts.Form form = FileFacts.Form.TEXT;
    private long size;

    private FileProbe() {}

    public static FileFacts of(Path file) throws IOException {
        return new FileProbe().run(file);
    }

    private FileFacts run(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                take(chunk, length);
            }
        }
        utf8.end();
        gb18030.end();
        return new FileFacts(
                HexFormat.of().formatHex(digest.digest()),
                size,
                modified,
                utf8.lines(),
                marked,
                form,
                utf8.damage(),
                gb18030.damage());
    }

    private void take(byte[] chunk, int length) {
        if (size == 0) {
            lookAtBeginning(ByteBuffer.wrap(chunk, 0, length));
        }
        size += length;
        digest.update(chunk, 0, length);
        utf8.take(chunk, length);
        gb18030.take(chunk, length);
    }

    private void lookAtBeginning(ByteBuffer chunk) {
        marked = mark(chunk);
        if (begins(chunk, 'P', 'K', 3, 4) || begins(chunk, 0xD0, 0xCF, 0x11, 0xE0)) {
            form = FileFacts.Form.WORKBOOK;
        } else if (isWide(chunk)) {
            form = FileFacts.Form.WIDE;
        }
    }

    private static Optional<Charset> mark(ByteBuffer chunk) {
        if (begins(chunk, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (begins(chunk, 0xFF, 0xFE, 0, 0)) {
            return Optional.empty(); // UTF-32, which nobody sends on purpose
        }
        if (begins(chunk, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return begins(chunk, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean begins(ByteBuffer chunk, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= chunk.limit() || chunk.get(i) != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWide(ByteBuffer chunk) {
        int nuls = 0;
        for (int i = 0; i < chunk.limit(); i++) {
            if (chunk.get(i) == 0) {
                nuls++;
            }
        }
        return nuls > 0 && nuls >= chunk.limit() / WIDE_ONE_IN;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
