package org.steward.protection;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.steward.protection.keys.KeyRing;
import org.steward.protection.keys.KeyRingFolder;

/** Key rings for tests. */
final class TestKeys {
    static final String PASSPHRASE = "correct horse battery staple";
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-31T08:00:00Z"));

    private TestKeys() {}

    static KeyRing ring(String institution, Path home) {
        return new KeyRingFolder(institution, home, PASSPHRASE, CLOCK).open();
    }
}
