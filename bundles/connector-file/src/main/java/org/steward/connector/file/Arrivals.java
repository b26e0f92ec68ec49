package org.steward.connector.file;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.steward.api.RefusedException;
import org.steward.api.intake.Intake;
import org.steward.api.intake.Intake.Outcome;
import org.steward.api.intake.Intake.Progress;
import org.steward.api.intake.RecordKind;
import org.steward.connector.file.Arrival.Turn;
import org.steward.connector.file.mapping.BrokenMappingException;
import org.steward.connector.file.mapping.Mapping;
import org.steward.connector.file.mapping.Mappings;
import org.steward.connector.file.reading.Batches;
import org.steward.connector.file.reading.FileFacts;
import org.steward.connector.file.reading.FileProbe;
import org.steward.connector.file.reading.FileReading;

/** Decides what to do with a file: take it from where intake stands, refuse it, or count it as known. */
final class Arrivals {
    private static final String EMPTY = "The file holds no records; nothing was taken.";

    private final String connector;
    private final Inbox inbox;
    private final Mappings mappings;
    private final FileLimits limits;
    private final Intake intake;

    Arrivals(String connector, Inbox inbox, Mappings mappings, FileLimits limits, Intake intake) {
        this.connector = connector;
        this.inbox = inbox;
        this.mappings = mappings;
        this.limits = limits;
        this.intake = intake;
    }

    /** @throws BrokenMappingException if its mapping has to be mended first; it waits until then */
    Arrival examine(File arrived) {
        try {
            Path file = arrived.toPath();
            Optional<Mapping> mapping = mappings.fitting(inbox.name(file));
            FileFacts facts = FileProbe.of(file);
            return examine(file, inbox.shown(file), mapping, facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Arrival examine(Path file, String name, Optional<Mapping> mapping, FileFacts facts) throws IOException {
        var source = inbox.names().source(connector, facts.digest());
        Optional<RecordKind> kind = mapping.map(Mapping::kind);
        Optional<Progress> progress = intake.progress(source);
        if (progress.filter(Arrivals::isKnownWhole).isPresent()) {
            return Arrival.without(file, name, source, facts, kind, Turn.REPEAT, "");
        }
        try {
            refuseTooLarge(name, facts);
            Mapping fitting = mapping.orElseThrow(() -> unknown(name));
            var reading = new FileReading(file, name, source, facts, fitting, limits.reading());
            Batches batches = reading.batches(progress.map(Progress::position).orElse(0L));
            boolean empty = progress.isEmpty() && !batches.hasNext();
            return new Arrival(file, name, source, facts, kind, Turn.TAKE, batches, empty ? EMPTY : "");
        } catch (RefusedException e) {
            return Arrival.without(file, name, source, facts, kind, Turn.REFUSE, String.valueOf(e.getMessage()));
        }
    }

    /** A file that was refused before is looked at anew: its mapping may have come since. */
    private static boolean isKnownWhole(Progress progress) {
        return progress.filed() && progress.outcome() == Outcome.DONE;
    }

    private void refuseTooLarge(String name, FileFacts facts) {
        if (limits.exceededBy(facts.size())) {
            throw new RefusedException(
                    "File '%s'".formatted(name),
                    "has more than %d MiB".formatted(limits.mebibytes()),
                    "raise max_file_size_mib, or send it in parts");
        }
    }

    private static RefusedException unknown(String name) {
        return new RefusedException(
                "File '%s'".formatted(name),
                "no mapping file fits it",
                "add one under mappings/, or put the file into a folder named after a record kind, and send it again");
    }
}
