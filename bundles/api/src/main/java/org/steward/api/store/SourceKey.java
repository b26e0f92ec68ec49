package org.steward.api.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Identity of a record: which connector delivered it, and what its source calls it. The same record sent twice has the
 * same key.
 *
 * @param bytes 16 bytes; not copied, to be treated as read-only
 */
public record SourceKey(byte[] bytes) {
    private static final int LENGTH = 16;

    /**
     * @param connector name of the connector instance
     * @param kind what the record is, since sources number their kinds apart
     * @param sourceId what the source calls it
     */
    public static SourceKey of(String connector, String kind, String sourceId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {connector, kind}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return new SourceKey(Arrays.copyOf(digest.digest(sourceId.getBytes(StandardCharsets.UTF_8)), LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SourceKey[" + java.util.HexFormat.of().formatHex(bytes) + "]";
    }
}
