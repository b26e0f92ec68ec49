package org.steward.demo;

import java.time.LocalDate;

/**
 * How large a demo bank is, and where its time stands.
 *
 * @param seed the same seed gives the same bytes
 * @param customers persons and organisations, each of whom may come through several channels
 * @param transactions exact number of proper transactions, spread over the months
 * @param messages exact number of proper messages
 * @param months full calendar months of history, the last one ending at {@code today}
 * @param today last day of the history: the last day of a month
 */
public record DemoSize(long seed, int customers, int transactions, int messages, int months, LocalDate today) {
    /** The bank of the main job: 2,000 customers, 60,000 transactions over 24 months, 10,000 messages, until 30 June 2026. */
    public static final DemoSize DEFAULT =
            new DemoSize(20_260_630L, 2_000, 60_000, 10_000, 24, LocalDate.of(2026, 6, 30));

    public DemoSize {
        if (customers < 20 || transactions < customers || messages < customers || months < 2) {
            throw new IllegalArgumentException(
                    "A demo bank needs at least 20 customers, 2 months, and a transaction and a message for each customer");
        }
        if (today.plusDays(1).getDayOfMonth() != 1) {
            throw new IllegalArgumentException(
                    "The demo bank's today must be the last day of a month, but is " + today);
        }
    }

    /** The default bank with another number of customers, all else in proportion. */
    public static DemoSize ofCustomers(int customers) {
        return new DemoSize(
                DEFAULT.seed,
                customers,
                Math.multiplyExact(customers, 30),
                Math.multiplyExact(customers, 5),
                DEFAULT.months,
                DEFAULT.today);
    }
}
