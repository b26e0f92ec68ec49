package org.steward.protection.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.TamperedException;
import org.steward.protection.TestKeys;
import org.steward.protection.keys.Profile;
import org.steward.protection.sealing.FieldSealing;
import org.steward.protection.sealing.FileSealing;

/** What was not sealed as it stands does not open, and says so in one way only. */
class DecryptorFuzzTest {
    private static final Attribute NAME = new Attribute("customer_profile", "sealed_name");
    private static final Attribute COMPANY = new Attribute("customer_profile", "sealed_company");

    @TempDir
    private static Path folder;

    private static FieldSealing[] fields;
    private static FileSealing[] files;

    @BeforeAll
    static void makeARingOfEachProfile() {
        Profile[] profiles = Profile.values();
        fields = new FieldSealing[profiles.length];
        files = new FileSealing[profiles.length];
        for (int index = 0; index < profiles.length; index++) {
            var ring = TestKeys.ring("demo", folder.resolve(profiles[index].name()), profiles[index]);
            fields[index] = new FieldSealing("demo", ring::current);
            files[index] = new FileSealing("demo", ring::current);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void opensNoFieldThatIsNotAsItWasSealed(FuzzedDataProvider data) {
        FieldSealing sealing = fields[data.consumeInt(0, fields.length - 1)];
        String value = new String(data.consumeBytes(24), StandardCharsets.UTF_8);
        byte[] sealed = sealing.seal(NAME, 7, value).bytes();
        byte[] changed = changed(data, sealed);
        Attribute attribute = data.consumeBoolean() ? NAME : COMPANY;
        long row = data.consumeBoolean() ? 7 : data.consumeLong();

        if (Arrays.equals(sealed, changed) && attribute.equals(NAME) && row == 7) {
            assertThat(sealing.open(attribute, row, new Ciphertext(changed))).isEqualTo(value);
        } else {
            assertThatThrownBy(() -> sealing.open(attribute, row, new Ciphertext(changed)))
                    .isInstanceOf(TamperedException.class);
        }
        assertThat(sealing.current(new Ciphertext(sealed))).isTrue();
        sealing.current(new Ciphertext(changed)); // any bytes may be asked about
    }

    @FuzzTest(maxDuration = "10m")
    void opensNoFileThatIsNotAsItWasSealed(FuzzedDataProvider data) throws IOException {
        FileSealing sealing = files[data.consumeInt(0, files.length - 1)];
        byte[] content = data.consumeBytes(64);
        Path sealed = folder.resolve("sealed");
        sealing.seal(Files.write(folder.resolve("clear"), content), sealed);
        byte[] before = Files.readAllBytes(sealed);
        byte[] changed = changed(data, before);
        Files.write(sealed, changed);

        if (Arrays.equals(before, changed)) {
            assertThat(read(sealing, sealed)).isEqualTo(content);
        } else {
            assertThatThrownBy(() -> read(sealing, sealed)).isInstanceOf(IOException.class);
        }
    }

    private static byte[] read(FileSealing sealing, Path sealed) throws IOException {
        try (InputStream in = sealing.open(sealed)) {
            return in.readAllBytes();
        }
    }

    /** Bytes flipped, cut off, added, or others altogether. */
    private static byte[] changed(FuzzedDataProvider data, byte[] sealed) {
        return switch (data.consumeInt(0, 4)) {
            case 0 -> sealed;
            case 1 -> {
                byte[] flipped = sealed.clone();
                flipped[data.consumeInt(0, sealed.length - 1)] ^= data.consumeByte();
                yield flipped;
            }
            case 2 -> Arrays.copyOf(sealed, data.consumeInt(0, sealed.length + 40));
            case 3 -> {
                byte[] begin = data.consumeBytes(40);
                byte[] replaced = sealed.clone();
                System.arraycopy(begin, 0, replaced, 0, Math.min(begin.length, replaced.length));
                yield replaced;
            }
            default -> data.consumeBytes(200);
        };
    }
}
