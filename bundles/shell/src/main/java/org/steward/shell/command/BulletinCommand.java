package org.steward.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.steward.api.RefusedException;
import org.steward.api.institution.Institution;
import org.steward.api.reporting.Bulletins;

@Service
@Command(scope = "steward", name = "bulletin", description = "Writes the customer management bulletin of a month")
@SuppressWarnings("NullAway.Init") // Karaf fills the fields before it runs the action
public final class BulletinCommand extends InstitutionCommand {
    @Option(name = "--period", description = "Month, e.g. 2026-06", required = true)
    String period;

    @Override
    public @Nullable Object execute() {
        LocalDate today = ask(Institution.class, Institution::today);
        Path written = ask(Bulletins.class, bulletins -> bulletins.monthly(month(period), today));
        if (json) {
            answer().json(new Written(written.toString()));
        } else {
            answer().line(written.toString());
        }
        return null;
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(
                    "Period '" + text + "'", "it is not a month", "write it as year-month, e.g. 2026-06", e);
        }
    }

    private record Written(String path) {}
}
