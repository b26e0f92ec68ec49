package org.steward.protection.keys;

import java.math.BigInteger;
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
    AES_256("AES-256", Profile.INTERNATIONAL, 32, "AES"),
    /** With SHA-256; the key is the private number. */
    ECDSA_P_256("ECDSA-P-256", Profile.INTERNATIONAL, 32, "EC") {
        @Override
        boolean takes(byte[] key) {
            return isPrivateNumber(key, "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");
        }
    },
    /** With SM3; the key is the private number. */
    SM2("SM2", Profile.NATIONAL, 32, "EC") {
        @Override
        boolean takes(byte[] key) {
            return isPrivateNumber(key, "FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123");
        }
    },
    FF1_AES_256("FF1-AES-256", Profile.INTERNATIONAL, 32, "AES"),
    FF1_SM4("FF1-SM4", Profile.NATIONAL, 16, "SM4");

    private static final int PRIVATE_NUMBER_BYTES = 32;

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

    /** Length of its keys. */
    public int keyBytes() {
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
        do {
            random.nextBytes(bytes);
        } while (!takes(bytes));
        return key(bytes);
    }

    /** Whether bytes are a key of this algorithm. */
    boolean takes(byte[] key) {
        return key.length == keyBytes;
    }

    /** From 1 to the order of the curve less 2, the narrower of the two standards' ranges. */
    private static boolean isPrivateNumber(byte[] key, String order) {
        BigInteger number = new BigInteger(1, key);
        BigInteger greatest = new BigInteger(order, 16).subtract(BigInteger.TWO);
        return key.length == PRIVATE_NUMBER_BYTES && number.signum() > 0 && number.compareTo(greatest) <= 0;
    }
}
