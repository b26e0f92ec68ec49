package org.steward.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.steward.reporting.RecordedActivity;
import org.steward.reporting.RecordedTiering;
import org.steward.reporting.figures.AcquisitionFigures.ChannelMonths;
import org.steward.reporting.figures.AssetFigures.Family;
import org.steward.reporting.figures.ContactFigures.ChannelMessages;

class FactsReaderTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void countsNewCustomersByChannelAndMonth() {
        var activity = new RecordedActivity()
                .customer(1, "2026-05-01", "网点")
                .customer(2, "2026-05-31", "抖音")
                .customer(3, "2026-04-30", "抖音")
                .customer(4, "2025-05-15", null)
                .customer(5, "2025-04-30", "网点")
                .customer(6, null, "网点")
                .customer(7, "2026-06-01", "网点");

        BulletinFigures figures = read(activity, "2026-06-15");

        assertThat(figures.customers()).isEqualTo(6);
        assertThat(figures.missingContactDays()).isEqualTo(1);
        MonthlyCounts fresh = figures.acquisition().fresh();
        assertThat(fresh.current()).isEqualTo(2);
        assertThat(fresh.at(Frame.PREVIOUS)).hasValue(1);
        assertThat(fresh.at(Frame.YEAR_BEFORE)).hasValue(1);
        assertThat(fresh.twelveMonths()).isEqualTo(3);
        assertThat(figures.acquisition().channels())
                .extracting(ChannelMonths::channel)
                .containsExactly("抖音", "网点", "");
    }

    @Test
    void sumsTheMonthOnlyUpToTheLastDayThatCounts() {
        var activity = new RecordedActivity()
                .customer(1, "2025-01-01", "网点")
                .customer(2, "2025-01-01", "网点")
                .transaction(1, "2026-04-10", 100)
                .transaction(1, "2026-05-20", 250)
                .transaction(2, "2026-05-20", -50)
                .transaction(2, "2026-05-21", 999);

        BulletinFigures figures = read(activity, "2026-05-20");

        assertThat(figures.frame().partial()).isTrue();
        assertThat(figures.results().minor().current()).isEqualTo(200);
        assertThat(figures.results().transactions().current()).isEqualTo(2);
        assertThat(figures.results().customers().current()).isEqualTo(2);
        assertThat(figures.results().minor().at(Frame.PREVIOUS)).hasValue(100);
        assertThat(figures.results().minor().at(Frame.YEAR_BEFORE)).isEmpty();
    }

    @Test
    void countsMessagesByDirectionChannelAndHour() {
        var activity = new RecordedActivity()
                .customer(1, "2025-01-01", "网点")
                .customer(2, "2025-01-01", "网点")
                .message(1, "2026-05", "电话", 1, 9, true)
                .message(1, "2026-05", "电话", 1, 9, false)
                .message(0, "2026-05", "短信", 7, 23, true)
                .message(2, "2026-04", "短信", 7, 0, false);

        ContactFigures contacts = read(activity, "2026-05-31").contacts();

        assertThat(contacts.inbound().current()).isEqualTo(2);
        assertThat(contacts.outbound().current()).isEqualTo(1);
        assertThat(contacts.outbound().at(Frame.PREVIOUS)).hasValue(1);
        assertThat(contacts.unknownSpeakers()).isEqualTo(1);
        assertThat(contacts.channels())
                .containsExactly(new ChannelMessages("电话", 2, 0, 0), new ChannelMessages("短信", 1, 1, 0));
        assertThat(contacts.hours().get(0).get(9)).isEqualTo(2);
        assertThat(contacts.hours().get(6).get(23)).isEqualTo(1);
        assertThat(contacts.all()).isEqualTo(new ContactFigures.Reached(2, 1, 1, 1));
        assertThat(contacts.all().outboundPerCustomer()).isEqualTo(0.5);
    }

    @Test
    void keepsLoansOutOfAssets() {
        var activity = new RecordedActivity()
                .customer(1, "2025-01-01", "网点")
                .balance("2026-05", "loan", 1, 500)
                .balance("2026-05", "deposit", 2, 300)
                .balance("2026-05", "fund", 1, 700)
                .balance("2026-04", "deposit", 2, 900);

        AssetFigures assets = read(activity, "2026-05-31").assets();

        assertThat(assets.families()).extracting(Family::family).containsExactly("fund", "deposit", "loan");
        assertThat(assets.total()).isEqualTo(1000);
        assertThat(assets.previousTotal()).isEqualTo(OptionalLong.of(900));
        assertThat(assets.yearBeforeTotal()).isEmpty();
    }

    @Test
    void asksDayByDayWhereAStoreHasNoQueryOfItsOwn() {
        var activity = new RecordedActivity()
                .transaction(1, "2026-05-03", 1)
                .transaction(1, "2026-05-02", 1)
                .transaction(2, "2026-05-09", 1)
                .transaction(3, "2026-04-30", 1);
        Map<Long, LocalDate> first = new HashMap<>();

        activity.firstDaysByDay(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 9), "CNY", first::put);

        assertThat(first).isEqualTo(Map.of(1L, LocalDate.of(2026, 5, 2), 2L, LocalDate.of(2026, 5, 9)));
    }

    @Test
    void givesWilsonsInterval() {
        Rate rate = new Rate(8, 10);

        // Wilson 1927; e.g. Newcombe 1998: 8 of 10 gives 0.490 to 0.943.
        assertThat(rate.low()).isCloseTo(0.490, within(0.001));
        assertThat(rate.high()).isCloseTo(0.943, within(0.001));
        assertThat(new Rate(0, 0).value()).isEmpty();
        assertThat(new Rate(0, 5).low()).isZero();
        assertThat(new Rate(5, 5).high()).isEqualTo(1);
    }

    @Test
    void sharesACustomersTierWithTheKernels() {
        var activity = new RecordedActivity()
                .customer(1, "2025-01-01", "网点")
                .customer(2, "2025-01-01", "网点")
                .transaction(1, "2025-12-01", 100);

        BulletinFigures figures =
                new FactsReader(activity, RecordedTiering.of("high", List.of(1L)), frame("2026-05-31")).figures();

        assertThat(figures.retention().tiers().get(0).standing()).isEqualTo(new RetentionFigures.Standing(1, 0, 1, 0));
        assertThat(figures.contacts().tiers().get(0).reached().customers()).isEqualTo(1);
    }

    private static BulletinFigures read(RecordedActivity activity, String asOf) {
        return new FactsReader(activity, RecordedTiering.none(), frame(asOf)).figures();
    }

    private static Frame frame(String asOf) {
        return Frame.of("某行", "CNY", MAY, LocalDate.parse(asOf));
    }
}
