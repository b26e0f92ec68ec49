package org.steward.protection.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Files that are whole or absent, also after a power cut, and that only their owner can read. */
public final class DurableFile {
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private DurableFile() {}

    /** Writes a file beside its target and moves it there in one step. */
    public static void write(Path target, byte[] content) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".tmp");
        try {
            try (FileChannel channel = create(unfinished)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Creates or empties a file that only its owner can read. */
    public static FileChannel create(Path file) throws IOException {
        Files.deleteIfExists(file);
        return FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                attributes(file, OWNER_FILE));
    }

    /** Moves a synced file to its place and makes the move survive a power cut. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(Objects.requireNonNull(to.toAbsolutePath().getParent(), "A file lies in a folder"));
    }

    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder, attributes(folder, OWNER_FOLDER));
        }
    }

    /** @return whether others than the owner had access, which is now taken from them */
    static boolean restrict(Path path) throws IOException {
        if (!posix(path)) {
            return false;
        }
        Set<PosixFilePermission> wanted = Files.isDirectory(path) ? OWNER_FOLDER : OWNER_FILE;
        boolean open = !wanted.containsAll(Files.getPosixFilePermissions(path));
        if (open) {
            Files.setPosixFilePermissions(path, wanted);
        }
        return open;
    }

    private static void syncFolder(Path folder) throws IOException {
        if (posix(folder)) { // other systems do not open a folder
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
