package org.steward.reporting.figures;

import java.util.Arrays;
import java.util.List;

/**
 * Facts of the customers, columns of one length ordered by id.
 *
 * @param contactDays epoch day of first contact, or {@link #NO_DAY}
 * @param channels position in {@code channelNames}, or {@link #NO_CHANNEL}
 * @param missingContactDays customers whose day of first contact is not known
 */
public record CustomerColumns(
        long[] ids, int[] contactDays, int[] channels, List<String> channelNames, long missingContactDays) {
    public static final int NO_DAY = Integer.MIN_VALUE;
    public static final int NO_CHANNEL = -1;

    public int size() {
        return ids.length;
    }

    /** Position of a customer, negative if he is not among them. */
    public int position(long id) {
        return Arrays.binarySearch(ids, id);
    }
}
