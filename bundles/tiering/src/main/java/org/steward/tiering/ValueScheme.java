package org.steward.tiering;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts customers into three value tiers by share of customers, e.g. the best 20 %, the next 50 % and the other 30 %.
 *
 * <p>Pure, exact and linear in the number of customers. The cuts are found by counting results in
 * {@link ResultHistogram}s, which merge: columns split by customer give the same cuts as one column.
 *
 * <p>Of n customers in the population the cuts are the results at places ceil(n × high) and ceil(n × (high + mid)) from
 * the top. A result equal to a cut is in the higher tier. A customer without a positive result is always in the lowest.
 *
 * @param high share of customers in per cent, at least 1; the three sum to 100
 * @param mid share of customers in per cent, at least 1
 * @param low share of customers in per cent, at least 1
 * @param population over whom the cuts are taken
 */
public record ValueScheme(int high, int mid, int low, Population population) {
    /** Codes of the tiers in columns, the highest first. */
    public static final byte HIGH = 0;

    public static final byte MID = 1;
    public static final byte LOW = 2;
    /** Code of customers while there are no tiers. */
    public static final byte NO_TIER = -1;

    /** Number of tiers. */
    public static final int TIERS = 3;

    /** Customers with a positive result below which shares of customers say nothing. */
    public static final int LEAST_RANKED = 10;

    /** Over whom the cuts are taken. */
    public enum Population {
        /** Customers with a positive result. */
        ACTIVE,
        /** All customers; those without a positive result stand below all others. */
        ALL
    }

    public ValueScheme {
        if (high < 1 || mid < 1 || low < 1 || high + mid + low != 100) {
            throw new IllegalArgumentException(
                    "Shares must be whole per cents from 1 that sum to 100, but were %d, %d and %d"
                            .formatted(high, mid, low));
        }
    }

    /** The scheme over customers with a positive result. */
    public static ValueScheme byShareOfCustomers(int high, int mid, int low) {
        return new ValueScheme(high, mid, low, Population.ACTIVE);
    }

    /**
     * Tiers of customers that lie in one column.
     *
     * @param results one a customer, in any order
     */
    public TierColumn assign(long[] results) {
        Cuts cuts = cuts(results.length, histogram -> histogram.add(results, 0, results.length));
        byte[] tiers = new byte[results.length];
        TierTotals totals = new TierTotals();
        assign(cuts, results, 0, results.length, tiers, totals);
        return new TierColumn(tiers, cuts, totals);
    }

    /**
     * Finds the cuts over columns that may lie anywhere.
     *
     * @param customers all of them, those without a result included
     * @param scan adds every column to the histogram given: directly, or through {@linkplain ResultHistogram#likewise
     *     empty ones of its kind} filled elsewhere and merged into it; called a few times, however many customers
     */
    public Cuts cuts(long customers, Consumer<ResultHistogram> scan) {
        ResultHistogram positive = ResultHistogram.ofPositive();
        scan.accept(positive);
        long ranked = positive.count();
        if (ranked < LEAST_RANKED) {
            return Cuts.none(customers, ranked);
        }
        long counted = population == Population.ALL ? customers : ranked;
        long highCut = resultAt(place(counted, high), positive, scan);
        long midCut = resultAt(place(counted, high + mid), positive, scan);
        return new Cuts(customers, ranked, highCut, midCut);
    }

    /** Number of customers that a share means: rounded up. */
    static long place(long customers, int percent) {
        return (Math.multiplyExact(customers, percent) + 99) / 100;
    }

    /**
     * Assigns the tiers of part of a column; parts may run side by side, each with totals of its own.
     *
     * @param from first index
     * @param to index after the last
     */
    public static void assign(Cuts cuts, long[] results, int from, int to, byte[] tiers, TierTotals totals) {
        if (!cuts.given()) {
            Arrays.fill(tiers, from, to, NO_TIER);
            return;
        }
        long highCut = cuts.high();
        long midCut = cuts.mid();
        for (int i = from; i < to; i++) {
            long result = results[i];
            int tier = (result < highCut ? 1 : 0) + (result < midCut ? 1 : 0);
            tiers[i] = (byte) tier;
            totals.add(tier, result);
        }
    }

    private static long resultAt(long place, ResultHistogram positive, Consumer<ResultHistogram> scan) {
        if (place > positive.count()) {
            return 1; // the place falls among those without a positive result, whom no cut may lift
        }
        ResultHistogram.Bucket bucket = positive.bucketAt(place);
        while (!bucket.exact()) {
            ResultHistogram inside = bucket.histogram();
            scan.accept(inside);
            bucket = inside.bucketAt(bucket.place());
        }
        return bucket.least();
    }

    /**
     * Results from which the two upper tiers begin.
     *
     * @param customers all of them
     * @param ranked customers with a positive result
     * @param high least result in the highest tier
     * @param mid least result in the middle tier; equal to {@code high} if that tier is empty
     */
    public record Cuts(long customers, long ranked, long high, long mid) {
        static Cuts none(long customers, long ranked) {
            return new Cuts(customers, ranked, Long.MAX_VALUE, Long.MAX_VALUE);
        }

        /** Whether there are tiers at all, see {@link ValueScheme#LEAST_RANKED}. */
        public boolean given() {
            return ranked >= LEAST_RANKED;
        }
    }

    /** @param tiers code of each customer, in the order of the results */
    @SuppressWarnings("ArrayRecordComponent") // a column, shared on purpose
    public record TierColumn(byte[] tiers, Cuts cuts, TierTotals totals) {}
}
