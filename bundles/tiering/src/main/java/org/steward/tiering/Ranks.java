package org.steward.tiering;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Ranks by result: 1 for the best, equal results share the better rank, 0 for results that are not positive. */
final class Ranks {
    private final long[] ascending;

    Ranks(long[] results) {
        ascending = LongStream.of(results).filter(result -> result > 0).toArray();
        Arrays.sort(ascending);
    }

    long of(long result) {
        return result > 0 ? ascending.length - atMost(result) + 1L : 0;
    }

    private int atMost(long result) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] <= result) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
