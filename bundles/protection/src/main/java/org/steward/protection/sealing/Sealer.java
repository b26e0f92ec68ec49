package org.steward.protection.sealing;

import javax.crypto.AEADBadTagException;
import org.steward.protection.keys.DataKey;

/** Authenticated encryption with one key and the one algorithm that the key is for; safe for many threads. */
interface Sealer {
    int NONCE_BYTES = 12;
    int TAG_BYTES = 16;

    /**
     * Encrypts.
     *
     * @param sealed holds the nonce at {@code nonceAt}; takes ciphertext and tag right behind it
     */
    void seal(byte[] associated, byte[] clear, byte[] sealed, int nonceAt);

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws AEADBadTagException if anything of it is not as it was
     */
    byte[] open(byte[] associated, byte[] sealed, int nonceAt) throws AEADBadTagException;

    static Sealer of(DataKey key) {
        return switch (key.algorithm()) {
            case AES_256_GCM -> new AesSealer(key.key());
            default ->
                throw new IllegalArgumentException(
                        "Algorithm " + key.algorithm().wireName()
                                + " does not seal values; to fix it, restore the key ring from a backup");
        };
    }
}
