package org.steward.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as a channel delivers it: lines in the channel's own encoding, and now and then bytes that are none. */
final class Sink implements AutoCloseable {
    static final Charset GB18030 = Charset.forName("GB18030");

    private final OutputStream out;
    private final Charset charset;

    Sink(Path file, Charset charset) {
        this.charset = charset;
        try {
            Files.createDirectories(file.getParent());
            this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void byteOrderMark() {
        bytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    void line(String line) {
        bytes(line.getBytes(charset));
        bytes(new byte[] {'\n'});
    }

    /** A line that somebody pasted in another encoding. */
    void foreignLine(String line, Charset foreign) {
        bytes(line.getBytes(foreign));
        bytes(new byte[] {'\n'});
    }

    private void bytes(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
