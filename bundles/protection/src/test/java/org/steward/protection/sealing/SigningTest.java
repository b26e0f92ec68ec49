package org.steward.protection.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.steward.protection.TestKeys;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.keys.Profile;

class SigningTest {
    private static final byte[] REPORT = "the bulletin of May".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void knowsWhatItSigned(Profile profile) {
        var signatures = new Signing(TestKeys.ring("demo", home, profile)::current);

        byte[] signature = signatures.sign(REPORT);

        assertThat(signature).hasSize(70);
        assertThat(signatures.verify(REPORT, signature)).isTrue();
        assertThat(new Signing(TestKeys.ring("demo", home)::current).verify(REPORT, signature))
                .isTrue();
        assertThat(signatures.verify("another".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(new Signing(TestKeys.ring("demo", home.resolve("b"), profile)::current).verify(REPORT, signature))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void refusesEachChangedByteAndEachOtherLength(Profile profile) {
        var signatures = new Signing(TestKeys.ring("demo", home, profile)::current);
        byte[] signature = signatures.sign(REPORT);

        for (int at = 0; at < signature.length; at++) {
            byte[] changed = signature.clone();
            changed[at] ^= 1;
            assertThat(signatures.verify(REPORT, changed)).isFalse();
        }
        assertThat(signatures.verify(REPORT, Arrays.copyOf(signature, 71))).isFalse();
        assertThat(signatures.verify(REPORT, new byte[0])).isFalse();
        assertThat(signatures.verify(REPORT, Arrays.copyOf(signature, 6))).isFalse();
        byte[] zeros = Arrays.copyOf(Arrays.copyOf(signature, 6), 70);
        assertThat(signatures.verify(REPORT, zeros)).isFalse();
    }

    @Test
    void knowsOlderSignaturesAfterAChangeOfProfileUntilTheirKeyIsDestroyed() {
        LiveKeyRing ring = TestKeys.ring("demo", home);
        var signatures = new Signing(ring::current);
        byte[] older = signatures.sign(REPORT);

        ring.begin(Profile.NATIONAL, Set.of(KeyPurpose.SIGNATURE));
        byte[] newer = signatures.sign(REPORT);

        assertThat(signatures.verify(REPORT, older)).isTrue();
        assertThat(signatures.verify(REPORT, newer)).isTrue();
        assertThat(newer[1]).isNotEqualTo(older[1]);
        ring.destroy(KeyPurpose.SIGNATURE, 1);
        assertThat(signatures.verify(REPORT, older)).isFalse();
    }
}
