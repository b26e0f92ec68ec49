package org.steward.protection;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.steward.protection.keys.KeyRingFolder;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.keys.Profile;

/** Key rings for tests. */
public final class TestKeys {
    public static final String PASSPHRASE = "correct horse battery staple";
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-31T08:00:00Z"));

    private TestKeys() {}

    public static LiveKeyRing ring(String institution, Path home) {
        return ring(institution, home, Profile.INTERNATIONAL);
    }

    public static LiveKeyRing ring(String institution, Path home, Profile profile) {
        return new KeyRingFolder(institution, home, PASSPHRASE, profile, CLOCK).open();
    }
}
