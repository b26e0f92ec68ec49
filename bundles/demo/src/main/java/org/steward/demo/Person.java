package org.steward.demo;

import java.time.LocalDate;

/**
 * A made-up customer.
 *
 * @param position from 0; everything else follows from it and the seed
 * @param course how the customer's business goes over the months
 * @param weight how much business, around 1
 * @param joined first contact
 */
record Person(
        int position,
        String number,
        boolean organisation,
        String name,
        boolean male,
        String phone,
        String email,
        String residentId,
        String creditCode,
        String card,
        String weComId,
        String region,
        String industry,
        String sizeBand,
        String source,
        String owner,
        String branch,
        LocalDate joined,
        Course course,
        double weight) {

    /** The ways that business goes. */
    enum Course {
        STEADY,
        GROWING,
        /** Falls silent some months before the end. */
        SILENT,
        /** Came during the last months. */
        NEW,
        /** A lead without business so far. */
        PROSPECT
    }

    String courtesyName() {
        return name.charAt(0) + (male ? "先生" : "女士");
    }

    @Override
    public String toString() {
        return "Person[" + position + "]";
    }
}
