package org.steward.intake.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.steward.api.intake.RecordKind.CUSTOMERS;
import static org.steward.api.intake.RecordKind.HOLDINGS;
import static org.steward.api.intake.RecordKind.INTERACTIONS;
import static org.steward.api.intake.RecordKind.TRANSACTIONS;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.RefusedException;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Quarantine.Replay;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawBatch.Rules;
import org.steward.api.intake.Rejection;
import org.steward.api.intake.SourceId;
import org.steward.api.store.StoreUnavailableException;

class WaitingRecordsTest {
    private static final Rules RULES = new Rules(false, "core");
    private static final String[] TRANSACTIONS_OF_NOBODY = {
        "number=C1;time=2026-05-31;amount=8", "number=C2;time=2026-05-31;amount=9"
    };

    @TempDir
    Path folder;

    private TestBank bank;

    @BeforeEach
    void open() {
        bank = TestBank.fresh(folder);
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void takesARecordAfterItsCustomerArrived() {
        bank.take(TRANSACTIONS, TRANSACTIONS_OF_NOBODY);
        bank.take(CUSTOMERS, "name=张三;number=C1");

        Replay replay = bank.quarantine.replay(List.of());

        assertThat(replay).isEqualTo(new Replay(2, 1, 1));
        assertThat(bank.number("SELECT SUM(minor) FROM customer_month")).isEqualTo(800);
        assertThat(bank.quarantine.list(0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.row()).isEqualTo(2);
            assertThat(entry.attempts()).isEqualTo(1);
        });
        assertThat(bank.intake.runs(10))
                .filteredOn(run -> run.kind().equals("transactions"))
                .singleElement()
                .satisfies(run -> assertThat(run.counts()).isEqualTo(new Counts(2, 1, 0, 0, 1, 0, 0)));
    }

    @Test
    void replaysFirstWhatOthersBuildOn() {
        bank.take(TRANSACTIONS, "account=1;time=2026-05-31;amount=8");
        bank.take(HOLDINGS, "account=1;number=C1;product=CUR");
        bank.take(CUSTOMERS, "name=张三;number=C1");

        Replay replay = bank.quarantine.replay(List.of());

        assertThat(replay).isEqualTo(new Replay(2, 2, 0));
        assertThat(bank.number("SELECT COUNT(*) FROM transaction_entry WHERE holding_id <> 0"))
                .isEqualTo(1);
    }

    @Test
    void replaysOnlyWhatItIsAskedFor() {
        bank.take(TRANSACTIONS, TRANSACTIONS_OF_NOBODY);
        bank.take(CUSTOMERS, "name=张三;number=C1", "name=李四;number=C2");
        long second = bank.quarantine.list(0, 10).get(1).id();

        Replay replay = bank.quarantine.replay(List.of(second));

        assertThat(replay).isEqualTo(new Replay(1, 1, 0));
        assertThat(bank.number("SELECT SUM(minor) FROM customer_month")).isEqualTo(900);
        assertThatThrownBy(() -> bank.quarantine.replay(List.of(second))).isInstanceOf(RefusedException.class);
    }

    @Test
    void keepsWaitingWhatCameUnreadable() {
        Rejection rejection = new Rejection(1, 2, "3", "columns-missing", "9;9", "deliver it again", "1;2 PIN 1234");
        bank.intake.accept(new RawBatch(
                new SourceId("till", "x"), "x.csv", CUSTOMERS, 0, 1, true, RULES, List.of(), List.of(rejection)));

        Replay replay = bank.quarantine.replay(List.of());

        assertThat(replay).isEqualTo(new Replay(1, 0, 1));
        assertThat(bank.quarantine.find(bank.quarantine.list(0, 1).get(0).id())).hasValueSatisfying(entry -> {
            assertThat(entry.line()).isEqualTo(2);
            assertThat(entry.reason()).isEqualTo("columns-missing");
            assertThat(entry.remedy()).isEqualTo("deliver it again");
        });
    }

    @Test
    void changesNothingWhenTheStoreFailsDuringAReplay() {
        bank.take(TRANSACTIONS, TRANSACTIONS_OF_NOBODY);
        bank.take(CUSTOMERS, "name=张三;number=C1");
        Map<String, Long> before = bank.everything();
        bank.failOnce();

        assertThatThrownBy(() -> bank.quarantine.replay(List.of())).isInstanceOf(StoreUnavailableException.class);

        assertThat(bank.everything()).isEqualTo(before);
        assertThat(bank.quarantine.replay(List.of()).taken()).isEqualTo(1);
    }

    @Test
    void neverKeepsASecret() {
        bank.take(INTERACTIONS, "conversation=k;channel=w;speaker=customer;time=2026-05-31;number=C1;text=我的 PIN 1234");
        bank.take(CUSTOMERS, "name=张三;number=C1");

        Replay replay = bank.quarantine.replay(List.of());

        assertThat(replay.taken()).isEqualTo(1);
        assertThat(bank.number("SELECT COUNT(*) FROM message WHERE masked_text LIKE '%PIN ****%'"))
                .isEqualTo(1);
    }

    @Test
    void givesIdsInTheOrderOfArrivalAndPages() {
        bank.take(TRANSACTIONS, TRANSACTIONS_OF_NOBODY);
        bank.take(CUSTOMERS, "name=甲");

        long first = bank.quarantine.list(0, 1).get(0).id();

        assertThat(bank.quarantine.list(first, 10))
                .extracting(entry -> entry.kind())
                .containsExactly("transactions", "customers");
        assertThat(bank.quarantine.reasons()).isEqualTo(Map.of("customer-unknown", 2L, "key-missing", 1L));
    }
}
