package org.steward.tiering;

import java.util.Arrays;

/** What the tiers hold, counted while they are assigned; those of parts merge. Not safe for use by several threads. */
public final class TierTotals {
    private final long[] customers = new long[ValueScheme.TIERS];
    private final long[] positive = new long[ValueScheme.TIERS];
    private final long[] least = new long[ValueScheme.TIERS];
    private long withoutActivity;
    private long negativeCustomers;
    private long negative;

    public TierTotals() {
        Arrays.fill(least, Long.MAX_VALUE);
    }

    void add(int tier, long result) {
        customers[tier]++;
        if (result < least[tier]) {
            least[tier] = result;
        }
        if (result > 0) {
            positive[tier] = Math.addExact(positive[tier], result);
            return;
        }
        withoutActivity++;
        if (result < 0) {
            negativeCustomers++;
            negative = Math.addExact(negative, result);
        }
    }

    public void merge(TierTotals other) {
        for (int tier = 0; tier < ValueScheme.TIERS; tier++) {
            customers[tier] += other.customers[tier];
            positive[tier] = Math.addExact(positive[tier], other.positive[tier]);
            least[tier] = Math.min(least[tier], other.least[tier]);
        }
        withoutActivity += other.withoutActivity;
        negativeCustomers += other.negativeCustomers;
        negative = Math.addExact(negative, other.negative);
    }

    public long customers(int tier) {
        return customers[tier];
    }

    /** Customers without a positive result: all in the lowest tier. */
    public long withoutActivity(int tier) {
        return tier == ValueScheme.LOW ? withoutActivity : 0;
    }

    /** Sum of all results in a tier, negative ones included. */
    public long result(int tier) {
        return tier == ValueScheme.LOW ? Math.addExact(positive[tier], negative) : positive[tier];
    }

    /** Measured share of a tier in the positive results, 0 to 1. */
    public double shareOfResult(int tier) {
        double all = 0;
        for (long sum : positive) {
            all += sum;
        }
        return all == 0 ? 0 : positive[tier] / all;
    }

    /** Least result in a tier that has customers. */
    public long least(int tier) {
        return least[tier];
    }

    public long negativeCustomers() {
        return negativeCustomers;
    }

    /** Sum of the negative results. */
    public long negative() {
        return negative;
    }
}
