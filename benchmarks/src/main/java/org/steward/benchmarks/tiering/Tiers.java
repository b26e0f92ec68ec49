package org.steward.benchmarks.tiering;

import java.util.Arrays;
import java.util.List;
import org.steward.tiering.ValueScheme.TierColumn;

/** What every contestant must find: cuts, and customers and results of each tier. */
record Tiers(long high, long mid, List<Long> customers, List<Long> results) {
    static Tiers of(long high, long mid, long[] customers, long[] results) {
        return new Tiers(
                high,
                mid,
                Arrays.stream(customers).boxed().toList(),
                Arrays.stream(results).boxed().toList());
    }

    static Tiers of(TierColumn column) {
        long[] customers = new long[3];
        long[] results = new long[3];
        for (int tier = 0; tier < customers.length; tier++) {
            customers[tier] = column.totals().customers(tier);
            results[tier] = column.totals().result(tier);
        }
        return of(column.cuts().high(), column.cuts().mid(), customers, results);
    }

    /** Depends on everything. */
    long digest() {
        return hashCode();
    }
}
