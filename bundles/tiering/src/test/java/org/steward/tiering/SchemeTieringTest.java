package org.steward.tiering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steward.api.RefusedException;
import org.steward.api.store.Activity;
import org.steward.api.store.StoreUnavailableException;
import org.steward.api.tiering.Tiering.Assignment;
import org.steward.api.tiering.Tiering.TierRun;
import org.steward.api.tiering.Tiering.TierShare;
import org.steward.testkit.MemoryDatabase;
import org.steward.tiering.ValueScheme.Population;
import org.steward.tiering.ValueSettings.Measure;

/** Ten customers with 100, 200, … 1,000 yuan in May 2026 and two without anything. */
class SchemeTieringTest {
    private static final LocalDate MAY = LocalDate.parse("2026-05-31");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-30");
    private static final String ROWS = "select count(*) from tier_assignment";
    private static final String RUNS = "select count(*) from tier_run";

    private final MemoryDatabase database = new MemoryDatabase("V1__tiers.sql");
    private final PaperActivity activity = new PaperActivity();
    private final SchemeTiering tiering = tiering(settings("high,mid,low"));

    @BeforeEach
    void writeDownTheBank() {
        for (int customer = 1; customer <= 10; customer++) {
            activity.transaction(customer, "2026-05-10", customer * 10_000L);
        }
        activity.customer(11).customer(12);
    }

    private static ValueSettings settings(String names) {
        return new ValueSettings(
                6, ValueScheme.byShareOfCustomers(20, 50, 30), Measure.AMOUNT, ValueSettings.names(names));
    }

    private SchemeTiering tiering(ValueSettings settings) {
        return new SchemeTiering(settings, new PaperInstitution(LocalDate.parse("2026-07-15")), database, activity);
    }

    @Test
    void measuresEachTierAndKeepsTheRun() {
        TierRun run = tiering.run("value", MAY);

        assertThat(run.from()).isEqualTo("2025-12-01");
        assertThat(run.customers()).isEqualTo(12);
        assertThat(run.ranked()).isEqualTo(10);
        assertThat(run.changed()).isEqualTo(12);
        assertThat(run.remark()).isEmpty();
        assertThat(run.tiers())
                .containsExactly(
                        new TierShare("high", 2, 0, 0.2, 2 / 12.0, 190_000, 190 / 550.0, 90_000L),
                        new TierShare("mid", 5, 0, 0.5, 5 / 12.0, 300_000, 300 / 550.0, 40_000L),
                        new TierShare("low", 5, 2, 0.3, 5 / 12.0, 60_000, 60 / 550.0, 0L));
        assertThat(tiering.latest("value")).contains(run);
    }

    @Test
    void tellsWhoIsInATierAndWhereACustomerStands() {
        tiering.run("value", MAY);

        assertThat(tiering.customers("value", "high", 10)).containsExactly(9L, 10L);
        assertThat(tiering.customers("value", "mid", 2)).containsExactly(4L, 5L);
        assertThat(tiering.of("value", 9)).contains(new Assignment("high", MAY, 90_000, 2));
        assertThat(tiering.of("value", 12)).contains(new Assignment("low", MAY, 0, 0));
        assertThat(tiering.of("value", 99)).isEmpty();
    }

    @Test
    void writesNothingIfNothingChanged() {
        TierRun first = tiering.run("value", MAY);

        TierRun second = tiering.run("value", MAY);

        assertThat(second.changed()).isZero();
        assertThat(second.tiers()).isEqualTo(first.tiers());
        assertThat(database.number(ROWS)).isEqualTo(12);
        assertThat(database.number(RUNS)).isEqualTo(1);
        assertThat(tiering.latest("value")).contains(first);
    }

    @Test
    void writesOnlyWhatChangedAndKeepsWhatWas() {
        tiering.run("value", MAY);
        activity.transaction(8, "2026-06-10", 50_000);

        TierRun run = tiering.run("value", JUNE);

        assertThat(run.changed()).isEqualTo(2);
        assertThat(tiering.of("value", 8)).contains(new Assignment("high", JUNE, 130_000, 1));
        assertThat(tiering.of("value", 9)).contains(new Assignment("mid", JUNE, 90_000, 3));
        assertThat(tiering.of("value", 10)).contains(new Assignment("high", MAY, 100_000, 1));
        assertThat(database.number("select tier from tier_assignment where superseded_by = 2 and customer_id = 9"))
                .isZero();
        assertThat(database.number(ROWS)).isEqualTo(14);
        assertThat(database.number(RUNS)).isEqualTo(2);
    }

    @Test
    void remembersSinceWhenACustomerIsInATierWhoOnlyFellSilentInIt() {
        tiering.run("value", MAY);
        for (int customer = 21; customer <= 30; customer++) {
            activity.transaction(customer, "2026-06-10", customer * 10_000L);
        }
        activity.transaction(1, "2026-06-11", -10_000);

        TierRun run = tiering.run("value", JUNE);

        assertThat(tiering.of("value", 1)).contains(new Assignment("low", MAY, 0, 0));
        assertThat(database.number("select count(*) from tier_assignment where superseded_by = 0 and customer_id = 1"
                        + " and without_activity = true and run_no = 2"))
                .isEqualTo(1);
        assertThat(run.tiers().get(2).withoutActivity()).isEqualTo(3);
    }

    @Test
    void computesAPastDayWithoutTouchingTheNewestTiers() {
        activity.transaction(1, "2026-06-10", 500_000);
        TierRun newest = tiering.run("value", JUNE);

        TierRun past = tiering.run("value", MAY);

        assertThat(past.asOf()).isEqualTo(MAY);
        assertThat(past.tiers().get(0).cutMinor()).isEqualTo(90_000);
        assertThat(past.changed()).isZero();
        assertThat(past.remark()).contains("Not kept: the newest tiers are as of 2026-06-30.");
        assertThat(tiering.latest("value")).contains(newest);
        assertThat(tiering.customers("value", "high", 10)).containsExactly(1L, 10L);
    }

    @Test
    void computesADayToComeWithoutKeepingIt() {
        TierRun run = tiering.run("value", LocalDate.parse("2026-07-31"));

        assertThat(run.tiers()).hasSize(3);
        assertThat(run.remark()).isEqualTo("Not kept: the day is yet to come.");
        assertThat(tiering.latest("value")).isEmpty();
        assertThat(tiering.customers("value", "high", 10)).isEmpty();
    }

    @Test
    void endsTheTiersOfCustomersWhoAreNoMore() {
        tiering.run("value", MAY);
        activity.forget(12);

        TierRun run = tiering.run("value", MAY);

        assertThat(run.changed()).isEqualTo(1);
        assertThat(run.customers()).isEqualTo(11);
        assertThat(tiering.of("value", 12)).isEmpty();
    }

    @Test
    void endsAllTiersAndSaysWhyIfTooFewAreRanked() {
        tiering.run("value", MAY);
        activity.forget(1);

        TierRun run = tiering.run("value", MAY);

        assertThat(run.tiers()).isEmpty();
        assertThat(run.changed()).isEqualTo(12);
        assertThat(run.remark())
                .isEqualTo("No tiers: 9 customers have a positive result in the window,"
                        + " and shares of customers need 10.");
        assertThat(tiering.of("value", 10)).isEmpty();
        assertThat(tiering.latest("value")).contains(run);
    }

    @Test
    void leavesOutCustomersWhoCameLater() {
        activity.customer(13, "2026-06-02").customer(14, "2026-05-31");
        activity.customer(15, "2026-06-02").transaction(15, "2020-01-01", 100);
        activity.customer(16, "2026-06-02").transaction(16, "2026-05-31", 100);

        TierRun run = tiering.run("value", MAY);

        assertThat(run.customers()).isEqualTo(15);
        assertThat(run.ranked()).isEqualTo(11);
        assertThat(tiering.of("value", 13)).isEmpty();
        assertThat(tiering.of("value", 15)).isPresent();
    }

    @Test
    void leavesOutTransactionsOutsideTheWindowAndInOtherCurrencies() {
        activity.transaction(1, "2025-11-30", 9_000_000).transaction(1, "2026-06-01", 9_000_000);
        activity.transaction(1, "2026-05-01", 9_000_000, "USD");

        tiering.run("value", MAY);

        assertThat(tiering.of("value", 1)).contains(new Assignment("low", MAY, 10_000, 10));
    }

    @Test
    void ranksByNumberOfTransactionsIfToldSo() {
        ValueScheme all = new ValueScheme(20, 50, 30, Population.ALL);
        SchemeTiering frequency = tiering(new ValueSettings(6, all, Measure.FREQUENCY, ValueSettings.names("金,银,铜")));
        activity.transaction(1, "2026-05-11", 1).transaction(1, "2026-05-12", -1);

        TierRun run = frequency.run("value", MAY);

        assertThat(run.currency()).isEqualTo("XXX");
        assertThat(run.tiers().get(0).minor()).isEqualTo(12);
        assertThat(run.remark())
                .isEqualTo("Results equal to the cut put 7 customers more than its share into tier '金'."
                        + " Results are numbers of transactions, not money.");
        assertThat(frequency.of("value", 1)).contains(new Assignment("金", MAY, 3, 1));
    }

    @Test
    void saysWhatNegativeResultsDo() {
        activity.transaction(11, "2026-05-11", -5_000);

        TierRun run = tiering.run("value", MAY);

        assertThat(run.tiers().get(2).minor()).isEqualTo(55_000);
        assertThat(run.tiers().stream().mapToDouble(TierShare::shareOfResult).sum())
                .isBetween(0.999999, 1.000001);
        assertThat(run.remark())
                .isEqualTo("1 customers have a negative result:"
                        + " they count in the result of tier 'low', not in the shares.");
    }

    @Test
    void callsTiersAsTheNewestRunDidWhateverTheSettingsSay() {
        tiering.run("value", MAY);
        SchemeTiering renamed = tiering(settings("A,B,C"));

        Assignment before = renamed.of("value", 10).orElseThrow();
        TierRun run = renamed.run("value", MAY);
        Assignment after = renamed.of("value", 10).orElseThrow();

        assertThat(before.tier()).isEqualTo("high");
        assertThat(after.tier()).isEqualTo("A");
        assertThat(run.changed()).isZero();
        assertThat(database.number(ROWS)).isEqualTo(12);
    }

    @Test
    void leavesAllAsItWasIfTheWritingBreaksOff() {
        TierRun first = tiering.run("value", MAY);
        activity.transaction(8, "2026-06-10", 50_000);
        database.execute("alter table tier_run add constraint one_run check (run_no < 2)");

        assertThatThrownBy(() -> tiering.run("value", JUNE)).isInstanceOf(StoreUnavailableException.class);

        assertThat(tiering.latest("value")).contains(first);
        assertThat(tiering.customers("value", "high", 10)).containsExactly(9L, 10L);
        assertThat(database.number(ROWS)).isEqualTo(12);
        database.execute("alter table tier_run drop constraint one_run");
        assertThat(tiering.run("value", JUNE).changed()).isEqualTo(2);
    }

    @Test
    void letsRunsAtOnceWaitForEachOther() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<TierRun>> runs = IntStream.range(0, 8)
                    .mapToObj(person -> people.submit(() -> tiering.run("value", MAY)))
                    .toList();
            long written = 0;
            for (Future<TierRun> run : runs) {
                written += run.get().changed();
            }

            assertThat(written).isEqualTo(12);
            assertThat(database.number(RUNS)).isEqualTo(1);
        } finally {
            people.shutdown();
        }
    }

    @Test
    void letsRunsOfTwoNodesWaitForEachOther() throws Exception {
        SchemeTiering otherNode = tiering(settings("high,mid,low"));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<TierRun> one = nodes.submit(() -> tiering.run("value", MAY));
            Future<TierRun> other = nodes.submit(() -> otherNode.run("value", MAY));

            assertThat(one.get().changed() + other.get().changed()).isEqualTo(12);
            assertThat(database.number(RUNS)).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void hasNothingToTellOfABankWithoutCustomers() {
        Activity nobody = new PaperActivity();
        SchemeTiering empty = new SchemeTiering(
                settings("high,mid,low"), new PaperInstitution(JUNE), new MemoryDatabase("V1__tiers.sql"), nobody);

        TierRun run = empty.run("value", JUNE);

        assertThat(run.customers()).isZero();
        assertThat(run.tiers()).isEmpty();
        assertThat(run.remark()).startsWith("No tiers: 0 customers");
    }

    @Test
    void namesWhatThereIsIfAskedForSomethingElse() {
        assertThatThrownBy(() -> tiering.run("stars", MAY))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Institution 'paper': there is no tier scheme of that name; to fix it, name one of value.");
        assertThatThrownBy(() -> tiering.customers("value", "gold", 10))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("name one of high, mid, low");
        assertThat(tiering.customers("value", "high", 10)).isEmpty();
    }
}
