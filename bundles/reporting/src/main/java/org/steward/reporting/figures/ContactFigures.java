package org.steward.reporting.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.steward.api.store.Activity.HourCount;

/**
 * Messages of the month.
 *
 * @param inbound by month, of known and unknown speakers
 * @param unknownSpeakers messages of the month of the bulletin that belong to no customer
 * @param channels most messages first
 * @param hours messages by weekday (0 Monday) and hour
 * @param all customers and their messages of the month
 * @param tiers the same by tier, in the order of the tiers; empty if there are no tiers
 */
public record ContactFigures(
        MonthlyCounts inbound,
        MonthlyCounts outbound,
        long unknownSpeakers,
        List<ChannelMessages> channels,
        List<List<Long>> hours,
        Reached all,
        List<TierReached> tiers) {
    public static final int WEEKDAYS = 7;
    public static final int HOURS = 24;

    public ContactFigures {
        channels = List.copyOf(channels);
        hours = hours.stream().map(List::copyOf).toList();
        tiers = List.copyOf(tiers);
    }

    /** Messages of one channel in the month, the month before and the same month of the year before. */
    public record ChannelMessages(String channel, long current, long previous, long yearBefore) {}

    /** @param reached customers with an outbound message in the month */
    public record Reached(long customers, long reached, long inbound, long outbound) {
        public Rate share() {
            return new Rate(reached, customers);
        }

        public double outboundPerCustomer() {
            return customers == 0 ? 0 : (double) outbound / customers;
        }
    }

    public record TierReached(String tier, Reached reached) {}

    public long messages() {
        return inbound.current() + outbound.current();
    }

    /** Messages of all channels in the heat map. */
    public long messagesByHour() {
        return hours.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    }

    /** Messages of one customer in the month of the bulletin, columns in the order of {@link CustomerColumns}. */
    public record Exchanged(int[] inbound, int[] outbound) {
        public static Exchanged ofSize(int customers) {
            return new Exchanged(new int[customers], new int[customers]);
        }
    }

    static Reached reached(Exchanged exchanged, int[] tierOf, int tier, boolean any) {
        long customers = 0;
        long reached = 0;
        long inbound = 0;
        long outbound = 0;
        for (int i = 0; i < tierOf.length; i++) {
            if (any || tierOf[i] == tier) {
                customers++;
                reached += exchanged.outbound()[i] > 0 ? 1 : 0;
                inbound += exchanged.inbound()[i];
                outbound += exchanged.outbound()[i];
            }
        }
        return new Reached(customers, reached, inbound, outbound);
    }

    static List<TierReached> byTier(Exchanged exchanged, int[] tierOf, List<String> tierNames) {
        List<TierReached> rows = new ArrayList<>();
        for (int tier = 0; tier < tierNames.size(); tier++) {
            rows.add(new TierReached(tierNames.get(tier), reached(exchanged, tierOf, tier, false)));
        }
        return rows;
    }

    static List<ChannelMessages> byChannel(
            List<HourCount> current, List<HourCount> previous, List<HourCount> yearBefore) {
        Map<String, long[]> counts = new TreeMap<>();
        List<List<HourCount>> months = List.of(current, previous, yearBefore);
        for (int month = 0; month < months.size(); month++) {
            for (HourCount hour : months.get(month)) {
                counts.computeIfAbsent(hour.channel(), channel -> new long[3])[month] += hour.messages();
            }
        }
        return counts.entrySet().stream()
                .map(row -> new ChannelMessages(row.getKey(), row.getValue()[0], row.getValue()[1], row.getValue()[2]))
                .sorted(Comparator.comparingLong((ChannelMessages row) -> -row.current()))
                .toList();
    }

    static List<List<Long>> byHour(List<HourCount> current) {
        long[][] hours = new long[WEEKDAYS][HOURS];
        for (HourCount hour : current) {
            hours[hour.weekday() - 1][hour.hour()] += hour.messages();
        }
        List<List<Long>> rows = new ArrayList<>();
        for (long[] weekday : hours) {
            rows.add(java.util.Arrays.stream(weekday).boxed().toList());
        }
        return rows;
    }
}
