package org.steward.api.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What happened, under pseudonyms: the columns from which tiers and figures are computed. */
@ProviderType
public interface Activity {
    /** Facts of every customer, by id. */
    void customers(CustomerVisitor visitor);

    /**
     * Results of every customer in a span of days; whole months come from the monthly roll-up.
     *
     * @param from first banking day
     * @param to last banking day
     * @param currency transactions in other currencies are left out
     */
    CustomerResults results(LocalDate from, LocalDate to, String currency);

    /** Monthly results, by customer and month. */
    void months(YearMonth from, YearMonth to, String currency, MonthVisitor visitor);

    /**
     * First banking day in a span on which each customer had a transaction, by customer; customers without one are left
     * out. Asks day by day; a store answers it with one query.
     *
     * @param from first banking day
     * @param to last banking day
     * @param currency transactions in other currencies are left out
     */
    default void firstDays(LocalDate from, LocalDate to, String currency, DayVisitor visitor) {
        Map<Long, LocalDate> first = new TreeMap<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (long customer : results(day, day, currency).customers()) {
                first.putIfAbsent(customer, day);
            }
        }
        first.forEach(visitor::day);
    }

    /** Monthly contacts (messages), by customer and month; customer 0 holds those of unknown speakers. */
    void contacts(YearMonth from, YearMonth to, ContactVisitor visitor);

    /** Messages by channel, weekday and hour in the institution's zone. */
    List<HourCount> messagesByHour(YearMonth from, YearMonth to);

    /** Sums of month-average balances (AUM) by product family in one month, in minor units of the given currency. */
    List<FamilyBalance> balances(YearMonth month, String currency);

    /** How much is kept; for accounts of a run and for checks. */
    Totals totals();

    /** Last banking day on which anything happened, or null if nothing did. */
    @Nullable
    LocalDate lastDay();

    interface CustomerVisitor {
        void customer(long id, @Nullable LocalDate firstContact, @Nullable String sourceChannel, @Nullable String kind);
    }

    interface MonthVisitor {
        void month(long customer, YearMonth month, long minor, int transactions);
    }

    interface DayVisitor {
        void day(long customer, LocalDate day);
    }

    interface ContactVisitor {
        void month(long customer, YearMonth month, int inbound, int outbound);
    }

    /**
     * Columns of one length, ordered by customer; customers without a transaction in the span are left out.
     *
     * @param minor signed sum in minor units
     */
    record CustomerResults(long[] customers, long[] minor, int[] transactions) {}

    /** @param weekday 1 Monday to 7 Sunday */
    record HourCount(String channel, int weekday, int hour, long messages) {}

    record FamilyBalance(String family, long customers, long averageMinor) {}

    /** @param otherCurrencies transactions in a currency that is not the institution's */
    record Totals(
            long customers,
            long holdings,
            long transactions,
            long transactionsMinor,
            long messages,
            long conversations,
            long otherCurrencies) {}
}
