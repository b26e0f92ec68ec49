package org.steward.api.protection;

import java.util.Arrays;

/**
 * An encrypted value: {@code version | algorithm | key version | nonce | ciphertext and tag}.
 *
 * <p>The bytes are not copied: whoever holds one treats them as read-only.
 */
public record Ciphertext(byte[] bytes) {
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
