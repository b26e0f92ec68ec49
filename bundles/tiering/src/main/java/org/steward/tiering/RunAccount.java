package org.steward.tiering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.steward.api.tiering.Tiering;
import org.steward.api.tiering.Tiering.TierRun;
import org.steward.api.tiering.Tiering.TierShare;
import org.steward.tiering.ValueScheme.Cuts;
import org.steward.tiering.ValueScheme.Population;
import org.steward.tiering.ValueScheme.TierColumn;
import org.steward.tiering.ValueSettings.Measure;

/** Tells what a run found, in numbers and in the sentences that go with them. */
final class RunAccount {
    /** ISO 4217's code for numbers that are no money. */
    private static final String NO_CURRENCY = "XXX";

    private final ValueSettings settings;
    private final Window window;
    private final String currency;
    private final TierColumn column;

    RunAccount(ValueSettings settings, Window window, String currency, TierColumn column) {
        this.settings = settings;
        this.window = window;
        this.currency = currency;
        this.column = column;
    }

    TierRun run() {
        Cuts cuts = column.cuts();
        return new TierRun(
                Tiering.DEFAULT_SCHEME,
                window.to(),
                window.from(),
                settings.measure() == Measure.FREQUENCY ? NO_CURRENCY : currency,
                cuts.customers(),
                cuts.ranked(),
                cuts.given() ? shares() : List.of(),
                0,
                String.join(" ", remarks()));
    }

    private List<TierShare> shares() {
        List<TierShare> shares = new ArrayList<>();
        for (int tier = 0; tier < ValueScheme.TIERS; tier++) {
            shares.add(share(tier));
        }
        return List.copyOf(shares);
    }

    private TierShare share(int tier) {
        Cuts cuts = column.cuts();
        TierTotals totals = column.totals();
        long customers = totals.customers(tier);
        long withoutActivity = totals.withoutActivity(tier);
        @Nullable Long cut = customers == 0 ? null : Long.valueOf(totals.least(tier));
        return new TierShare(
                settings.names().get(tier),
                customers,
                withoutActivity,
                (double) (customers - withoutActivity) / cuts.ranked(),
                (double) customers / cuts.customers(),
                totals.result(tier),
                totals.shareOfResult(tier),
                cut);
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        Cuts cuts = column.cuts();
        if (!cuts.given()) {
            remarks.add("No tiers: %d customers have a positive result in the window, and shares of customers need %d."
                    .formatted(cuts.ranked(), ValueScheme.LEAST_RANKED));
        } else {
            remarkTies(remarks);
            remarkNegative(remarks);
        }
        if (settings.measure() == Measure.FREQUENCY) {
            remarks.add("Results are numbers of transactions, not money.");
        }
        return remarks;
    }

    private void remarkTies(List<String> remarks) {
        Cuts cuts = column.cuts();
        TierTotals totals = column.totals();
        ValueScheme scheme = settings.scheme();
        long counted = scheme.population() == Population.ALL ? cuts.customers() : cuts.ranked();
        long high = ValueScheme.place(counted, scheme.high());
        long upper = ValueScheme.place(counted, scheme.high() + scheme.mid());
        long highOver = totals.customers(ValueScheme.HIGH) - high;
        long upperOver = totals.customers(ValueScheme.HIGH) + totals.customers(ValueScheme.MID) - upper;
        if (highOver > 0) {
            remarks.add(tied(highOver, ValueScheme.HIGH));
        }
        if (upperOver > 0 && totals.customers(ValueScheme.MID) > 0) {
            remarks.add(tied(upperOver, ValueScheme.MID));
        }
    }

    private String tied(long customers, int tier) {
        return "Results equal to the cut put %d customers more than its share into tier '%s'."
                .formatted(customers, settings.names().get(tier));
    }

    private void remarkNegative(List<String> remarks) {
        long customers = column.totals().negativeCustomers();
        if (customers > 0) {
            remarks.add("%d customers have a negative result: they count in the result of tier '%s', not in the shares."
                    .formatted(customers, settings.names().get(ValueScheme.LOW)));
        }
    }

    /** The run with another number of changes. */
    static TierRun changing(TierRun run, long changed) {
        return new TierRun(
                run.scheme(),
                run.asOf(),
                run.from(),
                run.currency(),
                run.customers(),
                run.ranked(),
                run.tiers(),
                changed,
                run.remark());
    }

    /** The run with one more sentence. */
    static TierRun remarking(TierRun run, String sentence) {
        return new TierRun(
                run.scheme(),
                run.asOf(),
                run.from(),
                run.currency(),
                run.customers(),
                run.ranked(),
                run.tiers(),
                run.changed(),
                (run.remark() + " " + sentence).strip());
    }

    /** The tiers in a few words, e.g. {@code high 20 with 64.1 % of results, mid 50 with …}. */
    static String inWords(TierRun run) {
        if (run.tiers().isEmpty()) {
            return "no tiers";
        }
        return run.tiers().stream()
                .map(share -> String.format(
                        Locale.ROOT,
                        "%s %d with %.1f %% of results",
                        share.tier(),
                        share.customers(),
                        100 * share.shareOfResult()))
                .collect(Collectors.joining(", "));
    }
}
