package org.steward.benchmarks.tiering;

import java.util.Arrays;

/** The scheme as one would write it by hand: sort, look up the cuts, assign. */
final class Sorting {
    private Sorting() {}

    static Tiers cut(long[] results) {
        long[] sorted = results.clone();
        Arrays.sort(sorted);
        int first = firstPositive(sorted);
        int ranked = sorted.length - first;
        long high = sorted[sorted.length - place(ranked, 20)];
        long mid = sorted[sorted.length - place(ranked, 70)];
        byte[] tiers = new byte[results.length];
        long[] customers = new long[3];
        long[] sums = new long[3];
        for (int i = 0; i < results.length; i++) {
            int tier = results[i] >= high ? 0 : results[i] >= mid ? 1 : 2;
            tiers[i] = (byte) tier;
            customers[tier]++;
            sums[tier] += results[i];
        }
        return Tiers.of(high, mid, customers, sums);
    }

    private static int place(int ranked, int percent) {
        return (int) (((long) ranked * percent + 99) / 100);
    }

    private static int firstPositive(long[] sorted) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
