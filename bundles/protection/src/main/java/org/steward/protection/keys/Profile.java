package org.steward.protection.keys;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which family of algorithms new keys of an institution are for. */
public enum Profile {
    /** AES-256-GCM, HMAC-SHA-256, ECDSA P-256. */
    INTERNATIONAL,
    /** SM4-GCM, HMAC-SM3, SM2, after GM/T 0002, 0003 and 0004. */
    NATIONAL;

    /** Value of {@code profile} in {@code protection.cfg}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Profile> of(String wireName) {
        return Arrays.stream(values())
                .filter(profile -> profile.wireName().equals(wireName))
                .findFirst();
    }
}
