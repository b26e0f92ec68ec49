package org.steward.benchmarks.tiering;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.steward.benchmarks.Clock;
import org.steward.benchmarks.Contestant;
import org.steward.benchmarks.Effort;
import org.steward.benchmarks.Match;
import org.steward.benchmarks.Match.Times;
import org.steward.benchmarks.Table;
import org.steward.store.MonthlySums;
import org.steward.tiering.ValueScheme;

/** Cut, and aggregate and cut, in memory. */
final class KernelBenchmark {
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final int WARM_UPS = 2;

    private final ValueScheme scheme = ValueScheme.byShareOfCustomers(20, 50, 30);
    /** CPU-seconds of our cut and of our aggregate and cut, by size. */
    private final double[] cutSeconds = new double[SIZES.length];

    private final double[] aggregateSeconds = new double[SIZES.length];

    void run(Effort effort, PrintStream out) throws Exception {
        out.println("Kernel, in memory, one thread; a customer has six monthly rows.\n");
        Table table = new Table(
                out, "customers", "task", "ours, CPU-s", "DuckDB, CPU-s", "× DuckDB", "sort in Java, CPU-s", "× sort");
        for (int i = 0; i < SIZES.length; i++) {
            size(i, effort, table);
        }
        out.printf(
                Locale.ROOT,
                "%nGrowth exponent from 10,000 to 1,000,000: cut %.2f, aggregate and cut %.2f.%n%n",
                exponent(cutSeconds),
                exponent(aggregateSeconds));
    }

    private static double exponent(double[] seconds) {
        int last = SIZES.length - 1;
        return Math.log(seconds[last] / seconds[0]) / Math.log((double) SIZES[last] / SIZES[0]);
    }

    private void size(int index, Effort effort, Table table) throws Exception {
        Columns columns = Columns.of(SIZES[index]);
        long[] results = MonthlySums.of(columns.customers(), columns.minor(), columns.transactions())
                .minor();
        Match match = new Match(Clock.PROCESS, effort.least(), WARM_UPS, effort.repetitions());
        try (DuckDb duck = new DuckDb(columns, results)) {
            requireEqual(columns, results, duck);
            List<Times> cut = match.play(List.of(
                    Contestant.of("ours", () -> Tiers.of(scheme.assign(results)).digest()),
                    Contestant.of("DuckDB", () -> duck.cut().digest()),
                    Contestant.of("sort", () -> Sorting.cut(results).digest())));
            cutSeconds[index] = row(table, SIZES[index], "cut", cut);
            List<Times> aggregate = match.play(List.of(
                    Contestant.of(
                            "ours", () -> Tiers.of(scheme.assign(sums(columns))).digest()),
                    Contestant.of("DuckDB", () -> duck.aggregateAndCut().digest()),
                    Contestant.of("sort", () -> Sorting.cut(sums(columns)).digest())));
            aggregateSeconds[index] = row(table, SIZES[index], "aggregate and cut", aggregate);
        }
    }

    private static double row(Table table, int customers, String task, List<Times> times) {
        Times ours = times.get(0);
        table.row(
                String.format(Locale.ROOT, "%,d", customers),
                task,
                ours.cpuSeconds(),
                times.get(1).cpuSeconds(),
                ours.timesAsFastAs(times.get(1)),
                times.get(2).cpuSeconds(),
                ours.timesAsFastAs(times.get(2)));
        return ours.cpuSeconds().median();
    }

    private static long[] sums(Columns columns) {
        return MonthlySums.of(columns.customers(), columns.minor(), columns.transactions())
                .minor();
    }

    private void requireEqual(Columns columns, long[] results, DuckDb duck) throws Exception {
        Tiers ours = Tiers.of(scheme.assign(sums(columns)));
        for (Tiers theirs : List.of(duck.cut(), duck.aggregateAndCut(), Sorting.cut(results))) {
            if (!ours.equals(theirs)) {
                throw new IllegalStateException("The contestants do not agree: %s and %s".formatted(ours, theirs));
            }
        }
    }
}
