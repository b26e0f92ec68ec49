package org.steward.benchmarks.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;
import org.steward.api.intake.SourceId;
import org.steward.benchmarks.Bank;
import org.steward.connector.file.mapping.Mapping;
import org.steward.connector.file.mapping.MappingFile;
import org.steward.connector.file.reading.Batches;
import org.steward.connector.file.reading.FileFacts;
import org.steward.connector.file.reading.FileProbe;
import org.steward.connector.file.reading.FileReading;
import org.steward.connector.file.reading.ReadingLimits;

/** The way of files into a bank, as the connector for files goes it. */
record Pipeline(List<Path> files, Path mappingFile) {
    /** As a connector has it without a setting. */
    static final int BATCH = 2_000;

    private static final ReadingLimits LIMITS = new ReadingLimits(BATCH, 32_768);

    Counts run(Bank bank) throws IOException {
        Mapping mapping = MappingFile.read(mappingFile);
        Counts counts = Counts.NONE;
        for (Path file : files) {
            counts = counts.plus(run(bank.intake().intake(), file, mapping));
        }
        return counts;
    }

    private static Counts run(Intake intake, Path file, Mapping mapping) throws IOException {
        FileFacts facts = FileProbe.of(file);
        SourceId source = new SourceId("inbox", facts.digest());
        String name = String.valueOf(file.getFileName());
        FileReading reading = new FileReading(file, name, source, facts, mapping, LIMITS);
        Counts counts = Counts.NONE;
        try (Batches batches = reading.batches(0)) {
            while (batches.hasNext()) {
                counts = counts.plus(intake.accept(batches.next()));
            }
        }
        intake.close(source, name, mapping.kind(), Intake.Outcome.DONE, null);
        return counts;
    }
}
