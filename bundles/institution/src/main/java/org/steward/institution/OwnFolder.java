package org.steward.institution;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes folders and files that nobody but the user of the node can read. */
final class OwnFolder {
    private static final FileAttribute<?>[] NONE = {};

    private OwnFolder() {}

    static void create(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, rights("rwx------"));
        }
    }

    static void createFile(Path file) throws IOException {
        Files.createFile(file, rights("rw-------"));
    }

    private static FileAttribute<?>[] rights(String rights) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return NONE;
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }
}
