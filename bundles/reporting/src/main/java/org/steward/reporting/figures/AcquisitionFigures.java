package org.steward.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * New customers by month of first contact.
 *
 * @param channels the one with most new customers in twelve months first
 */
public record AcquisitionFigures(MonthlyCounts fresh, List<ChannelMonths> channels) {
    public AcquisitionFigures {
        channels = List.copyOf(channels);
    }

    /** @param channel as the institution calls it; empty if it was not registered */
    public record ChannelMonths(String channel, MonthlyCounts fresh) {}

    public static AcquisitionFigures of(Frame frame, CustomerColumns customers) {
        long[][] counts = new long[customers.channelNames().size() + 1][Frame.MONTHS];
        long[] all = new long[Frame.MONTHS];
        int reach = -1;
        for (int i = 0; i < customers.size(); i++) {
            int day = customers.contactDays()[i];
            if (day == CustomerColumns.NO_DAY) {
                continue;
            }
            int lag = frame.lag(YearMonth.from(LocalDate.ofEpochDay(day)));
            reach = Math.max(reach, lag);
            if (lag >= 0 && lag < Frame.MONTHS) {
                all[Frame.CURRENT - lag]++;
                counts[customers.channels()[i] + 1][Frame.CURRENT - lag]++;
            }
        }
        return new AcquisitionFigures(
                MonthlyCounts.reaching(all, reach), byChannel(customers.channelNames(), counts, reach));
    }

    private static List<ChannelMonths> byChannel(List<String> names, long[][] counts, int reach) {
        List<ChannelMonths> channels = new ArrayList<>();
        for (int channel = 0; channel < counts.length; channel++) {
            MonthlyCounts months = MonthlyCounts.reaching(counts[channel], reach);
            if (months.twelveMonths() > 0 || counts[channel][Frame.YEAR_BEFORE] > 0) {
                channels.add(new ChannelMonths(channel == 0 ? "" : names.get(channel - 1), months));
            }
        }
        channels.sort(
                Comparator.comparingLong((ChannelMonths row) -> -row.fresh().twelveMonths())
                        .thenComparing(ChannelMonths::channel));
        return channels;
    }
}
