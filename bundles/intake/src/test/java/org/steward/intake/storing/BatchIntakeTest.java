package org.steward.intake.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.steward.api.intake.RecordKind.CUSTOMERS;
import static org.steward.api.intake.RecordKind.HOLDINGS;
import static org.steward.api.intake.RecordKind.INTERACTIONS;
import static org.steward.api.intake.RecordKind.ORG_UNITS;
import static org.steward.api.intake.RecordKind.STAFF;
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
import org.steward.api.intake.Intake.Outcome;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawBatch.Rules;
import org.steward.api.intake.SourceId;
import org.steward.api.store.StoreUnavailableException;

class BatchIntakeTest {
    private static final Rules RULES = new Rules(false, "core");
    private static final String CUSTOMER = "name=张三;number=C1;customer=7;phone=13800138000";
    private static final SourceId SOURCE = new SourceId("till", "digest");

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
    void storesEveryKindOfRecord() {
        Counts units = bank.take(ORG_UNITS, "code=01;name=总行", "code=0101;name=城东支行;parent=01");
        Counts staff = bank.take(STAFF, "code=S1;name=李四;unit=0101");
        bank.take(CUSTOMERS, CUSTOMER);
        Counts holdings = bank.take(
                HOLDINGS,
                "account=6222 0001;number=C1;product=CUR;opened=2025-01-01;month=2026-04;balance=10.00",
                "account=62220001;number=C1;product=CUR;month=2026-05;balance=12.50;average=11");
        Counts transactions = bank.take(
                TRANSACTIONS,
                "account=62220001;time=2026-05-30T10:00:00;amount=-3.50",
                "customer=7;time=2026-05-31;amount=8",
                "phone=13800138000;time=2026-05-31;amount=1");
        Counts messages = bank.take(
                INTERACTIONS,
                "conversation=k;channel=wecom;speaker=customer;time=2026-05-30T10:00:00;text=电话13900139000;number=C1",
                "conversation=k;channel=wecom;speaker=staff;staff=S1;time=2026-05-30T10:01:00;text=好的");

        assertThat(units.stored() + staff.stored()).isEqualTo(3);
        assertThat(holdings).isEqualTo(new Counts(2, 1, 1, 0, 0, 0, 0));
        assertThat(transactions.stored()).isEqualTo(3);
        assertThat(messages).isEqualTo(new Counts(2, 2, 0, 0, 0, 0, 1));
        assertThat(bank.number("SELECT SUM(minor) FROM customer_month")).isEqualTo(550);
        assertThat(bank.number("SELECT COUNT(*) FROM transaction_entry WHERE holding_id <> 0"))
                .isEqualTo(1);
        assertThat(bank.number("SELECT COUNT(*) FROM message WHERE masked_text LIKE '%13900139000%'"))
                .isZero();
        assertThat(bank.count("holding_balance")).isEqualTo(2);
    }

    @Test
    void takesTheSameBatchOnce() {
        RawBatch batch = TestBank.file(CUSTOMERS, "till", RULES, CUSTOMER);
        bank.intake.accept(batch);
        Map<String, Long> before = bank.everything();

        Counts again = bank.intake.accept(batch);

        assertThat(again).isEqualTo(Counts.NONE);
        assertThat(bank.everything()).isEqualTo(before);
    }

    @Test
    void countsRecordsOfTheSameSourceIdAsDuplicates() {
        bank.take(CUSTOMERS, CUSTOMER);
        bank.intake.accept(
                TestBank.part(TRANSACTIONS, "till", RULES, 0, false, "id=1;number=C1;time=2026-05-31;amount=8"));

        Counts counts = bank.intake.accept(TestBank.part(
                TRANSACTIONS,
                "till",
                RULES,
                1,
                true,
                "id=1;number=C1;time=2026-05-31;amount=8",
                "id=2;number=C1;time=2026-05-31;amount=8",
                "id=2;number=C1;time=2026-05-31;amount=8"));

        assertThat(counts).isEqualTo(new Counts(3, 1, 0, 2, 0, 0, 0));
        assertThat(bank.number("SELECT SUM(minor) FROM customer_month")).isEqualTo(1600);
    }

    @Test
    void refusesABatchThatLeavesAGapOrOverlaps() {
        bank.intake.accept(TestBank.part(CUSTOMERS, "till", RULES, 0, false, CUSTOMER, "name=乙;number=C2"));

        assertThatThrownBy(
                        () -> bank.intake.accept(TestBank.part(CUSTOMERS, "till", RULES, 3, true, "name=丙;number=C3")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("2 rows are taken");
        assertThatThrownBy(() -> bank.intake.accept(
                        TestBank.part(CUSTOMERS, "till", RULES, 1, true, "name=乙;number=C2", "name=丙;number=C3")))
                .isInstanceOf(RefusedException.class);
        assertThat(bank.count("customer")).isEqualTo(2);
        assertThat(bank.intake.progress(SOURCE)).hasValueSatisfying(progress -> {
            assertThat(progress.position()).isEqualTo(2);
            assertThat(progress.outcome()).isEqualTo(Outcome.RUNNING);
        });
    }

    @Test
    void leavesNothingWhenTheStoreFailsAndTakesTheBatchOnceAfterwards() {
        Map<String, Long> before = bank.everything();
        RawBatch batch = TestBank.file(CUSTOMERS, "till", RULES, CUSTOMER, "name=;phone=13900139000");
        bank.failOnce();

        assertThatThrownBy(() -> bank.intake.accept(batch)).isInstanceOf(StoreUnavailableException.class);
        assertThat(bank.everything()).isEqualTo(before);
        Counts counts = bank.intake.accept(batch);

        assertThat(counts).isEqualTo(new Counts(2, 1, 0, 0, 1, 0, 0));
        assertThat(bank.count("customer")).isEqualTo(1);
        assertThat(bank.count("quarantine")).isEqualTo(1);
    }

    @Test
    void forgetsCustomersThatAFailedBatchMade() {
        Rules creating = new Rules(true, "shop");
        RawBatch batch = TestBank.file(TRANSACTIONS, "till", creating, "customer=9;time=2026-05-31;amount=8");
        bank.failOnce();

        assertThatThrownBy(() -> bank.intake.accept(batch)).isInstanceOf(StoreUnavailableException.class);
        Counts counts = bank.intake.accept(batch);
        Counts later = bank.intake.accept(
                TestBank.file(TRANSACTIONS, "till-2", creating, "customer=9;time=2026-05-31;amount=8"));

        assertThat(counts.created()).isEqualTo(1);
        assertThat(later.created()).isZero();
        assertThat(bank.number("SELECT COUNT(*) FROM transaction_entry t JOIN customer c ON c.id = t.customer_id"))
                .isEqualTo(2);
    }

    @Test
    void sendsTransactionsOfUnknownCustomersToQuarantine() {
        Counts counts =
                bank.take(TRANSACTIONS, "number=C9;time=2026-05-31;amount=8", "account=1;time=2026-05-31;amount=8");

        assertThat(counts.quarantined()).isEqualTo(2);
        assertThat(bank.quarantine.reasons()).containsOnly(Map.entry("customer-unknown", 2L));
    }

    @Test
    void makesCustomersWhereTheRulesSaySo() {
        Counts counts = bank.takeCreating(
                TRANSACTIONS,
                "customer=9;time=2026-05-31;amount=8",
                "customer=9;time=2026-05-02;amount=8",
                "phone=13800138000;time=2026-05-31;amount=8",
                "account=1;time=2026-05-31;amount=8");
        Counts arrived = bank.take(CUSTOMERS, "name=张三;customer=9;number=C9");

        assertThat(counts).isEqualTo(new Counts(4, 3, 0, 0, 1, 2, 0));
        assertThat(arrived.merged()).isEqualTo(1);
        assertThat(bank.number("SELECT COUNT(*) FROM customer WHERE first_contact = '2026-05-02'"))
                .isEqualTo(1);
        assertThat(bank.number("SELECT COUNT(*) FROM customer_profile WHERE sealed_name IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void noticesThatARememberedKeyBecameAmbiguous() {
        bank.take(CUSTOMERS, "name=父;phone=13800138000;resident_id=11010519491231002X");
        bank.take(TRANSACTIONS, "phone=13800138000;time=2026-05-31;amount=8");
        bank.take(CUSTOMERS, "name=母;phone=13800138000;resident_id=11010119900307002X");

        Counts counts = bank.take(TRANSACTIONS, "phone=13800138000;time=2026-05-31;amount=8");

        assertThat(counts.quarantined()).isEqualTo(1);
    }

    @Test
    void refusesAnAccountThatIsSomebodyElses() {
        bank.take(CUSTOMERS, "name=甲;number=C1", "name=乙;number=C2");
        bank.take(HOLDINGS, "account=1;number=C1;product=CUR");

        Counts counts = bank.take(HOLDINGS, "account=1;number=C2;product=CUR");

        assertThat(counts.quarantined()).isEqualTo(1);
    }

    @Test
    void leavesNothingAfterAPreviewAndTellsWhatWouldBe() {
        bank.take(CUSTOMERS, CUSTOMER);
        Map<String, Long> before = bank.everything();
        Map<Long, Long> customers = new java.util.TreeMap<>();

        Counts counts = bank.preview(
                customers::put,
                TestBank.part(CUSTOMERS, "new", RULES, 0, false, "name=乙;phone=13900139000", "name=张;number=C1"),
                TestBank.part(CUSTOMERS, "new", RULES, 2, true, "name=乙;phone=13900139000;email=b@bank.cn", "name=丙"));

        assertThat(counts).isEqualTo(new Counts(4, 1, 2, 0, 1, 0, 0));
        assertThat(TestBank.normal(customers)).isEqualTo(Map.of(1L, 1L, 2L, 2L, 3L, 1L));
        assertThat(bank.everything()).isEqualTo(before);
        assertThat(bank.take(TRANSACTIONS, "phone=13900139000;time=2026-05-31;amount=8")
                        .quarantined())
                .isEqualTo(1);
    }

    @Test
    void undoesAPreviewWhoseReaderFails() {
        Map<String, Long> before = bank.everything();

        assertThatThrownBy(() -> bank.intake.preview(
                        target -> {
                            Counts counts = target.apply(TestBank.file(CUSTOMERS, "new", RULES, CUSTOMER));
                            assertThat(counts.stored()).isEqualTo(1);
                            throw new RefusedException("File", "it ends in the middle", "send it again");
                        },
                        (row, customer) -> {}))
                .isInstanceOf(RefusedException.class);

        assertThat(bank.everything()).isEqualTo(before);
        assertThat(bank.take(CUSTOMERS, CUSTOMER).stored()).isEqualTo(1);
    }

    @Test
    void keepsAccountOfEachSource() {
        bank.intake.accept(TestBank.file(CUSTOMERS, "till", RULES, CUSTOMER, "name=乙"));
        bank.intake.close(SOURCE, "till/file.csv", CUSTOMERS, Outcome.DONE, null);
        bank.intake.deliveredAgain(SOURCE, "till/copy.csv");
        bank.intake.close(new SourceId("till", "other"), "till/odd.bin", null, Outcome.REFUSED, "It is no text.");

        assertThat(bank.intake.progress(SOURCE)).hasValueSatisfying(progress -> {
            assertThat(progress.filed()).isTrue();
            assertThat(progress.outcome()).isEqualTo(Outcome.DONE);
        });
        assertThat(bank.intake.runs(10)).hasSize(2).anySatisfy(run -> {
            assertThat(run.deliveries()).isEqualTo(2);
            assertThat(run.counts()).isEqualTo(new Counts(4, 1, 0, 2, 1, 0, 0));
        });
        assertThat(bank.intake.runs(10))
                .anySatisfy(run -> assertThat(run.problem()).isEqualTo("It is no text."));
        assertThat(bank.intake.runs(1)).hasSize(1);
    }

    @Test
    void takesAnEmptySource() {
        Counts counts = bank.intake.accept(
                new RawBatch(SOURCE, "empty.csv", CUSTOMERS, 0, 0, true, RULES, List.of(), List.of()));

        assertThat(counts).isEqualTo(Counts.NONE);
        assertThat(bank.intake.progress(SOURCE))
                .hasValueSatisfying(progress -> assertThat(progress.outcome()).isEqualTo(Outcome.DONE));
    }
}
