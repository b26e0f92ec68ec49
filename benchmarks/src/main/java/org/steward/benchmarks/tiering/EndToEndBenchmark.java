package org.steward.benchmarks.tiering;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.steward.benchmarks.Clock;
import org.steward.benchmarks.Contestant;
import org.steward.benchmarks.Effort;
import org.steward.benchmarks.Folders;
import org.steward.benchmarks.Match;
import org.steward.benchmarks.Match.Times;
import org.steward.benchmarks.Numbers;
import org.steward.benchmarks.Table;

/** A whole run of the scheme from the monthly roll-up in an encrypted Derby, with only changes written. */
final class EndToEndBenchmark {
    private static final int MILLION = 1_000_000;
    /** A million customers take long enough to be measured seldom. */
    private static final int LONG_REPETITIONS = 3;

    private EndToEndBenchmark() {}

    static void run(Effort effort, PrintStream out) throws Exception {
        out.println("From the monthly roll-up in Derby; one customer in a hundred changed since the last run.\n");
        Table table = new Table(
                out,
                "customers",
                "first run, CPU-s",
                "run, CPU-s",
                "run, wall s",
                "assignments written",
                "× Derby's GROUP BY, ORDER BY",
                "× reading the columns alone");
        List<Double> seconds = new ArrayList<>();
        List<Integer> sizes = effort.millionEndToEnd() ? List.of(10_000, 100_000, MILLION) : List.of(10_000, 100_000);
        for (int customers : sizes) {
            seconds.add(size(customers, effort, table));
        }
        int last = sizes.size() - 1;
        out.printf(
                Locale.ROOT,
                "%nGrowth exponent: %.2f. Goal: 1,000,000 customers in 2 s; the largest size takes %s CPU-seconds.%n",
                Math.log(seconds.get(last) / seconds.get(0)) / Math.log((double) sizes.get(last) / sizes.get(0)),
                Numbers.show(seconds.get(last)));
    }

    private static double size(int customers, Effort effort, Table table) throws Exception {
        Path folder = Folders.temporary();
        try (RolledUpBank bank =
                new RolledUpBank(Files.createDirectory(folder.resolve("bank")), Columns.of(customers))) {
            long before = Clock.PROCESS.now();
            bank.tier();
            double first = (Clock.PROCESS.now() - before) / 1e9;
            Run run = new Run(bank);
            int repetitions = customers == MILLION ? LONG_REPETITIONS : effort.repetitions();
            List<Times> times = new Match(Clock.PROCESS, Duration.ZERO, customers == MILLION ? 1 : 2, repetitions)
                    .play(List.of(
                            run,
                            Contestant.of("GROUP BY, ORDER BY", bank::rankInSql),
                            Contestant.of("reading", bank::readAlone)));
            Times ours = times.get(0);
            table.row(
                    String.format(Locale.ROOT, "%,d", customers),
                    Numbers.show(first),
                    ours.cpuSeconds(),
                    ours.wallSeconds(),
                    run.written,
                    ours.timesAsFastAs(times.get(1)),
                    ours.timesAsFastAs(times.get(2)));
            return ours.cpuSeconds().median();
        } finally {
            Folders.delete(folder);
        }
    }

    private static final class Run implements Contestant {
        private final RolledUpBank bank;
        private long written;

        Run(RolledUpBank bank) {
            this.bank = bank;
        }

        @Override
        public String name() {
            return "ours";
        }

        @Override
        public void prepare() throws Exception {
            bank.change();
        }

        @Override
        public long run() {
            written = bank.tier();
            return written;
        }
    }
}
