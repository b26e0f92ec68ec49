package org.steward.demo;

/**
 * What a demo bank delivered, and what a right intake makes of it.
 *
 * @param records data rows in all files, the broken ones and the file delivered twice included
 * @param customers distinct customers
 * @param customerRecords proper customer records, over all channels
 * @param transactions proper transactions
 * @param messages proper messages
 * @param broken rows that must be set aside
 * @param repeated rows that were delivered before
 * @param sensitive sensitive items written into messages
 */
public record Delivery(
        long records,
        long customers,
        long customerRecords,
        long transactions,
        long messages,
        long broken,
        long repeated,
        long sensitive) {

    /** Adds up while files are written. */
    static final class Tally {
        long records;
        long customerRecords;
        long transactions;
        long messages;
        long broken;
        long repeated;
        long sensitive;

        Delivery of(long customers) {
            return new Delivery(
                    records, customers, customerRecords, transactions, messages, broken, repeated, sensitive);
        }
    }
}
