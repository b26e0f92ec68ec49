package org.steward.intake.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.steward.api.intake.RecordKind.CUSTOMERS;
import static org.steward.api.intake.RecordKind.INTERACTIONS;
import static org.steward.api.intake.RecordKind.TRANSACTIONS;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake.ImportRun;
import org.steward.api.intake.Intake.Outcome;
import org.steward.api.intake.Quarantine.Entry;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.Rejection;
import org.steward.api.intake.SourceId;

/** What is stored in clear and shown to everybody holds nothing of a customer's, whatever sources write there. */
class ClearFieldsTest {
    private static final String PHONE = "13800138000";

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
    void masksTelephoneNumbersInTagsChannelsAndKinds() {
        bank.take(CUSTOMERS, "id=7;name=张三;phone=13900139000;tags=vip,call " + PHONE + ";source_channel=" + PHONE);
        bank.take(TRANSACTIONS, "phone=13900139000;time=2026-05-31;amount=8;kind=to " + PHONE + ";channel=till");
        bank.take(
                INTERACTIONS,
                "conversation=k;channel=sms " + PHONE + ";speaker=customer;time=2026-05-30T10:00:00;text=好的");

        assertThat(bank.texts("SELECT tag FROM customer_tag ORDER BY tag")).containsExactly("call ***", "vip");
        assertThat(bank.texts("SELECT source_channel FROM customer")).containsExactly("***");
        assertThat(bank.texts("SELECT kind FROM transaction_entry")).containsExactly("to ***");
        assertThat(bank.texts("SELECT channel FROM transaction_entry")).containsExactly("till");
        assertThat(bank.texts("SELECT channel FROM conversation")).containsExactly("sms ***");
    }

    @Test
    void givesACustomerAnotherNumberThanTheCustomersTelephoneNumberAndStillFindsHimByIt() {
        bank.take(CUSTOMERS, "number=" + PHONE + ";name=张三");
        Counts later = bank.take(TRANSACTIONS, "number=" + PHONE + ";time=2026-05-31;amount=8");
        Counts created = bank.takeCreating(TRANSACTIONS, "number=13700137000;time=2026-05-31;amount=8");

        assertThat(later.stored()).isEqualTo(1);
        assertThat(created.created()).isEqualTo(1);
        assertThat(bank.texts("SELECT number FROM customer")).hasSize(2).allSatisfy(number -> assertThat(number)
                .startsWith("C20260531"));
    }

    @Test
    void masksNamesOfFilesColumnsAndRemarks() {
        var source = new SourceId("till", "digest");
        var rejection = new Rejection(1, 1, PHONE, "amount-not-a-number", "9", "write a number", "…");
        bank.intake.accept(new RawBatch(
                source,
                "customers/" + PHONE + ".csv",
                CUSTOMERS,
                0,
                1,
                true,
                new RawBatch.Rules(false, "core"),
                List.of(),
                List.of(rejection)));
        bank.intake.close(source, PHONE, CUSTOMERS, Outcome.DONE, "its header has " + PHONE);

        assertThat(bank.intake.runs(1))
                .extracting(ImportRun::name, ImportRun::problem)
                .containsExactly(tuple("customers/***.csv", "its header has ***"));
        assertThat(bank.quarantine.list(0, 10))
                .extracting(Entry::source, Entry::column)
                .containsExactly(tuple("customers/***.csv", "***"));
    }
}
