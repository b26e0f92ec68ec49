package org.steward.protection.sealing;

import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.steward.protection.keys.Algorithm;
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
     * @param sealed nonce at {@code nonceAt}, ciphertext and tag behind it, up to the end
     * @throws AEADBadTagException if anything of it is not as it was
     */
    byte[] open(byte[] associated, byte[] sealed, int nonceAt) throws AEADBadTagException;

    static Sealer of(DataKey key) {
        return of(key.algorithm(), key.key().getEncoded());
    }

    static Sealer of(Algorithm algorithm, byte[] key) {
        return switch (algorithm) {
            case AES_256_GCM -> new AesSealer(key);
            case SM4_GCM -> new Sm4Sealer(key);
            default -> throw new IllegalArgumentException("Algorithm %s does not seal values".formatted(algorithm));
        };
    }

    /** A sealer whose key comes from a data key and from what sets it apart from the data key's other descendants. */
    static Sealer derived(DataKey key, byte[] apart) {
        Algorithm algorithm = key.algorithm();
        byte[] digest =
                KeyedDigest.of(algorithm.profile(), key.key().getEncoded()).of(apart);
        return of(algorithm, Arrays.copyOf(digest, algorithm.keyBytes()));
    }
}
