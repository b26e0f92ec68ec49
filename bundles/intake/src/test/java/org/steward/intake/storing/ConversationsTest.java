package org.steward.intake.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steward.api.intake.RecordKind.CUSTOMERS;
import static org.steward.api.intake.RecordKind.HOLDINGS;
import static org.steward.api.intake.RecordKind.INTERACTIONS;
import static org.steward.api.intake.RecordKind.STAFF;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.intake.Counts;
import org.steward.api.intake.RawBatch.Rules;

/** What is masked in a message because of who speaks there, and of what was said before. */
class ConversationsTest {
    private static final String TEXTS = "SELECT masked_text FROM message ORDER BY happened_at";

    private static final String CHANNEL = "wecom";
    private static final Rules RULES = new Rules(false, "core");

    @TempDir
    Path folder;

    private TestBank bank;
    private int taken;

    @BeforeEach
    void open() {
        bank = TestBank.fresh(folder);
        bank.take(STAFF, "code=S1;name=李四光;unit=0101");
        bank.take(
                CUSTOMERS,
                "number=C1;name=王小明;phone=13800138000;company=某某商行;address=文三路九号;wecom_id=wm_one;email=w@b.cn",
                "number=C2;name=赵六;phone=13900139000");
        bank.take(HOLDINGS, "account=AB12345;number=C1;product=CUR");
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void masksWhatIsKnownOfTheCustomerAndOfTheMemberOfStaff() {
        Counts counts = bank.take(
                INTERACTIONS,
                message("k", "10:00:00", "customer", "我是王小明，某某商行的，住文三路九号") + ";number=C1",
                message("k", "10:01:00", "staff", "王小明您好，李四光为您服务，账户AB12345，微信wm_one") + ";staff=S1",
                message("k", "10:02:00", "customer", "请转赵六"));

        assertThat(bank.texts(TEXTS)).containsExactly("我是***，****的，住*****", "***您好，***为您服务，账户*******，微信******", "请转赵六");
        assertThat(counts.masked()).isEqualTo(7);
    }

    @Test
    void knowsTheCustomerOfAConversationFromEarlierBatches() {
        first(message("k", "10:00:00", "customer", "您好") + ";number=C1");
        next(message("k", "15:00:00", "staff", "王小明您好"));

        assertThat(bank.texts(TEXTS)).containsExactly("您好", "***您好");
    }

    @Test
    void masksBothPartsOfANumberThatBeganInAnEarlierBatch() {
        first(message("k", "10:00:00", "customer", "1380013"));

        Counts counts = next(message("k", "10:02:00", "customer", "8000"));

        assertThat(bank.texts(TEXTS)).containsExactly("***", "***");
        assertThat(counts.masked()).isEqualTo(2);
        assertThat(bank.number("SELECT COUNT(*) FROM message WHERE sealed_originals IS NOT NULL"))
                .isEqualTo(2);
    }

    @Test
    void masksBothPartsOfANumberWhoseEndWasDeliveredFirst() {
        first(message("k", "10:02:00", "customer", "8000"));
        next(message("k", "10:00:00", "customer", "1380013"));

        assertThat(bank.texts(TEXTS)).containsExactly("***", "***");
    }

    @Test
    void joinsNoTextsOfOtherSpeakersConversationsOrLongAfter() {
        first(
                message("k", "10:00:00", "customer", "1380013"),
                message("l", "10:01:00", "customer", "1380013"),
                message("m", "10:02:00", "customer", "1380013"));
        next(
                message("k", "10:00:30", "staff", "8000"),
                message("n", "10:01:30", "customer", "8000"),
                message("m", "10:05:01", "customer", "8000"));

        assertThat(bank.texts(TEXTS)).doesNotContain("***").hasSize(6);
    }

    @Test
    void keepsTheOriginalsOfEveryPass() {
        first(message("k", "10:00:00", "customer", "电话13900139000或1380013"));
        next(message("k", "10:00:30", "customer", "8000"));

        assertThat(bank.texts(TEXTS)).containsExactly("电话***或***", "***");
        assertThat(bank.originals()).containsExactly("{\"passes\":[[\"…\"],[\"1380013\"]]}", "[\"8000\"]");
    }

    @Test
    void aPreviewLeavesWhatIsStoredAsItIs() {
        first(message("k", "10:00:00", "customer", "1380013"));

        Counts counts = bank.preview(
                (row, customer) -> {},
                TestBank.part(INTERACTIONS, CHANNEL, RULES, 1, true, message("k", "10:02:00", "customer", "8000")));

        assertThat(counts.masked()).isEqualTo(2);
        assertThat(bank.texts(TEXTS)).containsExactly("1380013");
    }

    private Counts first(String... messages) {
        taken = messages.length;
        return bank.intake.accept(TestBank.part(INTERACTIONS, CHANNEL, RULES, 0, false, messages));
    }

    private Counts next(String... messages) {
        return bank.intake.accept(TestBank.part(INTERACTIONS, CHANNEL, RULES, taken, true, messages));
    }

    private static String message(String conversation, String time, String speaker, String text) {
        return "conversation=%s;channel=wecom;speaker=%s;time=2026-05-30T%s;text=%s"
                .formatted(conversation, speaker, time, text);
    }
}
