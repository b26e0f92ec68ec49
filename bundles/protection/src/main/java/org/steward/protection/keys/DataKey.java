package org.steward.protection.keys;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * One key that data is protected with.
 *
 * @param version from 1, counted per purpose; every ciphertext names it
 * @param key 256 bits
 */
public record DataKey(KeyPurpose purpose, int version, Instant created, State state, SecretKey key) {

    /** What a data key may still be used for. */
    public enum State {
        /** Seals and opens. */
        ACTIVE,
        /** Opens only. */
        RETIRED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String wireName) {
            return Arrays.stream(values())
                    .filter(state -> state.wireName().equals(wireName))
                    .findFirst();
        }
    }

    @Override
    public String toString() {
        return "DataKey[" + purpose.wireName() + " v" + version + "]";
    }
}
