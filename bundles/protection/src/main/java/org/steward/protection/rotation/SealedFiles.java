package org.steward.protection.rotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.steward.api.protection.Resealable;
import org.steward.protection.sealing.FileSealing;
import org.steward.protection.sealing.FileSealing.Seal;

/**
 * All sealed files below an institution's home, whoever put them there: a connector that is gone leaves its own. The
 * cursor is a file's path.
 */
final class SealedFiles implements Resealable {
    /** The database encrypts itself, and the keys are wrapped by another. */
    private static final Set<String> LEFT_OUT = Set.of("store", "keys");

    /** Bytes a page, so that a pause need not wait for a folder of big files. */
    private static final long PAGE_BYTES = 64L << 20;

    private final Path home;
    private final FileSealing sealing;

    SealedFiles(Path home, FileSealing sealing) {
        this.home = home;
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Page reseal(String after, int limit) {
        long resealed = 0;
        long unreadable = 0;
        long bytes = 0;
        int looked = 0;
        String last = after;
        for (var file : files().tailMap(after, false).entrySet()) {
            if (looked++ == limit || bytes > PAGE_BYTES) {
                return new Page(last, resealed, unreadable);
            }
            last = file.getKey();
            if (seal(file.getValue()).filter(seal -> !seal.current()).isPresent()) {
                bytes += size(file.getValue());
                if (opens(file.getValue())) {
                    renew(file.getValue());
                    resealed++;
                } else {
                    unreadable++;
                }
            }
        }
        return new Page("", resealed, unreadable);
    }

    @Override
    public Census census(boolean opening) {
        Count count = new Count();
        for (Path file : files().values()) {
            seal(file).ifPresent(seal -> count.sealed(seal.algorithm(), seal.current(), !opening || opens(file)));
        }
        return count.census();
    }

    private TreeMap<String, Path> files() {
        TreeMap<String, Path> files = new TreeMap<>();
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return LEFT_OUT.contains(home.relativize(folder).toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.put(home.relativize(file).toString(), file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) { // it went away while we looked
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private Optional<Seal> seal(Path file) {
        try {
            return sealing.seal(file);
        } catch (NoSuchFileException e) {
            return Optional.empty(); // it went away meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean opens(Path file) {
        try (InputStream clear = sealing.open(file)) {
            clear.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException e) {
            return false; // cut off, changed, or of a key that is gone: the rotation counts it
        }
    }

    private void renew(Path file) {
        try {
            sealing.renew(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
