package org.steward.tiering;

import java.time.LocalDate;
import java.util.Arrays;
import org.steward.api.store.Activity;
import org.steward.api.store.Activity.CustomerResults;
import org.steward.tiering.ValueSettings.Measure;

/**
 * The population as of a day and its results, two columns of one length.
 *
 * @param customers ids, ascending
 * @param results 0 for a customer without a transaction in the window
 */
@SuppressWarnings("ArrayRecordComponent") // columns, shared on purpose
record CustomerColumns(long[] customers, long[] results) {
    /** No bank's transactions are older. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /**
     * Reads results first, so that a customer who comes in meanwhile has a line without result and not the other way
     * round.
     */
    static CustomerColumns read(Activity activity, Window window, String currency, Measure measure) {
        CustomerResults results = activity.results(window.from(), window.to(), currency);
        LongColumn known = new LongColumn();
        LongColumn late = new LongColumn();
        activity.customers((id, firstContact, sourceChannel, kind) -> {
            boolean later = firstContact != null && firstContact.isAfter(window.to()) && !has(results, id);
            (later ? late : known).add(id);
        });
        long[] customers = known.ascending();
        if (late.size() > 0) {
            CustomerResults ever = activity.results(EARLIEST, window.to(), currency);
            customers = merged(
                    customers,
                    Arrays.stream(late.ascending()).filter(id -> has(ever, id)).toArray());
        }
        return new CustomerColumns(customers, aligned(customers, results, measure));
    }

    private static boolean has(CustomerResults results, long customer) {
        return Arrays.binarySearch(results.customers(), customer) >= 0;
    }

    private static long[] merged(long[] customers, long[] others) {
        if (others.length == 0) {
            return customers;
        }
        long[] all = Arrays.copyOf(customers, customers.length + others.length);
        System.arraycopy(others, 0, all, customers.length, others.length);
        Arrays.sort(all);
        return all;
    }

    private static long[] aligned(long[] customers, CustomerResults results, Measure measure) {
        long[] aligned = new long[customers.length];
        long[] withResult = results.customers();
        int at = 0;
        for (int i = 0; i < customers.length; i++) {
            while (at < withResult.length && withResult[at] < customers[i]) {
                at++;
            }
            if (at < withResult.length && withResult[at] == customers[i]) {
                aligned[i] = measure == Measure.AMOUNT ? results.minor()[at] : results.transactions()[at];
            }
        }
        return aligned;
    }
}
