package org.steward.shell.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.steward.api.RefusedException;
import org.steward.api.protection.KeyRotation;
import org.steward.api.protection.KeyRotation.State;
import org.steward.api.protection.KeyRotation.Status;
import org.steward.api.protection.KeyRotation.Table;

@Service
@Command(
        scope = "steward",
        name = "key-rotate",
        description = "Makes new keys and seals everything anew with them, while the node works; waits for the end")
@SuppressWarnings("NullAway.Init") // Karaf fills the fields before it runs the action
public final class KeyRotateCommand extends InstitutionCommand {
    @Option(name = "--profile", description = "international or national; default: as it is")
    @Nullable
    String profile;

    @Option(name = "--pause", description = "Pause the rotation under way, also over restarts")
    boolean pause;

    @Option(name = "--resume", description = "Resume a paused rotation, and wait for its end")
    boolean resume;

    @Option(name = "--status", description = "Show how far it is")
    boolean status;

    @Option(name = "--verify", description = "Open every value and count those that do not open")
    boolean verify;

    @Option(
            name = "--destroy-retired",
            description = "Destroy the old keys for ever, after a check that nothing needs them")
    boolean destroyRetired;

    @Override
    public @Nullable Object execute() {
        refuseSeveral();
        if (pause) {
            tell(rotation -> rotation.pause(Caller.viewer()));
            print(ask(KeyRotation.class, KeyRotation::status));
        } else if (verify) {
            print(ask(KeyRotation.class, KeyRotation::verify));
        } else if (status) {
            print(ask(KeyRotation.class, KeyRotation::status));
        } else if (destroyRetired) {
            printDestroyed(ask(KeyRotation.class, rotation -> rotation.destroyRetired(Caller.viewer())));
        } else {
            tell(
                    resume
                            ? rotation -> rotation.resume(Caller.viewer())
                            : rotation -> rotation.start(Caller.viewer(), profile));
            follow();
        }
        return null;
    }

    private void refuseSeveral() {
        List<Boolean> given =
                new ArrayList<>(List.of(pause, resume, status || verify, destroyRetired, profile != null));
        given.removeIf(option -> !option);
        if (given.size() > 1) {
            throw new RefusedException(
                    "Options of key-rotate",
                    "they ask for several things at once",
                    "give one of --profile, --pause, --resume, --status, --verify, --destroy-retired");
        }
    }

    private void tell(Consumer<KeyRotation> wish) {
        ask(KeyRotation.class, rotation -> {
            wish.accept(rotation);
            return true;
        });
    }

    /** Shows progress until the end. Whoever breaks it off leaves the rotation going on. */
    private void follow() {
        String shown = "";
        try {
            while (true) {
                Status now = ask(KeyRotation.class, KeyRotation::status);
                String line = progress(now);
                if (!line.equals(shown)) {
                    System.err.println(line);
                    shown = line;
                }
                if (now.state() != State.RUNNING) {
                    print(now);
                    return;
                }
                refuseWhatDoesNotOpen(now);
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the caller has gone
        }
    }

    private void refuseWhatDoesNotOpen(Status now) {
        long unreadable = now.tables().stream().mapToLong(Table::unreadable).sum();
        if (unreadable > 0 && unreadable == now.remaining()) {
            throw new RefusedException(
                    "Rotation of the keys of '" + institution + "'",
                    "%d values do not open and stay as they are".formatted(unreadable),
                    "restore them from a backup; --verify says in which tables they are");
        }
    }

    private static String progress(Status now) {
        if (!now.problem().isEmpty()) {
            return now.problem();
        }
        long values = now.tables().stream().mapToLong(Table::values).sum();
        return values == 0
                ? "Looking at the values"
                : "%s of %d values".formatted(percent(1 - now.remaining() / (double) values), values);
    }

    private void print(Status now) {
        if (json) {
            answer().json(Result.of(now));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Table table : now.tables()) {
            rows.add(List.of(
                    table.name(),
                    String.valueOf(table.values()),
                    String.valueOf(table.remaining()),
                    String.valueOf(table.unreadable()),
                    algorithms(table)));
        }
        answer().table(List.of("table", "values", "remaining", "unreadable", "algorithms"), rows);
        answer().line("State: %s, profile %s, keys since %s."
                .formatted(now.state().wireName(), now.profile(), now.since()));
        if (!now.retired().isEmpty()) {
            answer().line("Old keys: %s.".formatted(String.join(", ", now.retired())));
        }
        if (now.state() == State.DONE) {
            answer().line("Nothing needs them: 'steward key-rotate %s --destroy-retired' destroys them."
                    .formatted(institution));
        }
        if (!now.problem().isEmpty()) {
            answer().line(now.problem());
        }
    }

    private static String algorithms(Table table) {
        return new TreeMap<>(table.algorithms()).toString().replaceAll("[{}]", "");
    }

    private void printDestroyed(List<String> destroyed) {
        if (json) {
            answer().json(Map.of("destroyed", destroyed));
        } else {
            answer().line("Destroyed: %s. What they sealed opens no more, also in backups."
                    .formatted(String.join(", ", destroyed)));
        }
    }

    private record Result(
            String state,
            String profile,
            Instant since,
            long remaining,
            List<String> retired,
            String problem,
            List<Table> tables) {
        static Result of(Status now) {
            return new Result(
                    now.state().wireName(),
                    now.profile(),
                    now.since(),
                    now.remaining(),
                    now.retired(),
                    now.problem(),
                    now.tables());
        }
    }
}
