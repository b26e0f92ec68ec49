package org.steward.reporting.figures;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Thirteen monthly values, positions as in {@link Frame}.
 *
 * @param from first position for which there are data; earlier ones are missing, not zero
 */
public record MonthlyCounts(long[] values, int from) {
    public MonthlyCounts {
        values = values.clone();
    }

    /** Values whose data begin with the first one that is not zero. */
    public static MonthlyCounts fromFirst(long[] values) {
        int from = 0;
        while (from < values.length && values[from] == 0) {
            from++;
        }
        return new MonthlyCounts(values, from);
    }

    /** Values whose data reach so many months back. */
    public static MonthlyCounts reaching(long[] values, int lag) {
        return new MonthlyCounts(values, Math.max(0, Frame.CURRENT - lag));
    }

    @Override
    public long[] values() {
        return values.clone();
    }

    public long current() {
        return values[Frame.CURRENT];
    }

    /** The value of a month, if there are data for it. */
    public OptionalLong at(int position) {
        return position < from ? OptionalLong.empty() : OptionalLong.of(values[position]);
    }

    /** Sum of the twelve months that end with the month of the bulletin. */
    public long twelveMonths() {
        return Arrays.stream(values, 1, Frame.MONTHS).sum();
    }
}
