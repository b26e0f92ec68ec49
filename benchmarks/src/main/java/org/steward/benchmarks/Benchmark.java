package org.steward.benchmarks;

import java.io.PrintStream;

/** One measured path of Steward. */
public interface Benchmark {
    String name();

    /** @param out takes Markdown */
    void run(Effort effort, PrintStream out) throws Exception;
}
