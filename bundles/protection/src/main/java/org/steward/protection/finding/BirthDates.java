package org.steward.protection.finding;

import java.time.InstantSource;

/** Dates on which somebody who lives may be born. */
final class BirthDates {
    private static final int EARLIEST_YEAR = 1800;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final long MILLIS_A_YEAR = 31_556_952_000L;
    private static final int EPOCH_YEAR = 1970;

    private final InstantSource clock;

    BirthDates(InstantSource clock) {
        this.clock = clock;
    }

    static boolean exists(int year, int month, int day) {
        if (year < EARLIEST_YEAR || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month != 2 || day < 29 || leap;
    }

    /** Whether a year has begun: orders of tomorrow's years are none of a person's numbers. */
    boolean hasBegun(int year) {
        return year <= EPOCH_YEAR + clock.millis() / MILLIS_A_YEAR;
    }
}
