package org.steward.tiering;

import java.util.Arrays;

/** A growing column of numbers. */
final class LongColumn {
    private long[] values = new long[1024];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    long get(int index) {
        return values[index];
    }

    /** The values in ascending order, which costs nothing much if they came so. */
    long[] ascending() {
        long[] ascending = Arrays.copyOf(values, size);
        Arrays.sort(ascending);
        return ascending;
    }
}
