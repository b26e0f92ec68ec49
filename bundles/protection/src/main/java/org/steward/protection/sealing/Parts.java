package org.steward.protection.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Joins parts, each after its length in 4 bytes, so that no two lists of parts look alike. */
final class Parts {
    private Parts() {}

    static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += Integer.BYTES + part.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.putInt(part.length).put(part);
        }
        return joined.array();
    }

    static byte[] joined(String... parts) {
        byte[][] bytes = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
        }
        return joined(bytes);
    }
}
