package org.steward.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.steward.benchmarks.crypto.CryptoBenchmark;
import org.steward.benchmarks.importing.ImportBenchmark;
import org.steward.benchmarks.quality.NameQuality;
import org.steward.benchmarks.quality.TypeQuality;
import org.steward.benchmarks.scan.ScanBenchmark;
import org.steward.benchmarks.tiering.TieringBenchmark;

/** Runs benchmarks and prints their tables: {@code Main [scan|types|names|crypto|import|tiering]... [--quick]}. */
public final class Main {
    private static final Set<String> NAMES = Set.of("scan", "types", "names", "crypto", "import", "tiering");

    private Main() {}

    public static void main(String... arguments) throws Exception {
        List<String> names = new ArrayList<>(List.of(arguments));
        boolean quick = names.remove("--quick");
        if (!NAMES.containsAll(names)) {
            System.err.println("Usage: benchmarks/run [scan|types|names|crypto|import|tiering]... [--quick]");
            System.exit(2);
        }
        Effort effort = quick ? Effort.QUICK : Effort.FULL;
        System.out.printf("# Benchmarks%n%n%s%n", Machine.describe());
        System.out.printf(
                "%s, %d repetitions after warm-up.%n", quick ? "Quick run" : "Full run", effort.repetitions());
        for (Benchmark benchmark : List.of(
                new ScanBenchmark(),
                new TypeQuality(),
                new NameQuality(),
                new CryptoBenchmark(),
                new ImportBenchmark(),
                new TieringBenchmark())) {
            if (names.isEmpty() || names.contains(benchmark.name())) {
                System.out.printf("%n## %s%n%nLoad before: %s%n%n", benchmark.name(), Machine.load());
                benchmark.run(effort, System.out);
                System.out.printf("%nLoad after: %s%n", Machine.load());
            }
        }
    }
}
