package org.steward.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.steward.reporting.figures.ConversionFigures.Cases;
import org.steward.reporting.figures.ConversionFigures.ChannelCases;

class ConversionFiguresTest {
    private static final Frame MAY = Frame.of("某行", "CNY", YearMonth.of(2026, 5), LocalDate.of(2026, 5, 31));

    @Test
    void countsTheNinetiethDayAndNotTheNinetyFirst() {
        ConversionFigures figures = figures(
                new String[] {"2026-01-01", "2026-01-01"}, new String[] {"2026-04-01", "2026-04-02"}, new int[] {0, 0});

        assertThat(figures.cohorts().get(7).month()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(figures.cohorts().get(7).cases()).isEqualTo(new Cases(2, 1, 0));
        assertThat(figures.cohorts().get(7).closed()).isTrue();
        assertThat(figures.newestClosed()).contains(figures.cohorts().get(7));
    }

    @Test
    void marksCasesAsOpenUntilTheirNinetyDaysAreOver() {
        // 2026-03-02 + 90 days = 2026-05-31, the last day that counts: over. One day later: open.
        ConversionFigures figures = figures(
                new String[] {"2026-03-02", "2026-03-03", "2026-03-03"},
                new String[] {"", "", "2026-03-10"},
                new int[] {0, 0, 1});

        assertThat(figures.cohorts().get(9).cases()).isEqualTo(new Cases(3, 1, 1));
        assertThat(figures.cohorts().get(9).closed()).isFalse();
        assertThat(figures.decided()).isEqualTo(new Rate(0, 1));
        assertThat(figures.channels())
                .containsExactly(new ChannelCases("网点", new Rate(0, 1), 1), new ChannelCases("抖音", new Rate(0, 0), 1));
        assertThat(figures.newestClosed()).isEmpty();
    }

    @Test
    void leavesOutWhoTradedBeforeFirstContact() {
        ConversionFigures figures = figures(
                new String[] {"2026-01-10", "2026-01-10"}, new String[] {"2026-01-09", "2026-01-10"}, new int[2]);

        assertThat(figures.alreadyTrading()).isEqualTo(1);
        assertThat(figures.cohorts().get(7).cases()).isEqualTo(new Cases(1, 1, 0));
        assertThat(figures.medianDays()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void estimatesWithOpenCasesCountedAsLongAsWatched() {
        // Days 2 and 30 convert, one is open after 10 days, one is over after 90: (1 - 1/4) * (1 - 1/2) still wait.
        ConversionFigures figures = figures(
                new String[] {"2026-01-01", "2026-01-01", "2026-05-21", "2026-01-01"},
                new String[] {"2026-01-03", "2026-01-31", "", ""},
                new int[4]);

        assertThat(figures.estimate().orElseThrow()).isCloseTo(1 - 0.75 * 0.5, within(1e-12));
        assertThat(figures.medianDays()).isEqualTo(OptionalInt.of(30));
    }

    @Test
    void splitsThePathByMessages() {
        CustomerColumns customers = customers(new String[] {"2026-01-05", "2026-01-05"}, new int[2]);
        ActivityColumns active = RetentionFiguresTest.customers(new int[] {3, 4}, new int[] {});
        ActivityColumns talking = RetentionFiguresTest.customers(new int[] {2}, new int[] {0});

        ConversionFigures.Path path = ConversionFigures.of(MAY, customers, active, days("2026-01-20", ""), talking)
                .path();

        assertThat(path.withMessages()).isEqualTo(new Rate(1, 1));
        assertThat(path.withoutMessages()).isEqualTo(new Rate(0, 1));
        assertThat(path.repeating()).isEqualTo(1);
    }

    @Test
    void hasNoEstimateWithoutNewCustomers() {
        ConversionFigures figures = figures(new String[] {"2020-01-05"}, new String[] {"2020-01-06"}, new int[1]);

        assertThat(figures.estimate()).isEmpty();
        assertThat(figures.medianDays()).isEmpty();
        assertThat(figures.decided().value()).isEmpty();
    }

    private static ConversionFigures figures(String[] contacts, String[] firstDays, int[] channels) {
        int size = contacts.length;
        return ConversionFigures.of(
                MAY,
                customers(contacts, channels),
                ActivityColumns.ofSize(size),
                days(firstDays),
                ActivityColumns.ofSize(size));
    }

    private static CustomerColumns customers(String[] contacts, int[] channels) {
        long[] ids = new long[contacts.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i + 1L;
        }
        return new CustomerColumns(ids, days(contacts), channels, List.of("网点", "抖音"), 0);
    }

    private static int[] days(String... days) {
        int[] epochDays = new int[days.length];
        for (int i = 0; i < days.length; i++) {
            epochDays[i] = days[i].isEmpty()
                    ? CustomerColumns.NO_DAY
                    : (int) LocalDate.parse(days[i]).toEpochDay();
        }
        return epochDays;
    }
}
