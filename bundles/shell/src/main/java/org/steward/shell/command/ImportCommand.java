package org.steward.shell.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.steward.api.intake.Counts;
import org.steward.api.intake.FileImport;
import org.steward.api.intake.Intake;
import org.steward.api.intake.RecordKind;

@Service
@Command(scope = "steward", name = "import", description = "Imports one file at once, or shows what an import would do")
@SuppressWarnings("NullAway.Init") // Karaf fills the fields before it runs the action
public final class ImportCommand extends InstitutionCommand {
    @Argument(
            index = 1,
            name = "kind",
            description = "org-units, staff, customers, holdings, transactions or interactions",
            required = true)
    String kind;

    @Argument(index = 2, name = "file", description = "File to read", required = true)
    String file;

    @Option(name = "--mapping", description = "Mapping file; default: the institution's mapping that fits the file")
    @Nullable
    String mapping;

    @Option(name = "--preview", description = "Keep nothing")
    boolean preview;

    @Option(name = "--clusters", description = "CSV to write: each record's row and the customer that it became")
    @Nullable
    String clusters;

    @Override
    public @Nullable Object execute() throws IOException {
        RecordKind recordKind = RecordKind.ofWireName(kind)
                .orElseThrow(() -> new WrongUsageException(
                        "Kind '" + kind + "'",
                        "there is no such kind of record",
                        "use org-units, staff, customers, holdings, transactions or interactions"));
        long begin = System.nanoTime();
        fileToRead(file); // before one is made for --clusters
        Counts counts = clusters == null
                ? run(recordKind, (row, customer) -> {})
                : runWithClusters(recordKind, fileToWrite(clusters));
        double seconds = Math.round((System.nanoTime() - begin) / 1e6) / 1e3;
        print(counts, seconds);
        return null;
    }

    private Counts runWithClusters(RecordKind recordKind, Path target) throws IOException {
        if (Files.exists(target) && Files.isSameFile(target, fileToRead(file))) {
            throw new WrongUsageException("Option --clusters", "it names the file to import", "name another");
        }
        try (BufferedWriter csv = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            csv.write("record,customer\n");
            return run(recordKind, (row, customer) -> {
                try {
                    csv.write(row + "," + customer + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private Counts run(RecordKind recordKind, Intake.ClusterVisitor visitor) {
        var request = new FileImport.Request(
                recordKind, fileToRead(file), mapping == null ? null : fileToRead(mapping), preview, visitor);
        return ask(FileImport.class, imports -> imports.run(request));
    }

    private void print(Counts counts, double seconds) {
        if (json) {
            answer().json(new Result(
                    counts.read(),
                    counts.stored(),
                    counts.merged(),
                    counts.duplicate(),
                    counts.quarantined(),
                    counts.created(),
                    counts.masked(),
                    seconds));
            return;
        }
        answer().table(
                        List.of(
                                "read",
                                "stored",
                                "merged",
                                "duplicate",
                                "quarantined",
                                "customers created",
                                "spans masked",
                                "seconds"),
                        List.of(List.of(
                                String.valueOf(counts.read()),
                                String.valueOf(counts.stored()),
                                String.valueOf(counts.merged()),
                                String.valueOf(counts.duplicate()),
                                String.valueOf(counts.quarantined()),
                                String.valueOf(counts.created()),
                                String.valueOf(counts.masked()),
                                String.valueOf(seconds))));
        if (counts.read() == 0) {
            answer().line("The file holds no records.");
        }
        if (preview) {
            answer().line("This was a preview: nothing was kept.");
        }
    }

    private record Result(
            long read,
            long stored,
            long merged,
            long duplicate,
            long quarantined,
            long customersCreated,
            long spansMasked,
            double seconds) {}
}
