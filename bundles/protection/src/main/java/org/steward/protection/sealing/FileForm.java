package org.steward.protection.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.steward.protection.keys.DataKey;

/**
 * The form of a sealed file: a header, then chunks of 1 MiB, each with its tag.
 *
 * <p>Header: {@code STWF}, version, algorithm (1 byte each), key version (4 bytes), file id (16 random bytes). Each file
 * has a key of its own, derived from the data key and the file id; a chunk's nonce is its number. Associated data:
 * header, institution, number of the chunk, and whether it is the last one, so that no chunk can be moved, left out or
 * added.
 */
final class FileForm {
    static final int CHUNK_BYTES = 1 << 20;
    static final int TAG_BYTES = Sealer.TAG_BYTES;
    static final int HEADER_BYTES = 26;
    private static final byte VERSION = 1;
    private static final byte[] MAGIC = "STWF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LABEL = "steward file key".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 16;

    private final byte[] header;
    private final byte[] institution;
    private final Sealer sealer;

    /** The chunks of one file. */
    FileForm(DataKey key, byte[] header, String institution) {
        this.header = header;
        this.institution = institution.getBytes(StandardCharsets.UTF_8);
        byte[] apart = Arrays.copyOf(LABEL, LABEL.length + header.length);
        System.arraycopy(header, 0, apart, LABEL.length, header.length);
        this.sealer = Sealer.derived(key, apart);
    }

    static byte[] header(DataKey key, byte[] fileId) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .put(MAGIC)
                .put(VERSION)
                .put(key.algorithm().number())
                .putInt(key.version())
                .put(fileId, 0, ID_BYTES)
                .array();
    }

    /** Whether a header is one of ours, of the only version there is. */
    static boolean understood(byte[] header) {
        return header.length == HEADER_BYTES
                && Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && header[MAGIC.length] == VERSION;
    }

    static int algorithm(byte[] header) {
        return header[MAGIC.length + 1];
    }

    static int keyVersion(byte[] header) {
        return ByteBuffer.wrap(header).getInt(MAGIC.length + 2);
    }

    /** Whether a header names the algorithm that its key is for. */
    static boolean fits(byte[] header, DataKey key) {
        return header[MAGIC.length + 1] == key.algorithm().number();
    }

    /** @return the nonce, which is not written to the file, then ciphertext and tag */
    byte[] seal(byte[] clear, long chunk, boolean last) {
        byte[] sealed = framed(new byte[clear.length + TAG_BYTES], chunk);
        sealer.seal(associated(chunk, last), clear, sealed, 0);
        return sealed;
    }

    byte[] open(byte[] chunk, long number, boolean last) throws AEADBadTagException {
        return sealer.open(associated(number, last), framed(chunk, number), 0);
    }

    private static byte[] framed(byte[] sealed, long chunk) {
        return ByteBuffer.allocate(Sealer.NONCE_BYTES + sealed.length)
                .putInt(0)
                .putLong(chunk)
                .put(sealed)
                .array();
    }

    private byte[] associated(long chunk, boolean last) {
        return ByteBuffer.allocate(header.length + institution.length + Long.BYTES + 1)
                .put(header)
                .put(institution)
                .putLong(chunk)
                .put((byte) (last ? 1 : 0))
                .array();
    }
}
