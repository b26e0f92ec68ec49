package org.steward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.RefusedException;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Viewer;
import org.steward.api.store.Activity.HourCount;
import org.steward.api.store.CustomerDirectory.CustomerView;
import org.steward.api.store.CustomerStore.CustomerSource;
import org.steward.api.store.CustomerStore.HoldingRef;
import org.steward.api.store.CustomerStore.Sourced;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch;
import org.steward.api.store.StoreBatch.BalanceRow;
import org.steward.api.store.StoreBatch.CustomerRow;
import org.steward.api.store.StoreBatch.HoldingRow;
import org.steward.api.store.StoreBatch.OrgUnitRow;
import org.steward.api.store.StoreBatch.StaffRow;
import org.steward.api.store.StoreUnavailableException;

class BatchCustomerStoreTest {
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
    void makesNumbersByDayOfFirstContactInTheOrderOfRows() {
        LocalDate may = LocalDate.of(2024, 5, 1);

        test.writeCustomers(created(1, null, may), created(2, null, null), created(3, null, may));
        test.writeCustomers(created(4, null, may));

        assertThat(test.directory.numbers(List.of(1L, 2L, 3L, 4L)))
                .isEqualTo(Map.of(1L, "C20240501001", 2L, "C20260531001", 3L, "C20240501002", 4L, "C20240501003"));
    }

    @Test
    void makesNoNumberThatWasGiven() {
        LocalDate may = LocalDate.of(2024, 5, 1);

        test.writeCustomers(created(1, null, may), created(2, "C20240501007", null), created(3, "VIP-1", null));
        test.writeCustomers(created(4, null, may));

        assertThat(test.directory.numbers(List.of(1L, 2L, 3L, 4L)))
                .isEqualTo(Map.of(1L, "C20240501008", 2L, "C20240501007", 3L, "VIP-1", 4L, "C20240501009"));
    }

    @Test
    void growsNumbersBeyondThreeDigits() {
        CustomerRow[] customers = IntStream.rangeClosed(1, 1_001)
                .mapToObj(id -> created(id, null, null))
                .toArray(CustomerRow[]::new);

        test.writeCustomers(customers);

        assertThat(test.directory.numbers(List.of(999L, 1_000L, 1_001L)))
                .isEqualTo(Map.of(999L, "C20260531999", 1_000L, "C202605311000", 1_001L, "C202605311001"));
        assertThat(test.directory.count()).isEqualTo(1_001);
    }

    @Test
    void refusesANumberThatAnotherCustomerHasAndWritesNothing() {
        test.writeCustomers(created(1, "VIP-1", null));

        assertThatThrownBy(() -> test.writeCustomers(created(2, null, null), created(3, "VIP-1", null)))
                .isInstanceOf(RefusedException.class)
                .isNotInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("23505");

        assertThat(test.directory.count()).isEqualTo(1);
        test.writeCustomers(created(4, null, null));
        assertThat(test.directory.numbers(List.of(4L))).isEqualTo(Map.of(4L, "C20260531001"));
    }

    @Test
    void findsAMadeNumberByItsKey() {
        test.writeCustomers(created(1, null, null));

        Map<BlindIndex, List<Long>> found = test.database.inTransaction(
                connection -> test.store.customersByKey(connection, List.of(test.key("number", "C20260531001"))));

        assertThat(found).containsOnlyKeys(test.key("number", "C20260531001")).containsValue(List.of(1L));
    }

    @Test
    void fillsOnlyBlanksOfAKnownCustomer() {
        test.writeCustomers(created(1, null, null));

        test.writeCustomers(
                test.customer(
                        1,
                        false,
                        null,
                        "李四",
                        List.of(test.identifier(9, "email", "a@b.cn")),
                        List.of(test.row(1, "email", "a@b.cn")),
                        TestStore.facts("beijing", TestStore.TODAY, "vip", "new")),
                test.customer(
                        1,
                        false,
                        null,
                        "王五",
                        List.of(),
                        List.of(),
                        TestStore.facts("shanghai", LocalDate.of(2020, 1, 1), "vip")));

        CustomerView view =
                test.directory.byIds(Viewer.NOBODY, List.of(1L, 77L)).get(0);
        assertThat(view.name()).isEqualTo("客*");
        assertThat(view.region()).isEqualTo("beijing");
        assertThat(view.firstContact()).isEqualTo(TestStore.TODAY);
        assertThat(view.tags()).containsExactly("new", "vip");
        assertThat(view.contacts()).containsExactly("email: a*****");
        assertThat(view.number()).isEqualTo("C20260531001");
    }

    @Test
    void remembersWhichCustomerRecordsWereTakenAndTheirNewestContent() {
        CustomerRow first = created(1, null, null);
        test.writeCustomers(first);
        CustomerRow again = new CustomerRow(
                1,
                false,
                first.source(),
                test.key("content", "changed"),
                null,
                first.facts(),
                first.profile(),
                List.of(),
                List.of(),
                10);

        test.writeCustomers(again);

        Map<?, CustomerSource> sources = test.database.inTransaction(connection ->
                test.store.customerSources(connection, List.of(first.source(), TestStore.source("never"))));
        assertThat(sources).hasSize(1);
        assertThat(sources.get(first.source())).isEqualTo(new CustomerSource(1, test.key("content", "changed")));
    }

    @Test
    void findsManyCustomersByManyKeys() {
        test.writeCustomers(IntStream.rangeClosed(1, 300)
                .mapToObj(id -> test.customer(id, "客", "138%08d".formatted(id % 250)))
                .toArray(CustomerRow[]::new));
        List<BlindIndex> keys = new ArrayList<>();
        IntStream.range(0, 400).forEach(i -> keys.add(test.key("phone", "+86138%08d".formatted(i))));

        Map<BlindIndex, List<Long>> found =
                test.database.inTransaction(connection -> test.store.customersByKey(connection, keys));

        assertThat(found).hasSize(250);
        assertThat(found.get(keys.get(7))).containsExactlyInAnyOrder(7L, 257L);
        assertThat(found.get(keys.get(200))).containsExactly(200L);
    }

    @Test
    void doesNotTakeAKeyOfAnotherVersionForTheSame() {
        test.writeCustomers(test.customer(1, "客户", "13800138000"));
        BlindIndex otherVersion =
                new BlindIndex(2, test.key("phone", "+8613800138000").bytes());

        Map<BlindIndex, List<Long>> found =
                test.database.inTransaction(connection -> test.store.customersByKey(connection, List.of(otherVersion)));

        assertThat(found).isEmpty();
    }

    @Test
    void namesKindsOfIdentitiesButNotOfContactPoints() {
        test.writeCustomers(test.customer(
                1,
                true,
                null,
                "客户",
                List.of(
                        test.identifier(5, "mobile", "13800138000"),
                        test.identifier(6, "resident-id", "11010119900101123X")),
                List.of(),
                TestStore.facts(null, null)));

        Set<String> kinds = test.database.inTransaction(connection -> test.store.identifierKinds(connection, 1));
        assertThat(kinds).containsExactly("resident-id");
    }

    @Test
    void closesAHoldingAndReplacesItsBalanceWhenDeliveredAgain() {
        BlindIndex account = test.key("account", "6222000011112222");
        test.writeHoldings(List.of(holding(50, account, null)), List.of(new BalanceRow(50, 202604, 100, 90)));

        test.writeHoldings(
                List.of(holding(50, account, TestStore.TODAY)),
                List.of(new BalanceRow(50, 202604, 120, 95), new BalanceRow(50, 202605, 7, 8)));

        Map<BlindIndex, HoldingRef> found =
                test.database.inTransaction(connection -> test.store.holdingsByKey(connection, List.of(account)));
        assertThat(found).isEqualTo(Map.of(account, new HoldingRef(50, 1)));
        assertThat(test.activity.balances(YearMonth.of(2026, 4), "CNY"))
                .singleElement()
                .satisfies(balance -> assertThat(balance.averageMinor()).isEqualTo(95));
        Set<SourceKey> known = test.database.inTransaction(
                connection -> test.store.known(connection, Sourced.HOLDING, List.of(TestStore.source("holding-50"))));
        assertThat(known).hasSize(1);
    }

    @Test
    void knowsWhichTransactionsAndMessagesWereTaken() {
        test.writeTransactions(TestStore.transaction("t1", 1, "2026-05-01", 5));
        test.writeMessages(TestStore.message("m1", "c1", 1, true, "2026-05-01T01:00:00Z"));

        test.database.inTransaction(connection -> {
            assertThat(test.store.known(
                            connection, Sourced.TRANSACTION, List.of(TestStore.source("t1"), TestStore.source("m1"))))
                    .containsExactly(TestStore.source("t1"));
            assertThat(test.store.known(
                            connection, Sourced.MESSAGE, List.of(TestStore.source("t1"), TestStore.source("m1"))))
                    .containsExactly(TestStore.source("m1"));
            return true;
        });
    }

    @Test
    void refusesATransactionTwiceAndKeepsTheRollUpAsItWas() {
        test.writeTransactions(TestStore.transaction("t1", 1, "2026-05-01", 5));

        assertThatThrownBy(() -> test.writeTransactions(
                        TestStore.transaction("t2", 1, "2026-05-02", 7),
                        TestStore.transaction("t1", 1, "2026-05-01", 5)))
                .isInstanceOf(RefusedException.class)
                .isNotInstanceOf(StoreUnavailableException.class);

        assertThat(test.activity.totals().transactions()).isEqualTo(1);
        assertThat(test.activity
                        .results(TestStore.TODAY.withDayOfMonth(1), TestStore.TODAY, "CNY")
                        .minor())
                .containsExactly(5);
    }

    @Test
    void countsContactsByMonthAndByHourInTheZoneOfTheInstitution() {
        test.writeMessages(
                TestStore.message("m1", "c1", 1, true, "2026-05-03T16:30:00Z"),
                TestStore.message("m2", "c1", 1, false, "2026-05-03T16:59:59Z"));
        test.writeMessages(
                TestStore.message("m3", "c1", 1, true, "2026-05-04T01:00:00Z"),
                TestStore.message("m4", "c2", 0, true, "2026-06-01T01:00:00Z"));

        List<String> contacts = new ArrayList<>();
        test.activity.contacts(
                YearMonth.of(2026, 5),
                YearMonth.of(2026, 6),
                (customer, month, inbound, outbound) ->
                        contacts.add(customer + " " + month + " " + inbound + " " + outbound));
        assertThat(contacts).containsExactly("0 2026-06 1 0", "1 2026-05 2 1");
        assertThat(test.activity.messagesByHour(YearMonth.of(2026, 5), YearMonth.of(2026, 5)))
                .containsExactly(new HourCount("wecom", 1, 0, 2), new HourCount("wecom", 1, 9, 1));
        assertThat(test.activity.totals().conversations()).isEqualTo(2);
        assertThat(test.activity.lastDay()).isEqualTo("2026-06-01");
    }

    @Test
    void replacesUnitsAndStaffDeliveredAgain() {
        OrgUnitRow unit = new OrgUnitRow("0101", "城东支行", null, "branch");
        StaffRow member = new StaffRow(
                1, "S1", test.fields.seal(StoreBatch.STAFF_NAME, 1, "张三"), "relationship-manager", "0101", null, null);
        StaffRow moved = new StaffRow(
                2, "S1", test.fields.seal(StoreBatch.STAFF_NAME, 2, "张三"), "relationship-manager", "0102", null, null);

        writeStaff(unit, member);
        writeStaff(unit, moved);

        String unitOfS1 = test.database.inTransaction(connection -> {
            try (var rows = connection.createStatement().executeQuery("SELECT unit FROM staff WHERE code = 'S1'")) {
                rows.next();
                return rows.getString(1);
            }
        });
        assertThat(unitOfS1).isEqualTo("0102");
    }

    private void writeStaff(OrgUnitRow unit, StaffRow member) {
        test.write(
                new StoreBatch(List.of(unit), List.of(member), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private CustomerRow created(long id, @Nullable String number, @Nullable LocalDate firstContact) {
        return test.customer(id, true, number, "客户", List.of(), List.of(), TestStore.facts(null, firstContact));
    }

    private HoldingRow holding(long id, BlindIndex account, @Nullable LocalDate closed) {
        return new HoldingRow(
                id,
                TestStore.source("holding-" + id),
                1,
                account,
                test.fields.seal(StoreBatch.HOLDING_ACCOUNT, id, "6222000011112222"),
                "P1",
                "deposit",
                "CNY",
                null,
                closed);
    }
}
