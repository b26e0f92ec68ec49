package org.steward.protection.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;

/** Reads a sealed file chunk by chunk; gives out nothing of a chunk that does not verify. */
final class SealedFileInput extends InputStream {
    private final InputStream in;
    private final Path file;
    private final FileForm form;
    private byte[] next;
    private byte[] clear = {};
    private int position;
    private long number;
    private boolean done;

    SealedFileInput(InputStream in, Path file, FileForm form) throws IOException {
        this.in = in;
        this.file = file;
        this.form = form;
        this.next = readChunk();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (position == clear.length) {
            if (done) {
                return -1;
            }
            openChunk();
        }
        int count = Math.min(length, clear.length - position);
        System.arraycopy(clear, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return clear.length - position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void openChunk() throws IOException {
        byte[] chunk = next;
        if (chunk.length < FileForm.TAG_BYTES) { // ciphers fail on it in ways of their own
            throw damaged(null);
        }
        next = readChunk();
        boolean last = next.length == 0;
        try {
            clear = form.open(chunk, number, last);
        } catch (AEADBadTagException e) {
            throw damaged(e);
        }
        position = 0;
        number++;
        done = last;
    }

    private IOException damaged(@Nullable AEADBadTagException cause) {
        return new IOException(
                "File %s: chunk %d was changed, or the file was cut off or put together anew; restore it from a backup"
                        .formatted(file, number),
                cause);
    }

    private byte[] readChunk() throws IOException {
        return in.readNBytes(FileForm.CHUNK_BYTES + FileForm.TAG_BYTES);
    }
}
