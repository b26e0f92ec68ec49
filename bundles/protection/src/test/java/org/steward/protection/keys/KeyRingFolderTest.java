package org.steward.protection.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.api.RefusedException;

class KeyRingFolderTest {
    private static final String PASSPHRASE = "correct horse battery staple";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-31T08:00:00.123Z"));

    @TempDir
    Path home;

    @Test
    void makesARingAtFirstStartAndOpensItAgain() throws IOException {
        KeyRing made = folder("").open().current();
        Map<String, String> files = files();

        KeyRing opened = folder("").open().current();

        assertThat(opened.all()).isEqualTo(made.all()).hasSize(7);
        assertThat(opened.all())
                .extracting(DataKey::purpose)
                .containsExactly(
                        KeyPurpose.FIELD,
                        KeyPurpose.INDEX,
                        KeyPurpose.DATABASE,
                        KeyPurpose.FILE,
                        KeyPurpose.SOURCE,
                        KeyPurpose.SIGNATURE,
                        KeyPurpose.TOKEN);
        assertThat(opened.all())
                .extracting(key -> key.key().getEncoded().length)
                .containsOnly(32);
        assertThat(opened.all().stream().map(key -> Arrays.toString(key.key().getEncoded())))
                .doesNotHaveDuplicates();
        assertThat(files()).isEqualTo(files).containsOnlyKeys("data-keys.json", "keyring.p12", "passphrase");
    }

    @Test
    void makesAPassphraseOf256BitsOnlyIfNoneWasGiven() throws IOException {
        folder(PASSPHRASE).open();
        assertThat(files()).containsOnlyKeys("data-keys.json", "keyring.p12");

        Path other = home.resolve("other");
        new KeyRingFolder("demo", other, "", Profile.INTERNATIONAL, CLOCK).open();

        assertThat(Files.readString(other.resolve("keys/passphrase"))).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void opensAfterThePassphraseMovedFromTheFileToTheSetting() throws IOException {
        KeyRing made = folder("").open().current();
        String passphrase = Files.readString(file("passphrase"));
        Files.delete(file("passphrase"));

        KeyRing opened = folder(passphrase).open().current();

        assertThat(opened.all()).isEqualTo(made.all());
    }

    @Test
    void keepsOthersOut() throws IOException {
        folder("").open();

        assertThat(mode(home.resolve("keys"))).isEqualTo("rwx------");
        assertThat(mode(file("keyring.p12"))).isEqualTo("rw-------");
        assertThat(mode(file("data-keys.json"))).isEqualTo("rw-------");
        assertThat(mode(file("passphrase"))).isEqualTo("rw-------");
    }

    @Test
    void closesFilesThatOthersCouldRead() throws IOException {
        folder("").open();
        Files.setPosixFilePermissions(home.resolve("keys"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file("keyring.p12"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(file("passphrase"), PosixFilePermissions.fromString("rw-rw-rw-"));

        folder("").open();

        keepsOthersOut();
    }

    @Test
    void neverMakesANewRingIfThePassphraseIsWrongOrMissing() throws IOException {
        folder(PASSPHRASE).open();

        refuses("another passphrase, long enough", "keyring.p12", "passphrase is wrong");
        refuses("", "passphrase", "missing");
        refuses("short", "key_ring_passphrase", "fewer than 16");
        refuses("$[secret:demo-key-ring]", "key_ring_passphrase", "leads nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyring.p12", "data-keys.json"})
    void neverMakesANewRingIfAFileIsMissing(String name) throws IOException {
        folder(PASSPHRASE).open();
        Files.delete(file(name));

        refuses(PASSPHRASE, name, "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyring.p12", "data-keys.json"})
    void neverMakesANewRingIfAFileIsEmptyCutOrGarbled(String name) throws IOException {
        folder(PASSPHRASE).open();
        byte[] whole = Files.readAllBytes(file(name));

        for (byte[] damaged : new byte[][] {
            {}, Arrays.copyOf(whole, whole.length / 2), "{\"format\":1,\"keys\":[]}".getBytes(StandardCharsets.UTF_8)
        }) {
            Files.write(file(name), damaged);
            refuses(PASSPHRASE, name, "damaged");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"purpose\" : \"field\",\"purpose\" : \"file\"",
                "\"version\" : 1,\"version\" : 2",
                "2026-05-31,2025-05-31",
                "\"active\",\"retired\"",
                "\"wrapped\" : \",\"wrapped\" : \"AAAA",
            })
    void noticesAChangedKeyEntry(String from, String to) throws IOException {
        folder(PASSPHRASE).open();
        String json = Files.readString(file("data-keys.json"));
        assertThat(json).contains(from);
        Files.writeString(file("data-keys.json"), json.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));

        refuses(PASSPHRASE, "data-keys.json", "damaged");
    }

    @Test
    void refusesTheRingOfAnotherInstitution() throws IOException {
        folder(PASSPHRASE).open();

        assertThatThrownBy(() -> new KeyRingFolder("other", home, PASSPHRASE, Profile.INTERNATIONAL, CLOCK).open())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("data-keys.json");
    }

    @Test
    void refusesToBeginAnewWhileTheStoreHoldsData() throws IOException {
        Files.createDirectories(home.resolve("store/seg0"));
        Files.writeString(home.resolve("store/seg0/c10.dat"), "x");

        refuses(PASSPHRASE, "keyring.p12", "holds data that only it opens");
    }

    @Test
    void finishesACreationThatWasCutBetweenItsTwoFiles() throws IOException {
        KeyRing made = folder(PASSPHRASE).open().current();
        Files.move(file("data-keys.json"), file("data-keys.json.new"));

        KeyRing opened = folder(PASSPHRASE).open().current();

        assertThat(opened.all()).isEqualTo(made.all());
        assertThat(files()).containsOnlyKeys("data-keys.json", "keyring.p12");
    }

    @Test
    void startsOverACreationThatWasCutBeforeTheRingWasThere() throws IOException {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(file("keyring.p12.new"), "half");

        folder("").open();

        assertThat(files()).containsOnlyKeys("data-keys.json", "keyring.p12", "passphrase");
    }

    @Test
    void keepsKeysOutOfTheJsonAndOfToString() throws IOException {
        KeyRing ring = folder(PASSPHRASE).open().current();

        assertThat(ring)
                .hasToString(
                        "KeyRing[DataKey[field v1], DataKey[index v1], DataKey[database v1], DataKey[file v1], DataKey[source v1],"
                                + " DataKey[signature v1], DataKey[token v1]]");
        assertThat(Files.readString(file("data-keys.json")))
                .contains("\"created\" : \"2026-05-31T08:00:00Z\"", "\"algorithm\" : \"HMAC-SHA-256\"");
    }

    @Test
    void givesARingOfAnOlderVersionTheKeysThatItLacks() throws IOException {
        KeyRing made = folder(PASSPHRASE).open().current();
        keepOnlyTheFirstFourKeys();

        KeyRing opened = folder(PASSPHRASE).open().current();

        assertThat(opened.all()).hasSize(7).startsWith(made.all().subList(0, 4).toArray(DataKey[]::new));
        assertThat(folder(PASSPHRASE).open().current().all()).isEqualTo(opened.all());
        assertThat(opened.active(KeyPurpose.SOURCE)).isNotEqualTo(made.active(KeyPurpose.SOURCE));
    }

    @Test
    void refusesARingWithoutItsSeal() throws IOException {
        folder(PASSPHRASE).open();
        String json = Files.readString(file("data-keys.json"));
        Files.writeString(file("data-keys.json"), json.replaceFirst(",\\s*\"seal\"[^}]*}\\s*$", "}"));

        refuses(PASSPHRASE, "data-keys.json", "damaged");
    }

    @Test
    void makesANewRingInTheProfileThatIsAskedForAndKeepsItInLaterOnes() {
        KeyRing made = new KeyRingFolder("demo", home, PASSPHRASE, Profile.NATIONAL, CLOCK)
                .open()
                .current();

        assertThat(made.profile()).isEqualTo(Profile.NATIONAL);
        assertThat(made.all())
                .extracting(DataKey::algorithm)
                .containsExactly(
                        Algorithm.SM4_GCM,
                        Algorithm.HMAC_SM3,
                        Algorithm.AES_256,
                        Algorithm.SM4_GCM,
                        Algorithm.HMAC_SM3,
                        Algorithm.SM2,
                        Algorithm.FF1_SM4);
        assertThat(folder(PASSPHRASE).open().current().all()).isEqualTo(made.all());
    }

    /** What a version before signatures, tokens and source keys wrote. */
    private void keepOnlyTheFirstFourKeys() throws IOException {
        var mapper = new ObjectMapper();
        var root = (ObjectNode) mapper.readTree(Files.readAllBytes(file("data-keys.json")));
        root.remove("seal");
        var list = (ArrayNode) root.path("keys");
        while (list.size() > 4) {
            list.remove(4);
        }
        Files.write(file("data-keys.json"), mapper.writeValueAsBytes(root));
    }

    private void refuses(String passphrase, String place, String problem) throws IOException {
        Map<String, String> before = files();

        assertThatThrownBy(() -> folder(passphrase).open())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(problem)
                .hasMessageContaining("to fix it");
        assertThat(files()).isEqualTo(before);
    }

    private KeyRingFolder folder(String passphrase) {
        return new KeyRingFolder("demo", home, passphrase, Profile.INTERNATIONAL, CLOCK);
    }

    private Path file(String name) {
        return home.resolve("keys").resolve(name);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path folder = home.resolve("keys");
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Arrays.toString(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
