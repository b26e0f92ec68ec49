package org.steward.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.RefusedException;

class NamedFilesTest {
    @TempDir
    Path folder;

    private Path node = Path.of("");
    private NamedFiles files = new NamedFiles(node);

    @BeforeEach
    void makeANode() throws IOException {
        node = Files.createDirectories(folder.resolve("steward"));
        files = new NamedFiles(node);
        write("steward/var/institutions/demo/keys/passphrase");
        write("steward/etc/keys.properties");
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "a");
    }

    private void assertClosedToReaders(Path file) {
        assertThatThrownBy(() -> files.toRead(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("folder of the node's own");
    }

    private void assertClosedToWriters(Path file) {
        assertThatThrownBy(() -> files.toWrite(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("folder of the node's own");
    }

    @Test
    void readsAndWritesFilesElsewhere() throws IOException {
        Path file = write("work/customers.csv");
        Path fresh = folder.resolve("work/masked.jsonl");
        Path beside = write("steward/customers.csv");

        assertThat(files.toRead(file)).isEqualTo(file);
        assertThat(files.toRead(beside)).isEqualTo(beside);
        assertThat(files.toWrite(fresh)).isEqualTo(fresh);
    }

    @Test
    void opensNoneOfTheNodesOwnFiles() throws IOException {
        assertClosedToReaders(node.resolve("var/institutions/demo/keys/passphrase"));
        assertClosedToReaders(node.resolve("work/../etc/keys.properties").normalize());
        assertClosedToWriters(node.resolve("etc/keys.properties"));
        assertClosedToWriters(Files.createDirectories(node.resolve("deploy")).resolve("a.cfg"));
    }

    @Test
    void isNotLedThereByLinks() throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        Path link = Files.createSymbolicLink(work.resolve("x.csv"), node.resolve("etc/keys.properties"));
        Path linked = Files.createSymbolicLink(work.resolve("keys"), node.resolve("var/institutions/demo/keys"));

        assertClosedToReaders(link);
        assertClosedToReaders(linked.resolve("passphrase"));
        assertClosedToWriters(linked.resolve("new"));
    }

    @Test
    void readsMappingFilesAndWhatChannelsDelivered() throws IOException {
        Path mapping = write("steward/etc/institutions/demo/mappings/a.yaml");
        Path delivered = write("steward/var/institutions/demo/inbox/customers/a.csv");

        assertThat(files.toRead(mapping)).isEqualTo(mapping);
        assertThat(files.toRead(delivered)).isEqualTo(delivered);
        assertClosedToWriters(mapping);
        assertClosedToReaders(write("steward/etc/institutions/demo/protection.cfg"));
    }

    @Test
    void saysWhatIsWrongWithAName() {
        assertThatThrownBy(() -> files.toRead(folder.resolve("absent.csv"))).hasMessageContaining("it is not there");
        assertThatThrownBy(() -> files.toRead(folder)).hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> files.toWrite(folder.resolve("absent/a.csv")))
                .hasMessageContaining("its folder is not there");
        assertThatThrownBy(() -> files.toWrite(folder)).hasMessageContaining("it is a folder");
    }
}
