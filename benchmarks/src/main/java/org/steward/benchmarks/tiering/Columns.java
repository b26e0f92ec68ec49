package org.steward.benchmarks.tiering;

import java.util.SplittableRandom;

/**
 * Monthly results as the roll-up has them: six rows a customer at most, in no order.
 *
 * @param customers id of each row
 * @param minor result of each row; some are negative
 */
@SuppressWarnings("ArrayRecordComponent") // columns, shared on purpose
record Columns(long[] customers, int[] months, long[] minor, int[] transactions, long[] ids) {
    static final int MONTHS = 6;
    private static final int FIRST_MONTH = 202601;

    static Columns of(int customers) {
        SplittableRandom random = new SplittableRandom(20_260_630L + customers);
        long[] ids = random.longs(customers, 1, Long.MAX_VALUE).toArray();
        int rows = customers * MONTHS;
        Columns columns = new Columns(new long[rows], new int[rows], new long[rows], new int[rows], ids);
        for (int month = 0; month < MONTHS; month++) {
            for (int i = 0; i < customers; i++) {
                int row = month * customers + i;
                // One row in a hundred is a reversal; amounts are log-normal, as in a bank.
                double size = Math.exp(8 + 1.5 * gaussian(random));
                columns.customers[row] = ids[i];
                columns.months[row] = FIRST_MONTH + month;
                columns.minor[row] = random.nextInt(100) == 0 ? -Math.round(size) : Math.round(size);
                columns.transactions[row] = 1 + random.nextInt(5);
            }
        }
        return columns;
    }

    int rows() {
        return customers.length;
    }

    /** Irwin–Hall: near enough. */
    private static double gaussian(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
