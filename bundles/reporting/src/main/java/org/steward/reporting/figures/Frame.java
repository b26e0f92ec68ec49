package org.steward.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Whose month a bulletin tells, and up to which day data counts.
 *
 * <p>Figures by month come as thirteen values: position 12 is the month of the bulletin, 11 the month before, 0 the same
 * month of the year before. The lag of a month counts back from the month of the bulletin.
 *
 * @param institution name that people read
 * @param currency ISO 4217
 * @param cut last banking day that counts: the day asked for, or the last day of the month if that is earlier
 */
public record Frame(String institution, String currency, YearMonth period, LocalDate cut) {
    public static final int MONTHS = 13;
    public static final int CURRENT = 12;
    public static final int PREVIOUS = 11;
    public static final int YEAR_BEFORE = 0;

    public static Frame of(String institution, String currency, YearMonth period, LocalDate asOf) {
        LocalDate end = period.atEndOfMonth();
        return new Frame(institution, currency, period, asOf.isBefore(end) ? asOf : end);
    }

    public YearMonth month(int position) {
        return period.minusMonths(CURRENT - position);
    }

    /** Months from this one to the month of the bulletin; negative if it comes after. */
    public int lag(YearMonth month) {
        return (period.getYear() - month.getYear()) * 12 + period.getMonthValue() - month.getMonthValue();
    }

    /** Whether the month has not ended on the last day that counts. */
    public boolean partial() {
        return cut.isBefore(period.atEndOfMonth());
    }

    /** First of the twelve months that end with the month of the bulletin. */
    public YearMonth trendStart() {
        return month(1);
    }
}
