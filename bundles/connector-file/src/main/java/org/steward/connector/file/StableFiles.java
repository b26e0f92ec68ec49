package org.steward.connector.file;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** Lets a file pass once its size and time have not changed for a while: nobody is writing it any more. */
final class StableFiles implements GenericFileFilter<File> {
    private final Duration stable;
    private final InstantSource clock;
    private final Map<Path, Sight> seen = new ConcurrentHashMap<>();

    StableFiles(Duration stable, InstantSource clock) {
        this.stable = stable;
        this.clock = clock;
    }

    /** @param since when the file was first seen like this */
    private record Sight(long size, FileTime modified, Instant since) {
        boolean sameAs(BasicFileAttributes now) {
            return size == now.size() && modified.equals(now.lastModifiedTime());
        }
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        return file.isDirectory()
                ? acceptFolder(file.getFile().toPath())
                : accept(file.getFile().toPath());
    }

    /** Not a link: who may write into the inbox would make the node take, and take away, files from anywhere. */
    static boolean acceptFolder(Path folder) {
        return !isHidden(folder.getFileName().toString()) && !Files.isSymbolicLink(folder);
    }

    boolean accept(Path file) {
        if (isUnfinished(file.getFileName().toString())) {
            return false;
        }
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile() && isStable(file, now);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isStable(Path file, BasicFileAttributes now) {
        Sight sight = seen.merge(
                file,
                new Sight(now.size(), now.lastModifiedTime(), clock.instant()),
                (before, fresh) -> before.sameAs(now) ? before : fresh);
        if (sight.since.plus(stable).isAfter(clock.instant())) {
            return false;
        }
        seen.remove(file);
        return true;
    }

    /** Leaves a file alone for a while, unless it changes. */
    void rest(Path file, Duration rest) {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            seen.put(
                    file,
                    new Sight(
                            now.size(), now.lastModifiedTime(), clock.instant().plus(rest)));
        } catch (IOException e) {
            seen.remove(file); // it is gone: nothing to leave alone
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    private static boolean isUnfinished(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isHidden(lower) || lower.endsWith(".part") || lower.endsWith(".tmp");
    }
}
