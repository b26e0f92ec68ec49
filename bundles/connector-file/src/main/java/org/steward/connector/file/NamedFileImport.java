package org.steward.connector.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.steward.api.RefusedException;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.intake.Counts;
import org.steward.api.intake.FileImport;
import org.steward.api.intake.Intake;
import org.steward.api.intake.Intake.Outcome;
import org.steward.api.intake.Intake.Progress;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.SourceId;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TextProtection;
import org.steward.connector.file.mapping.Mapping;
import org.steward.connector.file.mapping.MappingFile;
import org.steward.connector.file.mapping.Mappings;
import org.steward.connector.file.reading.Batches;
import org.steward.connector.file.reading.FileProbe;
import org.steward.connector.file.reading.FileReading;
import org.steward.connector.file.reading.ReadingLimits;

/**
 * Imports one named file at once and leaves it where it is. Each connector instance offers it; any of an institution's
 * will do, as they differ in nothing but their limits.
 */
@Component(configurationPid = "org.steward.connector.file", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class NamedFileImport implements FileImport {
    private final String connector;
    private final Mappings mappings;
    private final ReadingLimits limits;
    private final FileNames names;
    private final Intake intake;

    @Activate
    public NamedFileImport(
            FileConnectorSettings settings,
            @Reference(name = InstitutionReferences.INSTITUTION) Institution institution,
            @Reference(name = InstitutionReferences.TEXTS) TextProtection texts,
            @Reference(name = InstitutionReferences.FIELDS) FieldProtection fields,
            @Reference(name = InstitutionReferences.INTAKE) Intake intake) {
        this(
                settings.connector(),
                new Mappings(institution.configuration().resolve("mappings")),
                new ReadingLimits(settings.batch__records(), settings.max__field__length()),
                FileNames.of(texts, fields),
                intake);
    }

    NamedFileImport(String connector, Mappings mappings, ReadingLimits limits, FileNames names, Intake intake) {
        this.connector = connector;
        this.mappings = mappings;
        this.limits = limits;
        this.names = names;
        this.intake = intake;
    }

    @Override
    public Counts run(Request request) {
        try {
            return run(request, reading(request));
        } catch (NoSuchFileException e) {
            throw new RefusedException("Import", "there is no file " + e.getFile(), "name one that is there", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Source reading(Request request) throws IOException {
        if (!Files.isRegularFile(request.file())) {
            throw new NoSuchFileException(request.file().toString());
        }
        String name = String.valueOf(request.file().getFileName());
        Mapping mapping = mapping(request, name);
        var facts = FileProbe.of(request.file());
        var source = names.source(connector, facts.digest());
        String shown = names.shown(name);
        return new Source(source, shown, new FileReading(request.file(), shown, source, facts, mapping, limits));
    }

    private Mapping mapping(Request request, String name) throws IOException {
        Path file = request.mapping();
        Mapping mapping = file == null ? mappings.named(name, request.kind()) : MappingFile.read(file);
        if (mapping.kind() != request.kind()) {
            throw new RefusedException(
                    "Mapping file '%s'".formatted(mapping.name()),
                    "is for %s, not for %s"
                            .formatted(mapping.kind().wireName(), request.kind().wireName()),
                    "import the file as the one, or name another mapping");
        }
        return mapping;
    }

    private record Source(SourceId id, String name, FileReading reading) {}

    private Counts run(Request request, Source source) throws IOException {
        if (request.preview()) {
            return intake.preview(target -> readAll(source, 0, target), request.clusters());
        }
        Optional<Progress> progress = intake.progress(source.id);
        if (progress.filter(Progress::filed)
                .filter(known -> known.outcome() == Outcome.DONE)
                .isPresent()) {
            intake.deliveredAgain(source.id, source.name);
            long rows = progress.get().position();
            return new Counts(rows, 0, 0, rows, 0, 0, 0);
        }
        long position = progress.map(Progress::position).orElse(0L);
        Counts now = readAll(source, position, batch -> intake.accept(batch, request.clusters()));
        intake.close(source.id, source.name, request.kind(), Outcome.DONE, null);
        return progress.map(Progress::counts).orElse(Counts.NONE).plus(now);
    }

    private static Counts readAll(Source source, long position, Function<RawBatch, Counts> target) {
        Counts counts = Counts.NONE;
        try (Batches batches = source.reading.batches(position)) {
            while (batches.hasNext()) {
                counts = counts.plus(target.apply(batches.next()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }
}
