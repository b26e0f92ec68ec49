package org.steward.protection.keys;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Makes random data keys. */
record NewKeys(SecureRandom random, InstantSource clock) {
    DataKey key(KeyPurpose purpose, Profile profile, int version) {
        Algorithm algorithm = purpose.algorithm(profile);
        return new DataKey(
                purpose,
                version,
                algorithm,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                DataKey.State.ACTIVE,
                algorithm.newKey(random));
    }
}
