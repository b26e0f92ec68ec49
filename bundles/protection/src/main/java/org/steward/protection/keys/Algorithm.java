package org.steward.protection.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a data key may be used with: each key is for one algorithm, and for no other ever. Ciphertexts name algorithms by
 * their place in this list: new ones go to its end.
 */
public enum Algorithm {
    AES_256_GCM("AES-256-GCM", Profile.INTERNATIONAL, 32, "AES"),
    SM4_GCM("SM4-GCM", Profile.NATIONAL, 16, "SM4"),
    HMAC_SHA_256("HMAC-SHA-256", Profile.INTERNATIONAL, 32, "HmacSHA256"),
    HMAC_SM3("HMAC-SM3", Profile.NATIONAL, 32, "HmacSM3"),
    /** Of Derby, which encrypts its pages with nothing else. */
    AES_256("AES-256", Profile.INTERNATIONAL, 32, "AES");

    private final String wireName;
    private final Profile profile;
    private final int keyBytes;
    private final String javaName;

    Algorithm(String wireName, Profile profile, int keyBytes, String javaName) {
        this.wireName = wireName;
        this.profile = profile;
        this.keyBytes = keyBytes;
        this.javaName = javaName;
    }

    /** Name in {@code data-keys.json}. */
    public String wireName() {
        return wireName;
    }

    public Profile profile() {
        return profile;
    }

    /** How a ciphertext names it, from 1. */
    public byte number() {
        return (byte) (ordinal() + 1);
    }

    int keyBytes() {
        return keyBytes;
    }

    static Optional<Algorithm> of(String wireName) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.wireName.equals(wireName))
                .findFirst();
    }

    SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, javaName);
    }

    SecretKey newKey(SecureRandom random) {
        byte[] bytes = new byte[keyBytes];
        random.nextBytes(bytes);
        return key(bytes);
    }
}
