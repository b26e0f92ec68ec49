package org.steward.shell.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.steward.api.RefusedException;
import org.steward.api.institution.Institution;
import org.steward.api.tiering.Tiering;
import org.steward.api.tiering.Tiering.TierRun;
import org.steward.api.tiering.Tiering.TierShare;

@Service
@Command(
        scope = "steward",
        name = "tier",
        description = "Computes the tiers as of a day and shows their measured shares")
@SuppressWarnings("NullAway.Init") // Karaf fills the fields before it runs the action
public final class TierCommand extends InstitutionCommand {
    @Option(name = "--scheme", description = "Name of the scheme")
    String scheme = Tiering.DEFAULT_SCHEME;

    @Option(
            name = "--as-of",
            description = "Last banking day that counts, e.g. 2026-06-30; default: the institution's today")
    @Nullable
    String asOf;

    @Override
    public @Nullable Object execute() {
        LocalDate day = asOf == null ? ask(Institution.class, Institution::today) : day(asOf);
        TierRun run = ask(Tiering.class, tiering -> tiering.run(scheme, day));
        if (json) {
            answer().json(Result.of(run));
        } else {
            print(run);
        }
        return null;
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(
                    "Day '" + text + "'", "it is not a date", "write it as year-month-day, e.g. 2026-06-30", e);
        }
    }

    private void print(TierRun run) {
        answer().line("Scheme %s as of %s: results from %s, %d customers, %d of them with a result; %d changed."
                .formatted(run.scheme(), run.asOf(), run.from(), run.customers(), run.ranked(), run.changed()));
        answer().table(
                        List.of(
                                "tier",
                                "customers",
                                "without activity",
                                "of ranked",
                                "of all",
                                "result " + run.currency(),
                                "share of result",
                                "cut"),
                        run.tiers().stream()
                                .map(tier -> row(tier, run.currency()))
                                .toList());
        if (!run.remark().isEmpty()) {
            answer().line(run.remark());
        }
    }

    private static List<String> row(TierShare tier, String currency) {
        return List.of(
                tier.tier(),
                String.valueOf(tier.customers()),
                String.valueOf(tier.withoutActivity()),
                percent(tier.shareOfRanked()),
                percent(tier.shareOfAll()),
                money(tier.minor(), currency),
                percent(tier.shareOfResult()),
                tier.cutMinor() == null ? "-" : money(tier.cutMinor(), currency));
    }

    private record Result(
            String scheme,
            String asOf,
            String from,
            long customers,
            long ranked,
            List<Tier> tiers,
            long changed,
            String remark) {
        static Result of(TierRun run) {
            return new Result(
                    run.scheme(),
                    run.asOf().toString(),
                    run.from().toString(),
                    run.customers(),
                    run.ranked(),
                    run.tiers().stream()
                            .map(tier -> Tier.of(tier, run.currency()))
                            .toList(),
                    run.changed(),
                    run.remark());
        }
    }

    /** Money is a decimal string with its currency; shares are from 0 to 1. */
    private record Tier(
            String tier,
            long customers,
            long withoutActivity,
            double shareOfCustomers,
            double shareOfAllCustomers,
            String result,
            String currency,
            double shareOfResult,
            @Nullable String cut) {
        static Tier of(TierShare share, String currency) {
            return new Tier(
                    share.tier(),
                    share.customers(),
                    share.withoutActivity(),
                    share.shareOfRanked(),
                    share.shareOfAll(),
                    money(share.minor(), currency),
                    currency,
                    share.shareOfResult(),
                    share.cutMinor() == null ? null : money(share.cutMinor(), currency));
        }
    }
}
