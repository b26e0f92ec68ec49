package org.steward.reporting.figures;

import java.util.Arrays;

/**
 * In which months each customer was active, in the order of {@link CustomerColumns}.
 *
 * @param masks bit n is set if the customer was active n months before the month of the bulletin, n below 64
 * @param firstLags largest number of months back in which he was active, or {@link #NEVER}
 */
public record ActivityColumns(long[] masks, int[] firstLags) {
    public static final int NEVER = -1;

    public static ActivityColumns ofSize(int customers) {
        int[] never = new int[customers];
        Arrays.fill(never, NEVER);
        return new ActivityColumns(new long[customers], never);
    }

    /** Notes that a customer was active so many months back. */
    public void active(int position, int lag) {
        if (lag < 0) {
            return;
        }
        if (lag < Long.SIZE) {
            masks[position] |= 1L << lag;
        }
        firstLags[position] = Math.max(firstLags[position], lag);
    }

    /** Whether a customer was active in any of some months. */
    public boolean within(int position, int newestLag, int months) {
        long window = (1L << months) - 1;
        return (masks[position] & window << newestLag) != 0;
    }

    /** How many months back the data reach, or {@link #NEVER}. */
    public int reach() {
        return Arrays.stream(firstLags).max().orElse(NEVER);
    }
}
