package org.steward.store;

import java.util.Arrays;
import org.steward.api.store.Activity.CustomerResults;

/** Adds up results by customer in plain arrays: millions of customers without an object each. */
final class CustomerSums {
    private static final int INITIAL = 1 << 12;
    /** Spreads ids over the table also if they are not random. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] customers = new long[INITIAL];
    private long[] minor = new long[INITIAL];
    /** 0 marks a free place. */
    private int[] transactions = new int[INITIAL];

    private int size;

    /** @param count transactions, at least 1 */
    void add(long customer, long amount, int count) {
        int place = place(customer);
        if (transactions[place] == 0) {
            if (2 * (size + 1) > customers.length) {
                grow();
                place = place(customer);
            }
            customers[place] = customer;
            size++;
        }
        minor[place] = Math.addExact(minor[place], amount);
        transactions[place] = Math.addExact(transactions[place], count);
    }

    CustomerResults sorted() {
        long[] ids = new long[size];
        int next = 0;
        for (int i = 0; i < customers.length; i++) {
            if (transactions[i] != 0) {
                ids[next++] = customers[i];
            }
        }
        Arrays.sort(ids);
        long[] sums = new long[size];
        int[] counts = new int[size];
        for (int i = 0; i < size; i++) {
            int place = place(ids[i]);
            sums[i] = minor[place];
            counts[i] = transactions[place];
        }
        return new CustomerResults(ids, sums, counts);
    }

    /** Where a customer stands, or would stand. */
    private int place(long customer) {
        int mask = customers.length - 1;
        int place = (int) ((customer * SPREAD) >>> 32) & mask;
        while (transactions[place] != 0 && customers[place] != customer) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldCustomers = customers;
        long[] oldMinor = minor;
        int[] oldTransactions = transactions;
        customers = new long[oldCustomers.length * 2];
        minor = new long[customers.length];
        transactions = new int[customers.length];
        for (int i = 0; i < oldCustomers.length; i++) {
            if (oldTransactions[i] != 0) {
                int place = place(oldCustomers[i]);
                customers[place] = oldCustomers[i];
                minor[place] = oldMinor[i];
                transactions[place] = oldTransactions[i];
            }
        }
    }
}
