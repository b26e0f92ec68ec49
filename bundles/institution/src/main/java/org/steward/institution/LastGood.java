package org.steward.institution;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Copies of the files that an institution runs on, so that a wrong edit does not stop it, also over a restart. */
final class LastGood {
    private static final String FOLDER = "last-good";

    private final Path home;
    private final Path folder;

    LastGood(Path home) {
        this.home = home;
        this.folder = home.resolve(FOLDER);
    }

    /** @return what was written; empty if that file was never good, or cannot be read */
    Optional<byte[]> read(String fileName) {
        try {
            Path copy = folder.resolve(fileName);
            return Files.isRegularFile(copy) ? Optional.of(Files.readAllBytes(copy)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void write(String fileName, byte[] content) throws IOException {
        if (read(fileName).filter(copy -> Arrays.equals(copy, content)).isPresent()) {
            return;
        }
        OwnFolder.create(home);
        OwnFolder.create(folder);
        Path fresh = folder.resolve("." + fileName + ".new");
        Files.deleteIfExists(fresh);
        OwnFolder.createFile(fresh);
        Files.write(fresh, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try {
            Files.move(fresh, folder.resolve(fileName), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(fresh, folder.resolve(fileName), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void remove(String fileName) throws IOException {
        Files.deleteIfExists(folder.resolve(fileName));
    }

    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, "[!.]*" + Names.FILE_ENDING)) {
                copies.forEach(copy -> names.add(copy.getFileName().toString()));
            }
        }
        return names;
    }

    /** Forgets all copies; the institution's data stays. */
    void clear() throws IOException {
        for (String name : names()) {
            remove(name);
        }
    }
}
