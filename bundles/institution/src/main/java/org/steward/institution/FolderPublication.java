package org.steward.institution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.institution.SettingsCheck.Problem;
import org.steward.institution.SettingsReader.Reading;

/** Publishes the files of one institution: those that are good, and of the others what was good last. */
final class FolderPublication {
    private static final byte[] DEFAULTS = {};

    private final String id;
    private final Path folder;
    private final Path home;
    private final LastGood lastGood;
    private final Publisher publisher;
    private final Schemas schemas;
    private final boolean booted;
    private final List<String> problems = new ArrayList<>();
    private final Set<ConfigurationName> kept = new HashSet<>();
    private boolean blocked;
    private String name;

    FolderPublication(String id, Path folder, Path home, Publisher publisher, Schemas schemas, boolean booted) {
        this.id = id;
        this.folder = folder;
        this.home = home;
        this.lastGood = new LastGood(home);
        this.publisher = publisher;
        this.schemas = schemas;
        this.booted = booted;
        this.name = id;
    }

    /** Configurations that are to stay, whether published now or before. */
    Set<ConfigurationName> kept() {
        return kept;
    }

    FolderReport publish(SortedMap<String, FileContent> files) throws IOException {
        Set<String> fileNames = new HashSet<>();
        settle(SettingsFile.ofModule(Names.INSTITUTION), Optional.ofNullable(files.get(Names.INSTITUTION_FILE)));
        fileNames.add(Names.INSTITUTION_FILE);
        boolean known = kept.stream().anyMatch(kept -> kept.pid().equals(Names.INSTITUTION_PID));
        if (known || files.containsKey(Names.INSTITUTION_FILE)) {
            for (String module : Names.MODULES) {
                SettingsFile file = SettingsFile.ofModule(module);
                settle(file, Optional.ofNullable(files.get(file.fileName())));
                fileNames.add(file.fileName());
            }
            settleOthers(files, fileNames);
        }
        for (String copy : lastGood.names()) {
            if (!fileNames.contains(copy)) {
                lastGood.remove(copy);
            }
        }
        return new FolderReport(id, name, problems, blocked);
    }

    private void settleOthers(SortedMap<String, FileContent> files, Set<String> settled) throws IOException {
        for (Map.Entry<String, FileContent> file : files.entrySet()) {
            if (settled.contains(file.getKey())) {
                continue;
            }
            try {
                settle(SettingsFile.of(file.getKey()), Optional.of(file.getValue()));
                settled.add(file.getKey());
            } catch (UnfitException unfit) {
                problems.add("%s: %s.".formatted(file.getKey(), unfit.reason()));
            }
        }
    }

    /** Publishes one file, or what stands for it while it is wrong, absent or not understood yet. */
    private void settle(SettingsFile file, Optional<FileContent> found) throws IOException {
        Optional<Schema> schema = schemas.schema(file.pid());
        if (schema.isEmpty()) {
            settleUnknown(file, found);
            return;
        }
        List<String> wrong = new ArrayList<>();
        Optional<byte[]> content = content(file, found, wrong);
        Optional<Map<String, Object>> values =
                content.flatMap(bytes -> read(schema.get(), file.fileName(), bytes, wrong));
        if (values.isPresent()) {
            publish(file, values.get());
            remember(file, content.orElse(DEFAULTS));
        } else {
            fallBack(file, schema.get(), wrong);
        }
    }

    private Optional<byte[]> content(SettingsFile file, Optional<FileContent> found, List<String> wrong) {
        if (found.isEmpty() && file.fileName().equals(Names.INSTITUTION_FILE)) {
            wrong.add("%s: is missing; write it with at least the key 'name', or remove the whole folder"
                    .formatted(file.fileName()));
            return Optional.empty();
        }
        found.flatMap(FileContent::unreadable)
                .ifPresent(reason -> wrong.add("%s: %s".formatted(file.fileName(), reason)));
        return wrong.isEmpty() ? Optional.of(found.map(FileContent::bytes).orElse(DEFAULTS)) : Optional.empty();
    }

    private Optional<Map<String, Object>> read(Schema schema, String fileName, byte[] bytes, List<String> wrong) {
        try {
            var reader = new SettingsReader(schema, schemas.checks(schema.pid()));
            Reading reading = reader.read(SettingsText.read(bytes));
            for (Problem problem : reading.problems()) {
                wrong.add("%s, key '%s': %s".formatted(fileName, problem.key(), problem.reason()));
            }
            return reading.problems().isEmpty() ? Optional.of(reading.values()) : Optional.empty();
        } catch (UnfitException unfit) {
            wrong.add("%s: %s".formatted(fileName, unfit.reason()));
            return Optional.empty();
        }
    }

    private void fallBack(SettingsFile file, Schema schema, List<String> wrong) throws IOException {
        Optional<Map<String, Object>> values =
                lastGood.read(file.fileName()).flatMap(copy -> read(schema, file.fileName(), copy, new ArrayList<>()));
        String meanwhile =
                values.isPresent() ? "its last good content runs meanwhile" : "nothing runs for it meanwhile";
        wrong.forEach(sentence -> problems.add("%s (%s).".formatted(sentence, meanwhile)));
        if (values.isPresent()) {
            publish(file, values.get());
        } else {
            blocked |= file.isEveryInstitutions();
        }
    }

    /**
     * No bundle that runs owns the file. What was published before stays, since its bundle may be restarting; but not
     * if the file changed meanwhile: the bundle would come up with settings that are no longer meant.
     */
    private void settleUnknown(SettingsFile file, Optional<FileContent> found) {
        boolean absent = found.isEmpty() && file.fileName().equals(Names.INSTITUTION_FILE);
        Optional<byte[]> copy = lastGood.read(file.fileName());
        byte[] content = found.map(FileContent::bytes).orElse(DEFAULTS);
        if (copy.isPresent() && (absent || Arrays.equals(copy.get(), content))) {
            kept.add(file.configuration(id));
        }
        Set<String> known = schemas.pids();
        if (booted && found.isPresent() && !known.contains(file.pid())) {
            String meant = NearestWord.of(file.pid(), known)
                    .map(pid -> " (the nearest name is '%s')".formatted(SettingsFile.wordOf(pid)))
                    .orElse("");
            problems.add("%s: no bundle of this node knows '%s'%s; install its feature or remove the file."
                    .formatted(file.fileName(), file.word(), meant));
        }
    }

    private void publish(SettingsFile file, Map<String, Object> values) throws IOException {
        Map<String, Object> properties = new HashMap<>(values);
        InstitutionReferences.ALL.forEach(
                reference -> properties.put(reference + ".target", "(%s=%s)".formatted(Institution.PROPERTY, id)));
        properties.put(Institution.PROPERTY, id);
        properties.put("home", home.toString());
        properties.put("configuration", folder.toString());
        file.instance().ifPresent(instance -> properties.put("connector", instance));
        OwnFolder.create(home);
        publisher.publish(file.configuration(id), properties);
        kept.add(file.configuration(id));
        if (file.pid().equals(Names.INSTITUTION_PID)) {
            name = String.valueOf(values.getOrDefault("name", id));
        }
    }

    private void remember(SettingsFile file, byte[] content) {
        try {
            lastGood.write(file.fileName(), content);
        } catch (IOException unwritable) {
            problems.add(("%s: runs, but could not be copied to %s (%s), so a wrong edit would stop it after a restart;"
                            + " make that folder writable.")
                    .formatted(file.fileName(), home, unwritable.getClass().getSimpleName()));
        }
    }
}
