package org.steward.protection.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.protection.Resealable.Census;
import org.steward.api.protection.Resealable.Page;
import org.steward.protection.TestKeys;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.keys.Profile;
import org.steward.protection.sealing.FileSealing;

class SealedFilesTest {
    @TempDir
    Path home;

    private LiveKeyRing keys;
    private FileSealing sealing;
    private SealedFiles files;

    @BeforeEach
    void seal() throws IOException {
        keys = TestKeys.ring("demo", home);
        sealing = new FileSealing("demo", keys::current);
        files = new SealedFiles(home, sealing);
        Path clear = Files.writeString(home.resolve("clear.csv"), "number,name\nC1,张三\n");
        for (String name : new String[] {"processed/2026-05/a.sealed", "processed/2026-06/b.sealed", "elsewhere/c"}) {
            Path target = home.resolve(name);
            Files.createDirectories(target.getParent());
            sealing.seal(clear, target);
        }
    }

    @Test
    void sealsEverySealedFileAnewAndNoOther() throws IOException {
        rotate();
        assertThat(files.census(false)).isEqualTo(new Census(3, 3, 0, new java.util.TreeMap<>(Map.of(1, 3L))));

        Page first = files.reseal("", 2);
        Page second = files.reseal(first.next(), 1_000);

        assertThat(first.last()).isFalse();
        assertThat(second.last()).isTrue();
        assertThat(first.resealed() + second.resealed()).isEqualTo(3);
        keys.destroy(KeyPurpose.FILE, 1);
        assertThat(files.census(true)).isEqualTo(new Census(3, 0, 0, new java.util.TreeMap<>(Map.of(1, 3L))));
        Path sealed = home.resolve("processed/2026-05/a.sealed");
        try (InputStream clear = sealing.open(sealed)) {
            assertThat(new String(clear.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("张三");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(home.resolve("clear.csv"))).contains("张三");
    }

    @Test
    void leavesAndCountsAFileThatWasChanged() throws IOException {
        Path changed = home.resolve("processed/2026-06/b.sealed");
        byte[] bytes = Files.readAllBytes(changed);
        bytes[bytes.length - 1]++;
        Files.write(changed, bytes);
        rotate();

        Page page = files.reseal("", 1_000);

        assertThat(page).isEqualTo(new Page("", 2, 1));
        assertThat(files.census(true).unreadable()).isEqualTo(1);
        assertThat(Files.readAllBytes(changed)).isEqualTo(bytes);
    }

    private void rotate() {
        keys.begin(Profile.INTERNATIONAL, EnumSet.of(KeyPurpose.FIELD, KeyPurpose.INDEX, KeyPurpose.FILE));
    }
}
