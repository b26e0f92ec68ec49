package org.steward.protection.keys;

import java.time.Instant;
import java.util.Locale;
import javax.crypto.SecretKey;

/**
 * One key that data is protected with.
 *
 * @param version from 1, counted per purpose; every ciphertext names it
 * @param algorithm the only one that the key is used with
 */
public record DataKey(
        KeyPurpose purpose, int version, Algorithm algorithm, Instant created, State state, SecretKey key) {

    /** What a data key may still be used for. */
    public enum State {
        /** Seals and opens. */
        ACTIVE,
        /** Opens only. */
        RETIRED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    DataKey retired() {
        return new DataKey(purpose, version, algorithm, created, State.RETIRED, key);
    }

    @Override
    public String toString() {
        return "DataKey[" + purpose.wireName() + " v" + version + "]";
    }
}
