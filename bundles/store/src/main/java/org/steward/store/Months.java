package org.steward.store;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months as columns hold them: year × 100 + month. */
final class Months {
    private Months() {}

    static int of(LocalDate day) {
        return day.getYear() * 100 + day.getMonthValue();
    }

    static int of(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    static YearMonth month(int column) {
        return YearMonth.of(column / 100, column % 100);
    }
}
