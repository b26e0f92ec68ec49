package org.steward.protection.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.protection.TestKeys;

class SealCountTest {
    private static final long LIMIT = 2 * SealCount.STEP;

    @TempDir
    Path home;

    private LiveKeyRing ring;

    @BeforeEach
    void openRing() {
        ring = TestKeys.ring("demo", home);
    }

    @Test
    void countsEachSeal() {
        SealCount count = count();

        IntStream.range(0, 10_000).parallel().forEach(i -> count.count(active()));

        assertThat(count.seals()).isEqualTo(10_000);
    }

    @Test
    void neverForgetsASealOverACut() {
        SealCount before = count();
        before.count(active());
        before.count(active());

        SealCount after = count();

        assertThat(after.seals()).isGreaterThanOrEqualTo(before.seals()).isLessThanOrEqualTo(SealCount.STEP + 2);
    }

    @Test
    void beginsANewKeyOfTheSameProfileLongBeforeNoncesCouldRepeat() {
        SealCount count = count();
        for (long i = 0; i < LIMIT + SealCount.STEP; i++) {
            count.count(active());
        }

        assertThat(active().version()).isEqualTo(2);
        assertThat(ring.current().profile()).isEqualTo(Profile.INTERNATIONAL);
        assertThat(ring.current().find(KeyPurpose.FIELD, 1)).isPresent();
        assertThat(count.seals()).isLessThan(LIMIT);
        assertThat(count().seals()).isLessThan(LIMIT);
    }

    @Test
    void countsANewKeyFromTheBeginning() {
        SealCount count = count();
        IntStream.range(0, 1_000).forEach(i -> count.count(active()));

        ring.begin(Profile.NATIONAL, java.util.Set.of(KeyPurpose.FIELD));
        count.count(active());

        assertThat(count.seals()).isEqualTo(1);
    }

    @Test
    void letsNothingBeSealedThatItCannotCount() throws IOException {
        Files.createDirectories(home.resolve("keys/seals.tmp/full"));

        assertThatThrownBy(() -> count().count(active()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nothing is sealed");
    }

    private SealCount count() {
        return new SealCount(home.resolve("keys"), ring, LIMIT);
    }

    private DataKey active() {
        return ring.current().active(KeyPurpose.FIELD);
    }
}
