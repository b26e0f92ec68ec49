package org.steward.connector.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableFilesTest {
    @TempDir
    Path folder;

    private Instant now = Instant.EPOCH;
    private final StableFiles stable = new StableFiles(Duration.ofSeconds(2), () -> now);

    private Path write(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "a");
    }

    private boolean acceptsAfter(Path file, int seconds) {
        now = now.plusSeconds(seconds);
        return stable.accept(file);
    }

    @Test
    void leavesAFileAloneUntilItWasTheSameForLong() throws IOException {
        Path file = write("a.csv");

        assertThat(acceptsAfter(file, 0)).isFalse();
        assertThat(acceptsAfter(file, 1)).isFalse();
        assertThat(acceptsAfter(file, 1)).isTrue();
    }

    @Test
    void waitsAnewWhenTheFileGrows() throws IOException {
        Path file = write("a.csv");
        stable.accept(file);

        Files.writeString(file, "more", StandardOpenOption.APPEND);

        assertThat(acceptsAfter(file, 2)).isFalse();
        assertThat(acceptsAfter(file, 2)).isTrue();
    }

    @Test
    void neverTakesHiddenAndUnfinishedFilesOrLinks() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), write("target.csv"));

        for (Path file : new Path[] {write(".a.csv"), write("a.csv.part"), write("b.TMP"), link, folder}) {
            stable.accept(file);
            assertThat(acceptsAfter(file, 10)).as(file.toString()).isFalse();
        }
    }

    @Test
    void entersFoldersButNoHiddenOnesAndNoLinks() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("wecom"));
        Path hidden = Files.createDirectory(folder.resolve(".draft"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), plain);

        assertThat(StableFiles.acceptFolder(plain)).isTrue();
        assertThat(StableFiles.acceptFolder(hidden)).isFalse();
        assertThat(StableFiles.acceptFolder(link)).isFalse();
    }

    @Test
    void letsAFileRestAfterAFailure() throws IOException {
        Path file = write("a.csv");

        stable.rest(file, Duration.ofSeconds(10));

        assertThat(acceptsAfter(file, 11)).isFalse();
        assertThat(acceptsAfter(file, 1)).isTrue();
    }

    @Test
    void doesNotMindAFileThatIsGone() throws IOException {
        Path file = write("a.csv");
        Files.delete(file);

        stable.rest(file, Duration.ofSeconds(10));

        assertThat(stable.accept(file)).isFalse();
    }
}
