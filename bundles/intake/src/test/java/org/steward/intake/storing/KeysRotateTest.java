package org.steward.intake.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steward.api.intake.RecordKind.CUSTOMERS;
import static org.steward.api.intake.RecordKind.HOLDINGS;
import static org.steward.api.intake.RecordKind.TRANSACTIONS;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.intake.Counts;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawBatch.Rules;
import org.steward.api.protection.Resealable;

class KeysRotateTest {
    private static final Rules RULES = new Rules(false, "core");
    private static final String WHO = "name=张三;phone=13800138000;customer=K1;resident_id=11010519491231002X";
    private static final String ACCOUNT = "account=6222020000000007;customer=K1;product=D1";
    private static final String PAYMENT = "account=6222020000000007;amount=1.00;time=2026-05-01T10:00:00";

    @TempDir
    Path folder;

    private TestBank bank;

    @BeforeEach
    void open() {
        bank = TestBank.fresh(folder);
        bank.take(CUSTOMERS, WHO);
        bank.take(HOLDINGS, ACCOUNT);
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void findsCustomersAndAccountsUnderTheirOldKeys() {
        bank.fields.rotate();

        Counts byPhone = bank.take(CUSTOMERS, "name=张三;phone=138 0013 8000;email=z@bank.cn");
        Counts byReference = bank.take(CUSTOMERS, "name=张三;customer=K1;email=y@bank.cn");
        Counts holding = bank.take(HOLDINGS, ACCOUNT);
        Counts transaction = bank.take(TRANSACTIONS, PAYMENT);

        assertThat(byPhone.merged()).isEqualTo(1);
        assertThat(byReference.merged()).isEqualTo(1);
        assertThat(holding.merged()).isEqualTo(1);
        assertThat(transaction.stored()).isEqualTo(1);
        assertThat(bank.count("customer")).isEqualTo(1);
        assertThat(bank.count("holding")).isEqualTo(1);
        assertThat(bank.number("SELECT COUNT(*) FROM customer_key WHERE key_version = 2")) // the new addresses alone
                .isEqualTo(2);
    }

    @Test
    void findsThemWhenTheOldKeysAreGone() {
        bank.rotateWhole();
        bank.fields.destroyRetired();

        Counts byPhone = bank.take(CUSTOMERS, "name=张三;phone=13800138000");
        Counts byReference = bank.take(CUSTOMERS, "name=张三;customer=K1;email=y@bank.cn");
        Counts transaction = bank.take(TRANSACTIONS, PAYMENT);

        assertThat(byPhone.merged()).isEqualTo(1);
        assertThat(byReference.merged()).isEqualTo(1);
        assertThat(transaction.stored()).isEqualTo(1);
        assertThat(bank.count("customer")).isEqualTo(1);
        assertThat(bank.tables()).allSatisfy(table -> {
            assertThat(table.census(true).unreadable()).as(table.name()).isZero();
            assertThat(table.census(true).stale()).as(table.name()).isZero();
        });
    }

    @Test
    void knowsARepeatedRecordWhileTheOldKeyIsThere() {
        RawBatch first = TestBank.file(CUSTOMERS, "crm", RULES, "id=1;name=李四;phone=13900139000");
        bank.intake.accept(first);
        bank.fields.rotate();

        RawBatch again = TestBank.part(CUSTOMERS, "crm", RULES, 1, true, "id=1;name=李四;phone=13900139000");
        Counts counts = bank.intake.accept(again);

        assertThat(counts.duplicate()).isEqualTo(1);
    }

    @Test
    void preparesABatchAnewWhoseKeysWereReplacedBeforeItsTurn() {
        bank.beforeNextTurn(bank::rotateWhole);

        Counts counts = bank.take(CUSTOMERS, "name=张三;phone=13800138000;email=z@bank.cn");

        assertThat(counts.merged()).isEqualTo(1);
        assertThat(bank.count("customer")).isEqualTo(1);
        assertThat(bank.tables())
                .allSatisfy(table ->
                        assertThat(table.census(false).stale()).as(table.name()).isZero());
    }

    @Test
    void resealsTheOriginalsOfWaitingRecords() {
        for (int row = 0; row < 7; row++) {
            bank.take(TRANSACTIONS, "customer=K%d;amount=1.00;time=2026-05-01T10:00:00".formatted(row + 2));
        }
        bank.rotateWhole();
        bank.fields.destroyRetired();
        bank.take(CUSTOMERS, "name=李四;customer=K3;email=l@bank.cn");

        assertThat(bank.quarantine.replay(java.util.List.of()).taken()).isEqualTo(1);
        Resealable.Census census = bank.tables().stream()
                .filter(table -> table.name().equals("quarantine"))
                .findFirst()
                .orElseThrow()
                .census(true);
        assertThat(census.values()).isEqualTo(6);
        assertThat(census.unreadable()).isZero();
    }
}
