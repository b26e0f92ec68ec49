package org.steward.connector.file.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.steward.api.RefusedException;
import org.steward.api.intake.RecordKind;

/** The mapping files of one institution, read anew when they change. */
public final class Mappings {
    private final Path folder;
    private final Map<Path, Known> known = new TreeMap<>();

    public Mappings(Path folder) {
        this.folder = folder;
    }

    /**
     * The first mapping whose glob fits, else our own field names.
     *
     * @param path path of a file below the inbox, with {@code /}
     * @return empty if nothing says what the file holds
     * @throws BrokenMappingException if the mapping that fits, or may fit, is broken
     */
    public synchronized Optional<Mapping> fitting(String path) throws IOException {
        for (Known mapping : current()) {
            if (mapping.fits(path)) {
                return Optional.of(mapping.orElseThrow());
            }
        }
        return Mapping.byOurNames(path);
    }

    /** The first mapping for a file of this name that lies anywhere, else our own field names. */
    public synchronized Mapping named(String file, RecordKind kind) throws IOException {
        for (Known mapping : current()) {
            if (mapping.fitsName(file) && mapping.orElseThrow().kind() == kind) {
                return mapping.orElseThrow();
            }
        }
        return Mapping.byOurNames(kind, file);
    }

    /** What a file holds, as far as that can be told without reading it. */
    public Optional<RecordKind> kind(String path) {
        try {
            return fitting(path).map(Mapping::kind);
        } catch (BrokenMappingException e) {
            return Optional.empty(); // told when the file's turn comes
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Known> current() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> present = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            known.keySet().retainAll(present);
            for (Path file : present) {
                FileTime modified = Files.getLastModifiedTime(file);
                long size = Files.size(file);
                Known before = known.get(file);
                if (before == null || !before.modified.equals(modified) || before.size != size) {
                    known.put(file, Known.read(file, modified, size));
                }
            }
        }
        return List.copyOf(known.values());
    }

    /** @param files its glob; empty if the file is broken so badly that it may be for anything */
    private record Known(
            FileTime modified,
            long size,
            Optional<String> files,
            Optional<Mapping> mapping,
            Optional<RefusedException> problem) {
        static Known read(Path file, FileTime modified, long size) throws IOException {
            try {
                Mapping mapping = MappingFile.read(file);
                return new Known(modified, size, Optional.of(mapping.files()), Optional.of(mapping), Optional.empty());
            } catch (RefusedException e) {
                return new Known(modified, size, MappingFile.files(file), Optional.empty(), Optional.of(e));
            }
        }

        boolean fits(String path) {
            return files.isEmpty() || matches(files.get(), path);
        }

        /** Compares the last part of the glob alone. */
        boolean fitsName(String name) {
            return files.isEmpty() || matches(files.get().substring(files.get().lastIndexOf('/') + 1), name);
        }

        Mapping orElseThrow() {
            return mapping.orElseThrow(() -> new BrokenMappingException(problem.orElseThrow()));
        }

        private static boolean matches(String glob, String path) {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(path));
        }
    }
}
