package org.steward.tiering;

import java.time.LocalDate;
import java.time.YearMonth;

/** Banking days whose transactions count, both ends included. */
record Window(LocalDate from, LocalDate to) {
    /**
     * The last months up to a day: whole calendar months if it is the last day of its month, else counted back from
     * it.
     */
    static Window ofMonths(int months, LocalDate asOf) {
        YearMonth month = YearMonth.from(asOf);
        boolean wholeMonths = asOf.equals(month.atEndOfMonth());
        LocalDate from = wholeMonths
                ? month.minusMonths(months - 1L).atDay(1)
                : asOf.minusMonths(months).plusDays(1);
        return new Window(from, asOf);
    }
}
