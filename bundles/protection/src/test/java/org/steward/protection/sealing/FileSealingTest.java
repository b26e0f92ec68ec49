package org.steward.protection.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.protection.TestKeys;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.keys.Profile;

class FileSealingTest {
    private static final int CHUNK = FileForm.CHUNK_BYTES;
    private static final int SEALED_CHUNK = CHUNK + FileForm.TAG_BYTES;

    @TempDir
    Path home;

    private FileSealing files;
    private Path clear;
    private Path sealed;

    @BeforeEach
    void openRing() {
        files = new FileSealing("demo", TestKeys.ring("demo", home)::current);
        clear = home.resolve("customers.csv");
        sealed = home.resolve("customers.csv.sealed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17})
    void opensWhatItSealed(int size) throws IOException {
        byte[] content = seal(size);

        assertThat(read(files)).isEqualTo(content);
        assertThat(Files.size(sealed)).isLessThanOrEqualTo(FileForm.HEADER_BYTES + size + (size / CHUNK + 1) * 16L);
    }

    @Test
    void leavesNothingButTheSealedFileWhichOthersCannotRead() throws IOException {
        seal(100);

        try (Stream<Path> paths = Files.list(home)) {
            assertThat(paths.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("keys", "customers.csv", "customers.csv.sealed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed)))
                .isEqualTo("rw-------");
    }

    @Test
    void sealsTheSameContentDifferentlyEachTime() throws IOException {
        seal(100);
        byte[] first = Files.readAllBytes(sealed);

        files.seal(clear, sealed);

        assertThat(Files.readAllBytes(sealed)).isNotEqualTo(first);
    }

    @Test
    void noticesEachChangedByte() throws IOException {
        seal(40);
        byte[] whole = Files.readAllBytes(sealed);

        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            refuses(changed);
        }
    }

    @Test
    void noticesChunksCutOffLeftOutReorderedRepeatedOrAdded() throws IOException {
        seal(3 * CHUNK);
        byte[] whole = Files.readAllBytes(sealed);
        byte[] header = Arrays.copyOf(whole, FileForm.HEADER_BYTES);
        byte[][] chunks = new byte[3][];
        for (int i = 0; i < 3; i++) {
            int from = header.length + i * SEALED_CHUNK;
            chunks[i] = Arrays.copyOfRange(whole, from, from + SEALED_CHUNK);
        }

        refuses(header);
        refuses(Arrays.copyOf(whole, header.length / 2));
        refuses(join(header, chunks[0]));
        refuses(join(header, chunks[0], chunks[1]));
        refuses(Arrays.copyOf(whole, whole.length - 1));
        refuses(join(header, chunks[1], chunks[2]));
        refuses(join(header, chunks[0], chunks[2]));
        refuses(join(header, chunks[1], chunks[0], chunks[2]));
        refuses(join(header, chunks[0], chunks[1], chunks[2], chunks[2]));
        refuses(join(whole, new byte[] {0}));
    }

    @Test
    void noticesChunksOfAnotherFile() throws IOException {
        seal(2 * CHUNK);
        byte[] one = Files.readAllBytes(sealed);
        files.seal(clear, sealed);
        byte[] two = Files.readAllBytes(sealed);

        System.arraycopy(two, FileForm.HEADER_BYTES, one, FileForm.HEADER_BYTES, SEALED_CHUNK);

        refuses(one);
    }

    @Test
    void givesOutNothingOfAChunkThatDoesNotVerify() throws IOException {
        seal(CHUNK + 10);
        byte[] whole = Files.readAllBytes(sealed);
        whole[whole.length - 1] ^= 1;
        Files.write(sealed, whole);

        try (InputStream in = files.open(sealed)) {
            assertThat(in.readNBytes(CHUNK)).hasSize(CHUNK);
            assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessageContaining("chunk 1");
        }
    }

    @Test
    void refusesTheFileOfAnotherInstitution() throws IOException {
        seal(10);

        assertThatThrownBy(() -> read(new FileSealing("other", TestKeys.ring("demo", home)::current)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void removesTheHalfWrittenCopyIfTheSourceCannotBeRead() throws IOException {
        Path folder = Files.createDirectory(home.resolve("folder"));
        Path target = home.resolve("out/x.sealed");
        Files.createDirectory(home.resolve("out"));

        assertThatThrownBy(() -> files.seal(folder, target)).isInstanceOf(IOException.class);

        try (Stream<Path> paths = Files.list(home.resolve("out"))) {
            assertThat(paths).isEmpty();
        }
    }

    @Test
    void sealsWithTheNationalAlgorithmAfterAChangeAndOpensOlderFiles() throws IOException {
        LiveKeyRing ring = TestKeys.ring("demo", home);
        files = new FileSealing("demo", ring::current);
        byte[] content = seal(CHUNK + 17);
        Path older = Files.move(sealed, home.resolve("older.sealed"));

        ring.begin(Profile.NATIONAL, Set.of(KeyPurpose.FILE));
        files.seal(clear, sealed);

        assertThat(read(files)).isEqualTo(content);
        assertThat(Files.readAllBytes(sealed)).startsWith('S', 'T', 'W', 'F', 1, 2, 0, 0, 0, 2);
        byte[] otherAlgorithm = Files.readAllBytes(sealed);
        otherAlgorithm[5] = 1;
        refuses(otherAlgorithm);
        Files.move(older, sealed, StandardCopyOption.REPLACE_EXISTING);
        assertThat(read(files)).isEqualTo(content);
    }

    @Test
    void saysWhenTheKeyOfAFileWasDestroyed() throws IOException {
        LiveKeyRing ring = TestKeys.ring("demo", home);
        files = new FileSealing("demo", ring::current);
        seal(10);
        ring.begin(Profile.INTERNATIONAL, Set.of(KeyPurpose.FILE));

        ring.destroy(KeyPurpose.FILE, 1);

        assertThatThrownBy(() -> read(files)).isInstanceOf(IOException.class).hasMessageContaining("destroyed on 2026");
    }

    private byte[] seal(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        Files.write(clear, content);
        files.seal(clear, sealed);
        return content;
    }

    private byte[] read(FileSealing by) throws IOException {
        try (InputStream in = by.open(sealed)) {
            return in.readAllBytes();
        }
    }

    private void refuses(byte[] content) throws IOException {
        Files.write(sealed, content);

        assertThatThrownBy(() -> read(files)).isInstanceOf(IOException.class);
    }

    private static byte[] join(byte[]... parts) throws IOException {
        var whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.write(part);
        }
        return whole.toByteArray();
    }
}
