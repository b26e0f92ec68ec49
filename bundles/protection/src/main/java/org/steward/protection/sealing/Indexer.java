package org.steward.protection.sealing;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import org.steward.protection.keys.DataKey;

/** Keyed digests with one key; safe for many threads. */
final class Indexer {
    private static final int BYTES = 16;

    private final DataKey key;
    private final Spares<Mac> macs = new Spares<>(this::newMac);

    Indexer(DataKey key) {
        this.key = key;
    }

    int keyVersion() {
        return key.version();
    }

    /** The first 128 bits of the digest. */
    byte[] digest(byte[] content) {
        Mac mac = macs.take();
        byte[] digest = mac.doFinal(content);
        macs.putBack(mac);
        return Arrays.copyOf(digest, BYTES);
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.key());
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This Java runtime lacks HMAC-SHA-256", e);
        }
    }
}
