package org.steward.store;

import org.steward.api.store.Activity.CustomerResults;

/** The door to the store's way of adding results up by customer, which is not public. */
public final class MonthlySums {
    private MonthlySums() {}

    public static CustomerResults of(long[] customers, long[] minor, int[] transactions) {
        CustomerSums sums = new CustomerSums();
        for (int i = 0; i < customers.length; i++) {
            sums.add(customers[i], minor[i], transactions[i]);
        }
        return sums.sorted();
    }
}
