package org.steward.shell.command;

import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;
import org.steward.api.intake.Intake.ImportRun;

@Service
@Command(
        scope = "steward",
        name = "imports",
        description = "Lists what was imported, the newest first, and what became of it")
@SuppressWarnings("NullAway.Init") // Karaf fills the fields before it runs the action
public final class ImportsCommand extends InstitutionCommand {
    @Option(name = "--limit", description = "How many to list at most")
    int limit = 50;

    @Override
    public @Nullable Object execute() {
        List<ImportRun> runs = ask(Intake.class, intake -> intake.runs(listed(limit)));
        if (json) {
            runs.forEach(run -> answer().json(Line.of(run)));
            return null;
        }
        answer().table(
                        List.of("file", "kind", "outcome", "read", "stored", "merged", "duplicate", "quarantined"),
                        runs.stream().map(ImportsCommand::row).toList());
        runs.stream().filter(run -> !run.problem().isEmpty()).forEach(run -> answer().line(
                        "! " + run.name() + ": " + run.problem()));
        return null;
    }

    private static List<String> row(ImportRun run) {
        Counts counts = run.counts();
        return List.of(
                run.name(),
                run.kind(),
                run.outcome().name().toLowerCase(Locale.ROOT),
                String.valueOf(counts.read()),
                String.valueOf(counts.stored()),
                String.valueOf(counts.merged()),
                String.valueOf(counts.duplicate()),
                String.valueOf(counts.quarantined()));
    }

    private record Line(
            String connector,
            String file,
            String kind,
            String outcome,
            Counts counts,
            int deliveries,
            String started,
            String changed,
            String problem) {
        static Line of(ImportRun run) {
            return new Line(
                    run.connector(),
                    run.name(),
                    run.kind(),
                    run.outcome().name().toLowerCase(Locale.ROOT),
                    run.counts(),
                    run.deliveries(),
                    run.started().toString(),
                    run.changed().toString(),
                    run.problem());
        }
    }
}
