package org.steward.protection.sealing;

import java.util.Arrays;
import org.steward.protection.keys.DataKey;

/** Short keyed digests with one key; safe for many threads. */
final class Indexer {
    private static final int BYTES = 16;

    private final int keyVersion;
    private final KeyedDigest digest;

    Indexer(DataKey key) {
        this.keyVersion = key.version();
        this.digest = KeyedDigest.of(key.algorithm().profile(), key.key().getEncoded());
    }

    int keyVersion() {
        return keyVersion;
    }

    /** The first 128 bits of the digest. */
    byte[] digest(byte[] content) {
        return Arrays.copyOf(digest.of(content), BYTES);
    }
}
