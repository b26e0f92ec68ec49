package org.steward.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
    @TempDir
    Path root;

    private Path file;
    private FolderScan scan;

    @BeforeEach
    void makeOneInstitution() throws IOException {
        Files.createDirectories(root.resolve("demo/mappings"));
        file = Files.writeString(root.resolve("demo/institution.cfg"), "name=a");
        scan = new FolderScan(root);
    }

    private FileContent institutionFile() {
        var files = Objects.requireNonNull(scan.folders().get("demo"));
        return Objects.requireNonNull(files.get("institution.cfg"));
    }

    private String content() {
        return new String(institutionFile().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void takesAFolderThatLookedTheSameTwice() throws IOException {
        assertThat(scan.poll()).isFalse();
        assertThat(scan.folders()).isEmpty();

        assertThat(scan.poll()).isTrue();
        assertThat(scan.complete()).isTrue();
        assertThat(scan.folders().get("demo")).containsOnlyKeys("institution.cfg");

        assertThat(scan.poll()).isFalse();
    }

    @Test
    void waitsUntilAFileIsWrittenToItsEnd() throws IOException {
        pollTwice();

        Files.writeString(file, "name=ab");
        assertThat(scan.poll()).isFalse();
        Files.writeString(file, "name=abc");
        assertThat(scan.poll()).isFalse();
        assertThat(content()).isEqualTo("name=a");

        assertThat(scan.poll()).isTrue();
        assertThat(content()).isEqualTo("name=abc");
    }

    @Test
    void doesNotSeeTheGapInWhichAnEditorReplacesAFile() throws IOException {
        pollTwice();

        Files.delete(file);
        assertThat(scan.poll()).isFalse();
        Files.writeString(root.resolve("demo/.institution.cfg.swp"), "name=new");
        Files.move(root.resolve("demo/.institution.cfg.swp"), file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(scan.poll()).isFalse();

        assertThat(scan.poll()).isTrue();
        assertThat(content()).isEqualTo("name=new");
    }

    @Test
    void seesAReplacedFileOfTheSameSizeAndTime() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        pollTwice();

        Path fresh = Files.writeString(root.resolve("fresh"), "name=b");
        Files.setLastModifiedTime(fresh, time);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        pollTwice();

        assertThat(content()).isEqualTo("name=b");
    }

    @Test
    void doesNotCallATouchedFileChanged() throws IOException {
        pollTwice();

        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(scan.poll()).isFalse();
        assertThat(scan.poll()).isFalse();
    }

    @Test
    void dropsAFolderThatWasAbsentTwice() throws IOException {
        pollTwice();

        Files.move(root.resolve("demo"), root.resolve(".away"));
        assertThat(scan.poll()).isFalse();
        assertThat(scan.folders()).containsOnlyKeys("demo");

        assertThat(scan.poll()).isTrue();
        assertThat(scan.folders()).isEmpty();
    }

    @Test
    void takesNoRootForNoInstitutions() throws IOException {
        var empty = new FolderScan(root.resolve("absent"));

        empty.poll();
        empty.poll();

        assertThat(empty.complete()).isTrue();
        assertThat(empty.folders()).isEmpty();
    }

    @Test
    void readsNoFileTooLargeForSettings() throws IOException {
        Files.write(file, new byte[(1 << 20) + 1]);

        pollTwice();

        assertThat(institutionFile().unreadable())
                .hasValueSatisfying(reason -> assertThat(reason).contains("larger than 1 MiB"));
    }

    private void pollTwice() throws IOException {
        scan.poll();
        scan.poll();
    }
}
