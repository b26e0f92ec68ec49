package org.steward.benchmarks.tiering;

import java.io.PrintStream;
import org.steward.benchmarks.Benchmark;
import org.steward.benchmarks.Effort;

/** The value scheme: its kernel, and a whole run from the monthly roll-up. */
public final class TieringBenchmark implements Benchmark {
    @Override
    public String name() {
        return "tiering";
    }

    @Override
    public void run(Effort effort, PrintStream out) throws Exception {
        new KernelBenchmark().run(effort, out);
        EndToEndBenchmark.run(effort, out);
    }
}
