package org.steward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.store.Activity.CustomerResults;
import org.steward.api.store.StoreBatch.TransactionRow;

class RolledUpActivityTest {
    @TempDir
    Path folder;

    private TestStore test;

    @BeforeEach
    void open() {
        test = TestStore.fresh(folder.resolve("derby"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void sumsWholeAndCutMonthsAsIfEveryDayWereRead() {
        List<TransactionRow> all = randomTransactions();
        all.subList(0, 700).forEach(test::writeTransactions);
        test.writeTransactions(all.subList(700, all.size()).toArray(TransactionRow[]::new));

        for (String span : List.of(
                "2026-01-01 2026-03-31",
                "2026-01-15 2026-03-10",
                "2026-02-03 2026-02-20",
                "2026-01-31 2026-02-28",
                "2026-02-01 2026-02-01",
                "2026-01-20 2026-02-05",
                "2027-01-01 2027-12-31")) {
            LocalDate from = LocalDate.parse(span.substring(0, 10));
            LocalDate to = LocalDate.parse(span.substring(11));

            CustomerResults results = test.activity.results(from, to, "CNY");

            Map<Long, Long> expected = new TreeMap<>();
            int count = 0;
            for (TransactionRow entry : all) {
                if (entry.currency().equals("CNY")
                        && !entry.day().isBefore(from)
                        && !entry.day().isAfter(to)) {
                    expected.merge(entry.customer(), entry.minor(), Long::sum);
                    count++;
                }
            }
            assertThat(results.customers()).as(span).containsExactly(longs(expected.keySet()));
            assertThat(results.minor()).as(span).containsExactly(longs(expected.values()));
            assertThat(java.util.Arrays.stream(results.transactions()).sum())
                    .as(span)
                    .isEqualTo(count);
        }
    }

    @Test
    void tellsMonthsByCustomerAndTotals() {
        test.writeTransactions(
                TestStore.transaction("a", -5, "2026-02-01", 100),
                TestStore.transaction("b", -5, "2026-01-31", -30),
                TestStore.transaction("c", 8, "2026-01-01", 1),
                TestStore.transaction("d", 8, "2026-01-01", 9, "USD"));

        List<String> months = new ArrayList<>();
        test.activity.months(
                YearMonth.of(2026, 1),
                YearMonth.of(2026, 2),
                "CNY",
                (customer, month, minor, count) -> months.add(customer + " " + month + " " + minor + " " + count));

        assertThat(months).containsExactly("-5 2026-01 -30 1", "-5 2026-02 100 1", "8 2026-01 1 1");
        assertThat(test.activity.totals().transactions()).isEqualTo(4);
        assertThat(test.activity.totals().transactionsMinor()).isEqualTo(71);
        assertThat(test.activity.totals().otherCurrencies()).isEqualTo(1);
        assertThat(test.activity.lastDay()).isEqualTo("2026-02-01");
    }

    @Test
    void knowsNoLastDayBeforeAnythingHappened() {
        LocalDate day = test.activity.lastDay();

        assertThat(day).isNull();
        assertThat(test.activity.totals().transactions()).isZero();
    }

    private static List<TransactionRow> randomTransactions() {
        Random random = new Random(42);
        List<TransactionRow> all = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String day =
                    LocalDate.of(2025, 12, 20).plusDays(random.nextInt(120)).toString();
            String currency = random.nextInt(20) == 0 ? "USD" : "CNY";
            all.add(TestStore.transaction(
                    "t" + i, random.nextLong() >> 58, day, random.nextInt(20_000) - 5_000L, currency));
        }
        return all;
    }

    private static long[] longs(Iterable<Long> values) {
        List<Long> list = new ArrayList<>();
        values.forEach(list::add);
        return list.stream().mapToLong(Long::longValue).toArray();
    }
}
