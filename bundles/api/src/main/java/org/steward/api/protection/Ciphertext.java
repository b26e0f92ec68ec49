package org.steward.api.protection;

import java.util.Arrays;

/**
 * An encrypted value: {@code version | algorithm | key version | nonce | ciphertext and tag}.
 *
 * <p>The bytes are not copied: whoever holds one treats them as read-only.
 */
public record Ciphertext(byte[] bytes) {
    /** Number of the algorithm that sealed it, 1 to 127; 0 if it is cut off before that. */
    public int algorithm() {
        return bytes.length < 2 ? 0 : bytes[1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ciphertext that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Ciphertext[" + bytes.length + " bytes]";
    }
}
