package org.steward.protection.keys;

import java.util.Arrays;
import java.util.Optional;

/** What a data key is for; no key serves two purposes. */
public enum KeyPurpose {
    FIELD("field", Algorithm.AES_256_GCM, Algorithm.SM4_GCM, true),
    INDEX("index", Algorithm.HMAC_SHA_256, Algorithm.HMAC_SM3, true),
    /** Not rotated: Derby's pages stay AES. */
    DATABASE("database", Algorithm.AES_256, Algorithm.AES_256, false),
    FILE("file", Algorithm.AES_256_GCM, Algorithm.SM4_GCM, true),
    /** Not rotated: a record that comes again has to be known by the pseudonym of its source's key. */
    SOURCE("source", Algorithm.HMAC_SHA_256, Algorithm.HMAC_SM3, false),
    SIGNATURE("signature", Algorithm.ECDSA_P_256, Algorithm.SM2, true),
    /** Not rotated: tokens have no room for a key version, and exports of different months have to be joined. */
    TOKEN("token", Algorithm.FF1_AES_256, Algorithm.FF1_SM4, false);

    private final String wireName;
    private final Algorithm international;
    private final Algorithm national;
    private final boolean rotated;

    KeyPurpose(String wireName, Algorithm international, Algorithm national, boolean rotated) {
        this.wireName = wireName;
        this.international = international;
        this.national = national;
        this.rotated = rotated;
    }

    /** Name in {@code data-keys.json}. */
    public String wireName() {
        return wireName;
    }

    /** What a new key of this purpose is for. */
    public Algorithm algorithm(Profile profile) {
        return profile == Profile.NATIONAL ? national : international;
    }

    /** Whether a newer key may take the place of an older one. */
    public boolean rotated() {
        return rotated;
    }

    boolean allows(Algorithm algorithm) {
        return algorithm == international || algorithm == national;
    }

    static Optional<KeyPurpose> of(String wireName) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.wireName.equals(wireName))
                .findFirst();
    }
}
