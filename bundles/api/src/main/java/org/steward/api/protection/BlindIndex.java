package org.steward.api.protection;

import java.util.Arrays;

/**
 * A keyed digest by which an encrypted value is found: equal values of one kind have equal indexes, and nothing else
 * can be learned without the key.
 *
 * @param keyVersion version of the index key
 * @param bytes 16 bytes; not copied, to be treated as read-only
 */
public record BlindIndex(int keyVersion, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof BlindIndex that && keyVersion == that.keyVersion && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "BlindIndex[v" + keyVersion + "]";
    }
}
