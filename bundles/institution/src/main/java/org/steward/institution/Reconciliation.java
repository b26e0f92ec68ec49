package org.steward.institution;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what Config Admin holds equal to what the folders say. */
final class Reconciliation {
    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    private final Path configurations;
    private final Path homes;
    private final Publisher publisher;
    private final Schemas schemas;
    private final BooleanSupplier booted;
    private boolean complete;

    /**
     * @param configurations folder with one folder an institution
     * @param homes folder with what the institutions keep
     * @param booted whether all bundles are there that come with the node
     */
    Reconciliation(Path configurations, Path homes, Publisher publisher, Schemas schemas, BooleanSupplier booted) {
        this.configurations = configurations;
        this.homes = homes;
        this.publisher = publisher;
        this.schemas = schemas;
        this.booted = booted;
    }

    /** @return one report a folder, in the order of the folders */
    List<FolderReport> reconcile(SortedMap<String, SortedMap<String, FileContent>> folders) throws IOException {
        List<FolderReport> reports = new ArrayList<>();
        Set<ConfigurationName> wanted = new HashSet<>();
        complete = true;
        for (Map.Entry<String, SortedMap<String, FileContent>> folder : folders.entrySet()) {
            if (Names.isId(folder.getKey())) {
                reports.add(reconcileOne(folder.getKey(), folder.getValue(), wanted));
            } else {
                reports.add(misnamed(folder.getKey()));
            }
        }
        Set<ConfigurationName> vanished = publisher.published();
        vanished.removeAll(wanted);
        publisher.withdraw(vanished);
        forgetRemoved(folders.keySet());
        return reports;
    }

    /** Whether the last run did all it wanted; if not, it should be tried again. */
    boolean complete() {
        return complete;
    }

    private FolderReport reconcileOne(String id, SortedMap<String, FileContent> files, Set<ConfigurationName> wanted)
            throws IOException {
        var publication = new FolderPublication(
                id, configurations.resolve(id), homes.resolve(id), publisher, schemas, booted.getAsBoolean());
        try {
            FolderReport report = publication.publish(files);
            wanted.addAll(publication.kept());
            return report;
        } catch (IOException | RuntimeException failed) {
            log.error(
                    "Institution '{}' could not be brought up to date; what runs goes on, next try in a second",
                    id,
                    failed);
            complete = false;
            publisher.published().stream()
                    .filter(configuration -> configuration.isOf(id))
                    .forEach(wanted::add);
            return new FolderReport(id, id, List.of(unpublished(failed)), false);
        }
    }

    private static String unpublished(Exception failed) {
        return "The folder could not be published (%s: %s); see the log, it is tried again each second."
                .formatted(failed.getClass().getSimpleName(), failed.getMessage());
    }

    private static FolderReport misnamed(String folder) {
        return new FolderReport(
                folder,
                folder,
                List.of(("Folder '%s': the name cannot be an institution's;"
                                + " rename it with 1 to 40 lower-case letters, digits and '-'.")
                        .formatted(folder)),
                true);
    }

    /** An institution that comes back later starts anew: it must not fall back on what it ran on long ago. */
    private void forgetRemoved(Set<String> present) throws IOException {
        if (!Files.isDirectory(homes)) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(homes)) {
            for (Path home : children) {
                if (!present.contains(home.getFileName().toString())) {
                    new LastGood(home).clear();
                }
            }
        }
    }
}
