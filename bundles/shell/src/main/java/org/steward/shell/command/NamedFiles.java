package org.steward.shell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.steward.api.RefusedException;

/**
 * Files that the caller of a command names. The node opens them with its own rights, and whoever may run a command need
 * not be somebody who may read a key ring or write {@code etc/keys.properties}: the node's own folders are closed.
 */
final class NamedFiles {
    private static final Set<String> OWN = Set.of("bin", "data", "deploy", "etc", "lib", "system", "var");
    /** What people put there themselves, to be read. */
    private static final Pattern THEIRS = Pattern.compile(
            "etc/institutions(\\.example)?/[^/]+/mappings/.+|var/institutions/[^/]+/inbox/.+", Pattern.DOTALL);

    private final Path base;

    /** @param base folder of the node */
    NamedFiles(Path base) {
        this.base = real(base);
    }

    /** @return the same file, if it is there and may be read */
    Path toRead(Path file) {
        if (!Files.exists(file)) {
            throw refused(file, "it is not there", "name one that is there");
        }
        String place = placeInNode(file);
        refuse(file, isOwn(place) && !THEIRS.matcher(place).matches());
        if (!Files.isReadable(file)) {
            throw refused(file, "the node may not read it", "grant that right to the user who runs the node");
        }
        return file;
    }

    /** @return the same file, if it may be written; it need not be there, but its folder must */
    Path toWrite(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw refused(file, "its folder is not there", "make the folder, or name another");
        }
        refuse(file, isOwn(placeInNode(file)));
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw refused(file, "the node may not write it", "grant that right to the user who runs the node");
        }
        return file;
    }

    private static void refuse(Path file, boolean own) {
        if (own) {
            throw refused(file, "it lies in a folder of the node's own", "name one outside of it");
        }
        if (Files.isDirectory(file)) {
            throw refused(file, "it is a folder", "name a file");
        }
    }

    private static boolean isOwn(String place) {
        return OWN.contains(place.split("/", 2)[0]);
    }

    /** @return the path below the node's folder with all links followed; empty if the file lies elsewhere */
    private String placeInNode(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        Path place = Files.exists(absolute) || folder == null
                ? real(absolute)
                : real(folder).resolve(file.getFileName());
        return place.startsWith(base) ? base.relativize(place).toString() : "";
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RefusedException refused(Path file, String problem, String remedy) {
        return new RefusedException("File " + file, problem, remedy);
    }
}
