package org.steward.benchmarks.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.steward.api.intake.Counts;
import org.steward.benchmarks.Bank;
import org.steward.benchmarks.Benchmark;
import org.steward.benchmarks.Clock;
import org.steward.benchmarks.Effort;
import org.steward.benchmarks.Folders;
import org.steward.benchmarks.Match;
import org.steward.benchmarks.Match.Times;
import org.steward.benchmarks.Table;
import org.steward.demo.DemoBank;
import org.steward.demo.DemoSize;

/** Files of the demo bank's core system into an empty Derby, and the same rows by plain prepared batches. */
public final class ImportBenchmark implements Benchmark {
    private static final double GOAL = 0.7;
    private static final int WARM_UPS = 1;
    private static final List<String> CUSTOMER_TABLES = List.of(
            "customer",
            "customer_number",
            "customer_profile",
            "customer_source",
            "customer_identifier",
            "customer_key",
            "customer_tag");
    private static final List<String> TRANSACTION_TABLES = List.of("transaction_entry", "customer_month");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Effort effort, PrintStream out) throws Exception {
        Path folder = Folders.temporary();
        try {
            run(effort, folder, out);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void run(Effort effort, Path folder, PrintStream out) throws Exception {
        Path inbox = folder.resolve("inbox");
        Path mappings = folder.resolve("mappings");
        new DemoBank(DemoSize.ofCustomers(effort.importedCustomers())).deliver(inbox);
        DemoBank.writeMappings(mappings);
        Pipeline customers =
                new Pipeline(files(inbox.resolve("core"), "customers-*.txt"), mappings.resolve("core-customers.yaml"));
        // The name with a blank is the file that the demo bank delivers twice.
        Pipeline transactions = new Pipeline(
                files(inbox.resolve("core/transactions"), "????-??.csv"), mappings.resolve("core-transactions.yaml"));

        Path empty = folder.resolve("empty");
        new Bank(Files.createDirectory(empty)).close();
        Path withCustomers = folder.resolve("with-customers");
        Folders.copy(empty, withCustomers);
        try (Bank bank = new Bank(withCustomers)) {
            customers.run(bank);
        }
        Table table = new Table(
                out,
                "records",
                "stored",
                "rows written",
                "ours, records a CPU-second",
                "Derby's batch, records a CPU-second",
                "ours / Derby's batch, CPU",
                "the same, wall");
        List<Double> ratios = new ArrayList<>();
        ratios.add(compare("customers", customers, empty, CUSTOMER_TABLES, effort, table));
        ratios.add(compare("transactions", transactions, withCustomers, TRANSACTION_TABLES, effort, table));
        out.printf(
                Locale.ROOT,
                "%nGoal: %.1f of Derby's batch; reached: customers %.2f, transactions %.2f.%n",
                GOAL,
                ratios.get(0),
                ratios.get(1));
    }

    private static List<Path> files(Path folder, String names) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var found = Files.newDirectoryStream(folder, names)) {
            found.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static double compare(
            String kind, Pipeline pipeline, Path template, List<String> tables, Effort effort, Table table)
            throws Exception {
        Sample sample = sample(pipeline, template, tables);
        long stored = sample.counts.stored();
        int commits = (int) ((sample.counts.read() + Pipeline.BATCH - 1) / Pipeline.BATCH);
        Match match = new Match(Clock.PROCESS, Duration.ZERO, WARM_UPS, effort.repetitions());
        List<Times> times = match.play(List.of(
                new Importing("ours", template, bank -> pipeline.run(bank).stored()),
                new Importing("Derby's batch", template, bank -> write(bank, sample.rows, commits))));
        Times ours = times.get(0);
        Times raw = times.get(1);
        table.row(
                kind,
                "%,d".formatted(stored),
                "%,d".formatted(sample.rowCount()),
                ours.rate(stored),
                raw.rate(stored),
                ours.timesAsFastAs(raw),
                ours.timesAsFastOnTheWall(raw));
        return ours.timesAsFastAs(raw).median();
    }

    /** What our import writes: the rows that the batch has to write. */
    private record Sample(Counts counts, List<Rows> rows) {
        long rowCount() {
            return rows.stream().mapToLong(table -> table.rows().size()).sum();
        }
    }

    private static Sample sample(Pipeline pipeline, Path template, List<String> tables) throws Exception {
        Importing once = new Importing("sample", template, bank -> 0);
        once.prepare();
        try {
            Counts counts = pipeline.run(once.bank());
            List<Rows> rows = new ArrayList<>();
            try (Connection connection = once.bank().database().connection()) {
                for (String name : tables) {
                    rows.add(Rows.of(connection, name));
                }
            }
            return new Sample(counts, rows);
        } finally {
            once.cleanUp();
        }
    }

    /** As often committed as ours, each time with its part of every table. */
    private static long write(Bank bank, List<Rows> tables, int commits) throws Exception {
        try (Connection connection = bank.database().connection()) {
            connection.setAutoCommit(false);
            for (int part = 0; part < commits; part++) {
                for (Rows rows : tables) {
                    rows.write(connection, part, commits);
                }
                connection.commit();
            }
        }
        return commits;
    }
}
