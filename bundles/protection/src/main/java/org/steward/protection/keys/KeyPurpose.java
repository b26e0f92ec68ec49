package org.steward.protection.keys;

import java.util.Arrays;
import java.util.Optional;

/** What a data key is for; no key serves two purposes. */
public enum KeyPurpose {
    FIELD("field", "AES-256-GCM"),
    INDEX("index", "HMAC-SHA-256"),
    DATABASE("database", "AES-256"),
    FILE("file", "AES-256-GCM");

    private final String wireName;
    private final String algorithm;

    KeyPurpose(String wireName, String algorithm) {
        this.wireName = wireName;
        this.algorithm = algorithm;
    }

    /** Name in {@code data-keys.json}. */
    public String wireName() {
        return wireName;
    }

    /** The one algorithm that keys of this purpose are used with. */
    public String algorithm() {
        return algorithm;
    }

    static Optional<KeyPurpose> of(String wireName) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.wireName.equals(wireName))
                .findFirst();
    }
}
