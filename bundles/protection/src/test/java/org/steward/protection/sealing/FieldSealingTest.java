package org.steward.protection.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.TamperedException;
import org.steward.protection.TestKeys;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.keys.Profile;

class FieldSealingTest {
    private static final Attribute PHONE = new Attribute("contact_point", "sealed_value");

    @TempDir
    Path home;

    private LiveKeyRing keys;
    private FieldSealing fields;

    @BeforeEach
    void openRing() {
        keys = TestKeys.ring("demo", home);
        fields = new FieldSealing("demo", keys::current);
    }

    @Test
    void opensWhatItSealed() {
        for (String value : List.of("", "a", "+8613800138000", "张三丰𠮷😀", "x".repeat(100_000))) {
            assertThat(fields.open(PHONE, 42, fields.seal(PHONE, 42, value))).isEqualTo(value);
        }
    }

    @Test
    void hasTheFormOfTheDataModel() {
        byte[] bytes = fields.seal(PHONE, 42, "12345").bytes();

        assertThat(bytes).hasSize(1 + 1 + 4 + 12 + 5 + 16).startsWith(1, 1, 0, 0, 0, 1);
    }

    @Test
    void noTwoCiphertextsHaveTheSameNonce() {
        Set<String> nonces = new HashSet<>();

        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = fields.seal(PHONE, 42, "12345").bytes();
            nonces.add(Arrays.toString(Arrays.copyOfRange(bytes, 6, 18)));
        }

        assertThat(nonces).hasSize(10_000);
    }

    @Test
    void refusesACiphertextWithAnyBitFlipped() {
        byte[] bytes = fields.seal(PHONE, 42, "+8613800138000").bytes();

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            refuses(fields, PHONE, 42, changed);
        }
    }

    @Test
    void refusesACiphertextCutOrExtended() {
        byte[] bytes = fields.seal(PHONE, 42, "+8613800138000").bytes();

        for (int length = 0; length <= bytes.length + 2; length++) {
            if (length != bytes.length) {
                refuses(fields, PHONE, 42, Arrays.copyOf(bytes, length));
            }
        }
    }

    @Test
    void refusesAValueMovedElsewhere() {
        byte[] bytes = fields.seal(PHONE, 42, "+8613800138000").bytes();

        refuses(fields, PHONE, 43, bytes);
        refuses(fields, new Attribute("contact_point", "hint"), 42, bytes);
        refuses(fields, new Attribute("identity", "sealed_value"), 42, bytes);
        refuses(fields, new Attribute("contact_poin", "tsealed_value"), 42, bytes);
        refuses(new FieldSealing("other", keys::current), PHONE, 42, bytes);
        refuses(new FieldSealing("demo", TestKeys.ring("demo", home.resolve("b"))::current), PHONE, 42, bytes);
    }

    @Test
    void saysWhereWithoutSayingWhat() {
        byte[] bytes = fields.seal(PHONE, 42, "+8613800138000").bytes();

        assertThatThrownBy(() -> fields.open(PHONE, 43, new Ciphertext(bytes)))
                .hasMessageContaining("contact_point.sealed_value of row 43")
                .hasMessageNotContaining("138");
    }

    @Test
    void worksForManyThreadsAtOnce() {
        List<String> opened = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(row -> fields.open(PHONE, row, fields.seal(PHONE, row, "value " + row)))
                .toList();

        assertThat(opened).hasSize(20_000).startsWith("value 0").endsWith("value 19999");
    }

    @Test
    void indexesEqualValuesOfOneKindEqually() {
        BlindIndex index = fields.index("phone", "+8613800138000");

        assertThat(index.bytes()).hasSize(16);
        assertThat(index.keyVersion()).isEqualTo(1);
        assertThat(new FieldSealing("demo", TestKeys.ring("demo", home)::current).index("phone", "+8613800138000"))
                .isEqualTo(index);
        assertThat(fields.index("phone", "+8613800138001")).isNotEqualTo(index);
        assertThat(fields.index("fax", "+8613800138000")).isNotEqualTo(index);
        assertThat(fields.index("ab", "c")).isNotEqualTo(fields.index("a", "bc"));
        assertThat(new FieldSealing("demo", TestKeys.ring("demo", home.resolve("b"))::current)
                        .index("phone", "+8613800138000"))
                .isNotEqualTo(index);
    }

    @Test
    void opensWhatAnOlderKeySealedAndKnowsThatItIsNotCurrent() {
        Ciphertext old = fields.seal(PHONE, 42, "+8613800138000");
        assertThat(fields.current(old)).isTrue();

        keys.begin(Profile.INTERNATIONAL, Set.of(KeyPurpose.FIELD));

        Ciphertext renewed = fields.seal(PHONE, 42, "+8613800138000");
        assertThat(fields.open(PHONE, 42, old)).isEqualTo("+8613800138000");
        assertThat(fields.open(PHONE, 42, renewed)).isEqualTo("+8613800138000");
        assertThat(fields.current(old)).isFalse();
        assertThat(fields.current(renewed)).isTrue();
        assertThat(fields.current(new Ciphertext(new byte[3]))).isFalse();
    }

    @Test
    void saysThatTheRingDoesNotHoldTheKeyOfAValue() {
        byte[] sealed = fields.seal(PHONE, 42, "+8613800138000").bytes().clone();
        sealed[5] = 9; // last byte of the key's version

        assertThatThrownBy(() -> fields.open(PHONE, 42, new Ciphertext(sealed)))
                .isInstanceOf(TamperedException.class)
                .hasMessageContaining("contact_point")
                .hasMessageContaining("it names a key that the key ring does not hold")
                .hasMessageContaining("restore the row from a backup");
    }

    @Test
    void saysWhenTheKeyOfAValueWasDestroyed() {
        Ciphertext old = fields.seal(PHONE, 42, "+8613800138000");
        keys.begin(Profile.INTERNATIONAL, Set.of(KeyPurpose.FIELD));

        keys.destroy(KeyPurpose.FIELD, 1);

        assertThatThrownBy(() -> fields.open(PHONE, 42, old))
                .isInstanceOf(TamperedException.class)
                .hasMessageContaining("sealed with a key that was destroyed on 2026-05-31");
    }

    @Test
    void searchesUnderTheIndexesOfAllKeysTheCurrentOneFirst() {
        BlindIndex old = fields.index("phone", "+8613800138000");

        keys.begin(Profile.INTERNATIONAL, Set.of(KeyPurpose.INDEX));

        BlindIndex renewed = fields.index("phone", "+8613800138000");
        assertThat(renewed).isNotEqualTo(old);
        assertThat(fields.indexes("phone", "+8613800138000")).containsExactly(renewed, old);
        assertThat(fields.current(old)).isFalse();
        assertThat(fields.current(renewed)).isTrue();
    }

    @Test
    void searchesNoMoreUnderTheIndexOfADestroyedKey() {
        keys.begin(Profile.INTERNATIONAL, Set.of(KeyPurpose.INDEX));

        keys.destroy(KeyPurpose.INDEX, 1);

        assertThat(fields.indexes("phone", "+8613800138000")).containsExactly(fields.index("phone", "+8613800138000"));
    }

    @Test
    void keepsPseudonymsOverRotationsAndApartFromIndexes() {
        byte[] before = fields.pseudonym("message", "8613800138000");

        keys.begin(Profile.INTERNATIONAL, Set.of(KeyPurpose.FIELD, KeyPurpose.INDEX, KeyPurpose.FILE));

        assertThat(fields.pseudonym("message", "8613800138000")).hasSize(16).isEqualTo(before);
        assertThat(fields.pseudonym("customer", "8613800138000")).isNotEqualTo(before);
        assertThat(fields.index("message", "8613800138000").bytes()).isNotEqualTo(before);
    }

    @Test
    void sealsAndOpensWhileKeysChange() throws InterruptedException {
        var stop = new AtomicBoolean();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        Thread worker = new Thread(() -> {
            for (long row = 0; !stop.get(); row++) {
                fields.open(PHONE, row, fields.seal(PHONE, row, "value"));
            }
        });
        worker.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        worker.start();

        for (int i = 0; i < 20; i++) {
            keys.begin(Profile.INTERNATIONAL, Set.of(KeyPurpose.FIELD));
        }
        stop.set(true);
        worker.join();

        assertThat(failures).isEmpty();
        assertThat(keys.current().active(KeyPurpose.FIELD).version()).isEqualTo(21);
    }

    @Test
    void sealsWithTheAlgorithmsOfTheNationalProfileAfterAChange() {
        Ciphertext old = fields.seal(PHONE, 42, "+8613800138000");
        BlindIndex oldIndex = fields.index("phone", "+8613800138000");

        keys.begin(Profile.NATIONAL, Set.of(KeyPurpose.FIELD, KeyPurpose.INDEX));

        Ciphertext renewed = fields.seal(PHONE, 42, "+8613800138000");
        assertThat(renewed.bytes()).startsWith(1, 2, 0, 0, 0, 2);
        assertThat(fields.open(PHONE, 42, renewed)).isEqualTo("+8613800138000");
        assertThat(fields.open(PHONE, 42, old)).isEqualTo("+8613800138000");
        assertThat(fields.indexes("phone", "+8613800138000")).hasSize(2).endsWith(oldIndex);
    }

    @Test
    void opensNothingWithAnotherAlgorithmThanItsKeyIsFor() {
        keys.begin(Profile.NATIONAL, Set.of(KeyPurpose.FIELD));
        byte[] bytes = fields.seal(PHONE, 42, "+8613800138000").bytes();

        for (int algorithm = 0; algorithm < 256; algorithm++) {
            byte[] changed = bytes.clone();
            changed[1] = (byte) algorithm;
            if (algorithm != 2) {
                refuses(fields, PHONE, 42, changed);
            }
        }
        byte[] claimed = bytes.clone();
        claimed[1] = 1;
        claimed[5] = 1;
        refuses(fields, PHONE, 42, claimed);
    }

    @Test
    void refusesANationalCiphertextWithAnyBitFlipped() {
        keys.begin(Profile.NATIONAL, Set.of(KeyPurpose.FIELD));
        byte[] bytes = fields.seal(PHONE, 42, "+8613800138000").bytes();

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            refuses(fields, PHONE, 42, changed);
        }
    }

    private static void refuses(FieldSealing fields, Attribute attribute, long row, byte[] bytes) {
        assertThatThrownBy(() -> fields.open(attribute, row, new Ciphertext(bytes)))
                .isInstanceOf(TamperedException.class);
    }
}
