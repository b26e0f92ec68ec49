package org.steward.institution;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the institution folders again and again.
 *
 * <p>A folder counts only when it looked the same in two polls, so that half-written files, half-copied folders and the
 * gap in which an editor replaces a file are never seen.
 */
final class FolderScan {
    private static final long LARGEST_BYTES = 1 << 20;

    private final Path root;
    private final SortedMap<String, SortedMap<String, FileContent>> folders = new TreeMap<>();
    private final Map<String, Map<String, Signature>> taken = new HashMap<>();
    private Map<String, Map<String, Signature>> before = Map.of();
    private int polls;

    FolderScan(Path root) {
        this.root = root;
    }

    /** What tells an untouched file from a changed one without reading it. */
    private record Signature(long bytes, FileTime changed, @Nullable Object fileKey) {}

    /** @return whether {@link #folders} is no longer what it was */
    boolean poll() throws IOException {
        Map<String, Map<String, Signature>> now = signatures();
        boolean changed = false;
        for (Map.Entry<String, Map<String, Signature>> folder : now.entrySet()) {
            String id = folder.getKey();
            Map<String, Signature> files = folder.getValue();
            if (files.equals(before.get(id)) && !files.equals(taken.get(id))) {
                changed |= take(id, files);
            }
        }
        Set<String> gone = new HashSet<>(folders.keySet());
        gone.removeAll(now.keySet());
        gone.removeAll(before.keySet());
        changed |= folders.keySet().removeAll(gone);
        taken.keySet().removeAll(gone);
        before = now;
        polls++;
        return changed;
    }

    /** Whether there were polls enough to know what is there. */
    boolean complete() {
        return polls >= 2;
    }

    /** Configuration files by folder and by file name. */
    SortedMap<String, SortedMap<String, FileContent>> folders() {
        return folders;
    }

    Path path(String id) {
        return root.resolve(id);
    }

    private boolean take(String id, Map<String, Signature> files) throws IOException {
        SortedMap<String, FileContent> contents = new TreeMap<>();
        boolean allRead = true;
        for (String name : files.keySet()) {
            FileContent content = read(root.resolve(id).resolve(name));
            allRead &= content.unreadable().isEmpty();
            contents.put(name, content);
        }
        if (!files.equals(signatures(root.resolve(id)))) {
            return false;
        }
        if (allRead) {
            taken.put(id, files);
        }
        return !contents.equals(folders.put(id, contents));
    }

    private static FileContent read(Path file) throws IOException {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                return FileContent.unreadable("is larger than 1 MiB; it cannot be a configuration file, remove it");
            }
            return FileContent.of(Files.readAllBytes(file));
        } catch (AccessDeniedException denied) {
            return FileContent.unreadable("cannot be read; grant the steward user read access");
        } catch (NoSuchFileException goneMeanwhile) {
            return FileContent.unreadable("is gone");
        }
    }

    private Map<String, Map<String, Signature>> signatures() throws IOException {
        Map<String, Map<String, Signature>> all = new HashMap<>();
        if (!Files.isDirectory(root)) {
            return all;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(root, FolderScan::isVisibleFolder)) {
            for (Path folder : children) {
                all.put(folder.getFileName().toString(), signatures(folder));
            }
        }
        return all;
    }

    private static Map<String, Signature> signatures(Path folder) throws IOException {
        Map<String, Signature> files = new HashMap<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, "[!.]*" + Names.FILE_ENDING)) {
            for (Path file : children) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    files.put(
                            file.getFileName().toString(),
                            new Signature(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
                }
            }
        } catch (NoSuchFileException | java.nio.file.NotDirectoryException movedMeanwhile) {
            return Map.of();
        }
        return files;
    }

    private static boolean isVisibleFolder(Path path) {
        return !path.getFileName().toString().startsWith(".") && Files.isDirectory(path);
    }
}
