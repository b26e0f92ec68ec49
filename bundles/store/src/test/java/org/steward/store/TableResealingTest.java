package org.steward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Resealable;
import org.steward.api.protection.Resealable.Page;
import org.steward.api.protection.Viewer;
import org.steward.api.store.CustomerStore.HoldingRef;
import org.steward.api.store.StoreBatch;
import org.steward.api.store.StoreBatch.CustomerRow;
import org.steward.api.store.StoreBatch.HoldingRow;
import org.steward.api.store.StoreBatch.MessageRow;
import org.steward.api.store.StoreBatch.StaffRow;

class TableResealingTest {
    private static final int CUSTOMERS = 30;

    @TempDir
    Path folder;

    private TestStore test;
    private Map<String, Resealable> tables;

    @BeforeEach
    void open() {
        test = TestStore.fresh(folder.resolve("derby"));
        List<CustomerRow> customers = new ArrayList<>();
        for (int id = 1; id <= CUSTOMERS; id++) { // half of them share a name, and with it an index
            customers.add(test.customer(id, id % 2 == 0 ? "张伟" : "客" + id, "138%08d".formatted(id)));
        }
        StaffRow staff = new StaffRow(
                77, "S1", test.fields.seal(StoreBatch.STAFF_NAME, 77, "王五"), "manager", "B1", LocalDate.EPOCH, null);
        HoldingRow holding = new HoldingRow(
                5,
                TestStore.source("holding"),
                1,
                test.key("account", "6222020000000007"),
                test.fields.seal(StoreBatch.HOLDING_ACCOUNT, 5, "6222020000000007"),
                "P1",
                null,
                "CNY",
                null,
                null);
        test.write(new StoreBatch(
                List.of(), List.of(staff), customers, List.of(holding), List.of(), List.of(), List.of(message())));
        tables = new TreeMap<>();
        StoreResealing.tables(test.database, test.fields).forEach(table -> tables.put(table.name(), table));
    }

    private MessageRow message() {
        Instant time = Instant.parse("2026-05-01T02:00:00Z");
        return new MessageRow(
                9,
                TestStore.source("message"),
                TestStore.source("conversation"),
                1,
                "wecom",
                true,
                null,
                time,
                LocalDate.of(2026, 5, 1),
                "138****0001",
                test.fields.seal(StoreBatch.MESSAGE_ORIGINALS, 9, "[\"13800000001\"]"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void leavesNothingThatAnOlderKeySealedOrIndexed() {
        test.fields.rotate();
        Map<String, Long> expected = Map.of(
                "staff", 1L,
                "customer_profile", 30L,
                "customer_identifier", 30L,
                "customer_key", 180L,
                "holding", 2L,
                "message", 1L);
        tables.forEach((name, table) ->
                assertThat(table.census(false).stale()).as(name).isEqualTo(expected.get(name)));

        tables.values().forEach(table -> resealAll(table, 7));

        test.fields.destroyRetired();
        tables.forEach((name, table) -> {
            Resealable.Census census = table.census(true);
            assertThat(census.values()).as(name).isEqualTo(expected.get(name));
            assertThat(census.stale()).as(name).isZero();
            assertThat(census.unreadable()).as(name).isZero();
            assertThat(census.algorithms()).as(name).containsOnlyKeys(2);
        });
        assertThat(test.directory.find(Viewer.NOBODY, "13800000003", 10)).hasSize(1);
        assertThat(test.directory.find(Viewer.NOBODY, "张伟", 100)).hasSize(CUSTOMERS / 2);
        assertThat(test.directory.find(Viewer.NOBODY, "C20260531003", 10)).hasSize(1);
    }

    @Test
    void letsCustomersAndHoldingsBeFoundAtEveryMomentOfARotation() {
        test.fields.rotate();
        Resealable keys = table("customer_key");

        String next = "";
        int pages = 0;
        do {
            assertThat(test.directory.find(Viewer.NOBODY, "张伟", 100)).hasSize(CUSTOMERS / 2);
            assertThat(test.directory.find(Viewer.NOBODY, "13800000003", 10)).hasSize(1);
            next = keys.reseal(next, 5).next();
            pages++;
        } while (!next.isEmpty());

        assertThat(pages).isGreaterThan(5);
        List<BlindIndex> account = test.fields.indexes("account", "6222020000000007");
        assertThat(holdings(account)).containsExactly(Map.entry(account.get(1), new HoldingRef(5, 1)));
        resealAll(table("holding"), 10);
        assertThat(holdings(account)).containsExactly(Map.entry(account.get(0), new HoldingRef(5, 1)));
    }

    private java.util.Set<Map.Entry<BlindIndex, HoldingRef>> holdings(List<BlindIndex> keys) {
        return test.database
                .inTransaction(connection -> test.store.holdingsByKey(connection, keys))
                .entrySet();
    }

    @Test
    void resealsNothingTwice() {
        test.fields.rotate();

        long first = resealAll(table("customer_key"), 1_000);
        long second = resealAll(table("customer_key"), 1_000);

        assertThat(first).isEqualTo(3 * CUSTOMERS);
        assertThat(second).isZero();
    }

    @Test
    void leavesAndCountsWhatDoesNotOpen() {
        execute("UPDATE customer_identifier SET id = 999 WHERE customer_id = 4"); // sealed for another id
        execute("UPDATE customer_key SET sealed_value = NULL WHERE customer_id = 6");
        test.fields.rotate();

        Page identifiers = table("customer_identifier").reseal("", 1_000);

        assertThat(identifiers).isEqualTo(new Page("", CUSTOMERS - 1, 1));
        assertThat(table("customer_identifier").census(true).unreadable()).isEqualTo(1);
        assertThat(table("customer_identifier").census(true).stale()).isEqualTo(1);
        assertThat(table("customer_key").reseal("", 1_000)).isEqualTo(new Page("", 3 * CUSTOMERS - 3, 3));
    }

    @Test
    void waitsForAWriterAndKeepsWhatHeWrote() throws Exception {
        test.fields.rotate();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        var writer = CompletableFuture.runAsync(() -> test.database.inTransaction(connection -> {
            test.store.takeTurn(connection);
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE customer_profile SET sealed_name = ? WHERE customer_id = 1")) {
                update.setBytes(
                        1, test.fields.seal(StoreBatch.CUSTOMER_NAME, 1, "新名").bytes());
                update.executeUpdate();
            }
            written.countDown();
            await(commit);
            return true;
        }));
        await(written);

        var page = CompletableFuture.supplyAsync(() -> table("customer_profile").reseal("", 1_000));
        assertThat(page).isNotDone();
        commit.countDown();
        writer.get(10, TimeUnit.SECONDS);

        assertThat(page.get(10, TimeUnit.SECONDS).resealed()).isEqualTo(CUSTOMERS - 1);
        assertThat(test.directory.find(Viewer.NOBODY, "13800000001", 1).get(0).name())
                .isEqualTo("新*");
    }

    private Resealable table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) {
        test.database.inTransaction(connection -> connection.createStatement().executeUpdate(sql));
    }

    private static long resealAll(Resealable table, int limit) {
        long resealed = 0;
        String next = "";
        do {
            Page page = table.reseal(next, limit);
            resealed += page.resealed();
            next = page.next();
        } while (!next.isEmpty());
        return resealed;
    }
}
