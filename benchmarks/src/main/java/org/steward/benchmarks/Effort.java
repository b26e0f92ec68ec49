package org.steward.benchmarks;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param least CPU time of one repetition: a shorter task runs several times in it
 * @param millionEndToEnd whether the largest store is filled, which takes minutes
 */
public record Effort(int repetitions, Duration least, int messages, int importedCustomers, boolean millionEndToEnd) {
    public static final Effort FULL = new Effort(7, Duration.ofMillis(500), 50_000, 5_000, true);

    /** For development: the ratios wobble. */
    public static final Effort QUICK = new Effort(3, Duration.ofMillis(200), 10_000, 1_000, false);
}
