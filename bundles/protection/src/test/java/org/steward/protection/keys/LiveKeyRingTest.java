package org.steward.protection.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.RefusedException;
import org.steward.protection.TestKeys;
import org.steward.protection.keys.DataKey.State;

class LiveKeyRingTest {
    private static final Set<KeyPurpose> ROTATED = EnumSet.of(KeyPurpose.FIELD, KeyPurpose.INDEX, KeyPurpose.FILE);

    @TempDir
    Path home;

    @Test
    void addsNewActiveKeysOfTheProfileAndRetiresTheOlder() {
        LiveKeyRing ring = TestKeys.ring("demo", home);
        DataKey old = ring.current().active(KeyPurpose.FIELD);

        ring.begin(Profile.NATIONAL, ROTATED);

        KeyRing now = ring.current();
        assertThat(now.active(KeyPurpose.FIELD).version()).isEqualTo(2);
        assertThat(now.active(KeyPurpose.FIELD).algorithm()).isEqualTo(Algorithm.SM4_GCM);
        assertThat(now.active(KeyPurpose.FIELD).key().getEncoded()).hasSize(16);
        assertThat(now.active(KeyPurpose.INDEX).algorithm()).isEqualTo(Algorithm.HMAC_SM3);
        assertThat(now.active(KeyPurpose.DATABASE).version()).isEqualTo(1);
        assertThat(now.profile()).isEqualTo(Profile.NATIONAL);
        assertThat(now.find(KeyPurpose.FIELD, 1)).contains(old.retired());
        assertThat(now.versions(KeyPurpose.FIELD)).extracting(DataKey::version).containsExactly(2, 1);
    }

    @Test
    void isTheSameAfterARestart() {
        LiveKeyRing ring = TestKeys.ring("demo", home);
        ring.begin(Profile.NATIONAL, ROTATED);
        ring.begin(Profile.INTERNATIONAL, Set.of(KeyPurpose.FIELD));
        ring.destroy(KeyPurpose.FIELD, 1);

        KeyRing again = TestKeys.ring("demo", home, Profile.NATIONAL).current();

        assertThat(again.all()).isEqualTo(ring.current().all());
        assertThat(again.allDestroyed())
                .isEqualTo(ring.current().allDestroyed())
                .hasSize(1);
        assertThat(again.active(KeyPurpose.FIELD).version()).isEqualTo(3);
        assertThat(again.find(KeyPurpose.FIELD, 2)).map(DataKey::state).contains(State.RETIRED);
    }

    @Test
    void removesTheBytesOfADestroyedKeyAndGivesItsNumberToNoOther() throws IOException {
        LiveKeyRing ring = TestKeys.ring("demo", home);
        String wrapped = wrapped(1);
        ring.begin(Profile.INTERNATIONAL, ROTATED);

        ring.destroy(KeyPurpose.FIELD, 1);
        ring.destroy(KeyPurpose.FIELD, 1);
        ring.begin(Profile.INTERNATIONAL, Set.of(KeyPurpose.FIELD));

        assertThat(Files.readString(dataKeys()))
                .doesNotContain(wrapped)
                .contains("\"destroyed\" : \"2026-05-31T08:00:00Z\"");
        assertThat(ring.current().find(KeyPurpose.FIELD, 1)).isEmpty();
        assertThat(ring.current().destroyed(KeyPurpose.FIELD, 1)).isPresent();
        assertThat(ring.current().active(KeyPurpose.FIELD).version()).isEqualTo(3);
    }

    @Test
    void destroysNoKeyThatIsActiveOrWasNeverThere() {
        LiveKeyRing ring = TestKeys.ring("demo", home);

        assertThatThrownBy(() -> ring.destroy(KeyPurpose.FIELD, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("active");
        assertThatThrownBy(() -> ring.destroy(KeyPurpose.FIELD, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never");
    }

    @Test
    void rotatesNeitherTheDatabaseNorTheSources() {
        LiveKeyRing ring = TestKeys.ring("demo", home);

        assertThatThrownBy(() -> ring.begin(Profile.INTERNATIONAL, Set.of(KeyPurpose.FIELD, KeyPurpose.DATABASE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ring.begin(Profile.INTERNATIONAL, Set.of(KeyPurpose.SOURCE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ring.current().all()).extracting(DataKey::version).containsOnly(1);
    }

    @Test
    void staysAsItWasIfTheDiskDoesNotTakeTheChange() throws IOException {
        LiveKeyRing ring = TestKeys.ring("demo", home);
        KeyRing before = ring.current();
        Path obstacle = Files.createDirectories(home.resolve("keys/data-keys.json.tmp/full"));

        assertThatThrownBy(() -> ring.begin(Profile.NATIONAL, ROTATED))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("stays as it was");

        assertThat(ring.current()).isSameAs(before);
        Files.delete(obstacle);
        assertThat(TestKeys.ring("demo", home).current().all()).isEqualTo(before.all());
    }

    @Test
    void opensAfterACutThatLeftAHalfWrittenChange() throws IOException {
        KeyRing before = TestKeys.ring("demo", home).current();
        Files.writeString(home.resolve("keys/data-keys.json.tmp"), "{\"format\":1,");

        assertThat(TestKeys.ring("demo", home).current().all()).isEqualTo(before.all());
    }

    @Test
    void noticesThatTheEntryOfADestroyedOrRetiredKeyWasTakenOut() throws IOException {
        LiveKeyRing ring = TestKeys.ring("demo", home);
        ring.begin(Profile.INTERNATIONAL, ROTATED);
        ring.destroy(KeyPurpose.FIELD, 1);
        String whole = Files.readString(dataKeys());

        for (String state : new String[] {"destroyed", "retired"}) {
            String less = Pattern.compile("\\{[^{}]*\"state\" : \"" + state + "\"[^{}]*},? ?")
                    .matcher(whole)
                    .replaceFirst("");
            Files.writeString(dataKeys(), less.replaceAll(", *]", "]"));
            assertThat(less).isNotEqualTo(whole);
            assertThatThrownBy(() -> TestKeys.ring("demo", home))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("damaged");
        }
    }

    private String wrapped(int version) throws IOException {
        var matcher = Pattern.compile("\"field\",\\s+\"version\" : " + version + ",[^}]*\"wrapped\" : \"([^\"]+)\"")
                .matcher(Files.readString(dataKeys()));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Path dataKeys() {
        return home.resolve("keys/data-keys.json");
    }
}
