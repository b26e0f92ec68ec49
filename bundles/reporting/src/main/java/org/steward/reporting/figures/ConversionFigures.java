package org.steward.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * First transaction within 90 days of first contact, for customers of the twelve months that end with the bulletin's.
 *
 * @param cohorts twelve, the oldest month first
 * @param channels by source channel, most customers first
 * @param estimate share converted after 90 days, open cases counted as long as watched (Kaplan–Meier)
 * @param medianDays days to the first transaction of half of all, if that many convert within 90 days
 * @param alreadyTrading customers left out because their first transaction came before their first contact
 */
public record ConversionFigures(
        List<Cohort> cohorts,
        List<ChannelCases> channels,
        Path path,
        OptionalDouble estimate,
        OptionalInt medianDays,
        long alreadyTrading) {
    /** Days after the day of first contact within which a first transaction counts. */
    public static final int WINDOW_DAYS = 90;

    public ConversionFigures {
        cohorts = List.copyOf(cohorts);
        channels = List.copyOf(channels);
    }

    /** Customers by how their 90 days went; open are those without a transaction whose days are not over. */
    public record Cases(long customers, long converted, long open) {
        static final Cases NONE = new Cases(0, 0, 0);

        Cases plus(boolean converts, boolean stillOpen) {
            return new Cases(customers + 1, converted + (converts ? 1 : 0), open + (stillOpen ? 1 : 0));
        }
    }

    public record Cohort(YearMonth month, Cases cases) {
        /** Whether nothing of this month can change any more. */
        public boolean closed() {
            return cases.open() == 0 && cases.customers() > 0;
        }

        public Rate rate() {
            return new Rate(cases.converted(), cases.customers());
        }
    }

    /**
     * @param channel as the institution calls it; empty if it was not registered
     * @param decided customers whose 90 days are over, and how many of them converted
     * @param running customers whose 90 days are not over, converted or not
     */
    public record ChannelCases(String channel, Rate decided, long running) {}

    /**
     * Of the customers whose 90 days are over.
     *
     * @param withMessages those with a message in the month of first contact or the three after, and their conversion
     * @param repeating converted ones with transactions in two months or more
     */
    public record Path(Rate all, Rate withMessages, Rate withoutMessages, long repeating) {}

    /** All channels together: customers whose 90 days are over. */
    public Rate decided() {
        return path.all();
    }

    /** The newest month whose cases are all closed. */
    public java.util.Optional<Cohort> newestClosed() {
        return cohorts.stream().filter(Cohort::closed).reduce((older, newer) -> newer);
    }

    public static ConversionFigures of(
            Frame frame,
            CustomerColumns customers,
            ActivityColumns activity,
            int[] firstDays,
            ActivityColumns messages) {
        Count count = new Count(frame, customers.channelNames());
        long alreadyTrading = 0;
        for (int i = 0; i < customers.size(); i++) {
            int contact = customers.contactDays()[i];
            if (contact == CustomerColumns.NO_DAY
                    || LocalDate.ofEpochDay(contact).isBefore(frame.trendStart().atDay(1))) {
                continue;
            }
            boolean earlier = activity.firstLags()[i] >= Frame.CURRENT
                    || (firstDays[i] != CustomerColumns.NO_DAY && firstDays[i] < contact);
            if (earlier) {
                alreadyTrading++;
            } else {
                count.add(contact, firstDays[i], customers.channels()[i], activity.masks()[i], messages.masks()[i]);
            }
        }
        return count.figures(alreadyTrading);
    }

    /** What one pass over the customers gathers. */
    private static final class Count {
        private final Frame frame;
        private final List<String> names;
        private final long cut;
        private final Cases[] cohorts = new Cases[Frame.CURRENT];
        private final long[][] channels;
        private final long[] events = new long[WINDOW_DAYS + 1];
        private final long[] censored = new long[WINDOW_DAYS + 1];
        private final long[] talked = new long[2];
        private final long[] silent = new long[2];
        private long repeating;

        Count(Frame frame, List<String> names) {
            this.frame = frame;
            this.names = names;
            this.cut = frame.cut().toEpochDay();
            this.channels = new long[names.size() + 1][3];
            java.util.Arrays.fill(cohorts, Cases.NONE);
        }

        void add(int contact, int firstDay, int channel, long activeMonths, long messageMonths) {
            boolean converts = firstDay != CustomerColumns.NO_DAY && firstDay <= (long) contact + WINDOW_DAYS;
            boolean over = (long) contact + WINDOW_DAYS <= cut;
            int lag = frame.lag(YearMonth.from(LocalDate.ofEpochDay(contact)));
            int cohort = Frame.CURRENT - 1 - lag;
            cohorts[cohort] = cohorts[cohort].plus(converts, !converts && !over);
            if (converts) {
                events[firstDay - contact]++;
            } else {
                censored[(int) Math.min(WINDOW_DAYS, cut - contact)]++;
            }
            long[] row = channels[channel + 1];
            if (!over) {
                row[2]++;
                return;
            }
            row[1]++;
            row[0] += converts ? 1 : 0;
            long[] group = spoke(messageMonths, lag) ? talked : silent;
            group[1]++;
            group[0] += converts ? 1 : 0;
            repeating += converts && Long.bitCount(activeMonths) > 1 ? 1 : 0;
        }

        /** A message in the month of first contact or in one of the three after. */
        private static boolean spoke(long messageMonths, int lag) {
            int newest = Math.max(0, lag - 3);
            long window = (1L << (lag - newest + 1)) - 1;
            return (messageMonths & window << newest) != 0;
        }

        ConversionFigures figures(long alreadyTrading) {
            List<Cohort> months = new ArrayList<>();
            long customers = 0;
            for (int cohort = 0; cohort < cohorts.length; cohort++) {
                months.add(new Cohort(frame.month(cohort + 1), cohorts[cohort]));
                customers += cohorts[cohort].customers();
            }
            Survival survival = Survival.of(events, censored);
            Rate with = new Rate(talked[0], talked[1]);
            Rate without = new Rate(silent[0], silent[1]);
            Rate all = new Rate(with.hits() + without.hits(), with.cases() + without.cases());
            return new ConversionFigures(
                    months,
                    channelRows(),
                    new Path(all, with, without, repeating),
                    customers == 0 ? OptionalDouble.empty() : OptionalDouble.of(survival.reached()),
                    customers == 0 ? OptionalInt.empty() : survival.median(),
                    alreadyTrading);
        }

        private List<ChannelCases> channelRows() {
            List<ChannelCases> rows = new ArrayList<>();
            for (int channel = 0; channel < channels.length; channel++) {
                long[] row = channels[channel];
                if (row[1] + row[2] > 0) {
                    String name = channel == 0 ? "" : names.get(channel - 1);
                    rows.add(new ChannelCases(name, new Rate(row[0], row[1]), row[2]));
                }
            }
            rows.sort(Comparator.comparingLong(
                            (ChannelCases row) -> -row.decided().cases() - row.running())
                    .thenComparing(ChannelCases::channel));
            return rows;
        }
    }
}
