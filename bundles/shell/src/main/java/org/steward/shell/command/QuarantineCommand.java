package org.steward.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.steward.api.RefusedException;
import org.steward.api.intake.Quarantine;
import org.steward.api.intake.Quarantine.Entry;

@Service
@Command(scope = "steward", name = "quarantine", description = "Lists, shows and replays records that could not go on")
@SuppressWarnings("NullAway.Init") // Karaf fills the fields before it runs the action
public final class QuarantineCommand extends InstitutionCommand {
    @Argument(index = 1, name = "action", description = "list, show, replay or reasons")
    String action = "list";

    @Argument(index = 2, name = "id", description = "Ids of quarantined records", multiValued = true)
    List<String> ids = List.of();

    @Option(name = "--after", description = "List from after this id")
    long after;

    @Option(name = "--limit", description = "How many to list at most")
    int limit = 100;

    @Override
    public @Nullable Object execute() {
        switch (action) {
            case "list" -> list(ask(Quarantine.class, quarantine -> quarantine.list(after, listed(limit))));
            case "show" -> show();
            case "replay" -> replay();
            case "reasons" -> reasons();
            default ->
                throw new WrongUsageException(
                        "Action '" + action + "'", "there is no such action", "use list, show, replay or reasons");
        }
        return null;
    }

    private void list(List<Entry> entries) {
        if (json) {
            entries.forEach(answer()::json);
            return;
        }
        answer().table(
                        List.of("id", "source", "row", "line", "column", "reason", "shape"),
                        entries.stream()
                                .map(entry -> List.of(
                                        String.valueOf(entry.id()),
                                        entry.source(),
                                        String.valueOf(entry.row()),
                                        String.valueOf(entry.line()),
                                        entry.column(),
                                        entry.reason(),
                                        entry.shape()))
                                .toList());
        if (entries.size() == limit) {
            answer().line("There may be more; list on with --after "
                    + entries.get(limit - 1).id() + ".");
        }
    }

    private void show() {
        if (ids.isEmpty()) {
            throw new WrongUsageException(
                    "Action 'show'",
                    "it needs the id of a record",
                    "add one that 'quarantine %s list' shows".formatted(institution));
        }
        numbers().forEach(this::show);
    }

    private List<Long> numbers() {
        return ids.stream().map(QuarantineCommand::number).toList();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new WrongUsageException(
                    "Record '" + id + "'", "its id is no number", "take an id that the list shows");
        }
    }

    private void show(long id) {
        Entry entry = ask(Quarantine.class, quarantine -> quarantine.find(id))
                .orElseThrow(() -> new RefusedException(
                        "Record " + id, "it is not in quarantine", "take an id that the list shows"));
        if (json) {
            answer().json(entry);
            return;
        }
        answer().table(
                        List.of("field", "value"),
                        List.of(
                                List.of("id", String.valueOf(entry.id())),
                                List.of("kind", entry.kind()),
                                List.of("connector", entry.connector()),
                                List.of("source", entry.source()),
                                List.of("row", String.valueOf(entry.row())),
                                List.of("line", String.valueOf(entry.line())),
                                List.of("column", entry.column()),
                                List.of("reason", entry.reason()),
                                List.of("shape", entry.shape()),
                                List.of("remedy", entry.remedy()),
                                List.of("since", entry.since().toString()),
                                List.of("attempts", String.valueOf(entry.attempts()))));
    }

    private void replay() {
        Quarantine.Replay replay = ask(Quarantine.class, quarantine -> quarantine.replay(numbers()));
        if (json) {
            answer().json(replay);
        } else {
            answer().line("Replayed %d records: %d were taken, %d still wait."
                    .formatted(replay.tried(), replay.taken(), replay.remaining()));
        }
    }

    private void reasons() {
        var reasons = ask(Quarantine.class, Quarantine::reasons);
        if (json) {
            answer().json(reasons);
        } else {
            answer().table(
                            List.of("reason", "records"),
                            reasons.entrySet().stream()
                                    .map(reason -> List.of(reason.getKey(), String.valueOf(reason.getValue())))
                                    .toList());
        }
    }
}
