package org.steward.protection.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

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
    static final int TAG_BYTES = 16;
    static final int HEADER_BYTES = 26;
    static final byte VERSION = 1;
    static final byte AES_256_GCM = 1;
    private static final byte[] MAGIC = "STWF".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 16;
    private static final int NONCE_BYTES = 12;

    private FileForm() {}

    static byte[] header(int keyVersion, byte[] fileId) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .put(MAGIC)
                .put(VERSION)
                .put(AES_256_GCM)
                .putInt(keyVersion)
                .put(fileId, 0, ID_BYTES)
                .array();
    }

    /** Whether a header is one of ours, of the only version and algorithm there are. */
    static boolean understood(byte[] header) {
        return header.length == HEADER_BYTES
                && Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && header[MAGIC.length] == VERSION
                && header[MAGIC.length + 1] == AES_256_GCM;
    }

    static int keyVersion(byte[] header) {
        return ByteBuffer.wrap(header).getInt(MAGIC.length + 2);
    }

    static SecretKey fileKey(SecretKey dataKey, byte[] header) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(dataKey.getEncoded(), "HmacSHA256"));
        mac.update("steward file key".getBytes(StandardCharsets.US_ASCII));
        return new SecretKeySpec(mac.doFinal(header), "AES");
    }

    static Cipher cipher(int mode, SecretKey fileKey, byte[] header, String institution, long chunk, boolean last)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(0).putLong(chunk).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, fileKey, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(institution.getBytes(StandardCharsets.UTF_8));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES + 1)
                .putLong(chunk)
                .put((byte) (last ? 1 : 0))
                .array());
        return cipher;
    }
}
