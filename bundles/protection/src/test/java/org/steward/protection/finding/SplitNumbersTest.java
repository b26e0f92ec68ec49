package org.steward.protection.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steward.api.protection.Utterance;

class SplitNumbersTest {
    private static final Instant NOON = Instant.parse("2026-05-31T04:00:00Z");
    private final SensitiveScanner scanner = new SensitiveScanner();

    @Test
    void findsEveryPartOfANumberSentInThreeTexts() {
        assertThat(found(said(0, "我的手机138"), said(20, "0013"), said(40, "后面是8000")))
                .containsExactly("mobile 138", "mobile 0013", "mobile 8000");
    }

    @Test
    void seesThroughSeparatorsAndChineseNumeralsWithinParts() {
        assertThat(found(said(0, "6222 0212"), said(5, "3456 7890 128")))
                .containsExactly("bank-card 6222 0212", "bank-card 3456 7890 128");
        assertThat(found(said(0, "幺三八零零"), said(5, "幺三八零零零"))).containsExactly("mobile 幺三八零零", "mobile 幺三八零零零");
    }

    @Test
    void findsAResidentIdWhoseLastPartEndsInX() {
        assertThat(found(said(0, "110105194912"), said(9, "31002X")))
                .containsExactly("resident-id 110105194912", "resident-id 31002X");
    }

    @Test
    void passesOverWhatTheSpeakerSaysInBetween() {
        assertThat(found(said(0, "1380013"), said(3, "稍等"), said(9, "8000")))
                .containsExactly("mobile 1380013", "mobile 8000");
    }

    @Test
    void countsOrderAloneWhereTimesAreMissing() {
        assertThat(found(utterance("one", "customer", null, "1380013"), utterance("one", "customer", null, "8000")))
                .containsExactly("mobile 1380013", "mobile 8000");
    }

    @Test
    void joinsNothingOfOthersOrOfOtherConversationsOrOfLongAgo() {
        assertThat(found(said(0, "1380013"), utterance("one", "staff", NOON, "8000")))
                .isEmpty();
        assertThat(found(said(0, "1380013"), utterance("two", "customer", NOON, "8000")))
                .isEmpty();
        assertThat(found(utterance("", "customer", NOON, "1380013"), utterance("", "customer", NOON, "8000")))
                .isEmpty();
        assertThat(found(said(0, "1380013"), said(181, "8000"))).isEmpty();
    }

    @Test
    void looksBackFiveTextsAndNoFurther() {
        assertThat(found(said(0, "1380013"), said(1, "嗯"), said(2, "嗯"), said(3, "嗯"), said(4, "8000")))
                .hasSize(2);
        assertThat(found(said(0, "1380013"), said(1, "嗯"), said(2, "嗯"), said(3, "嗯"), said(4, "嗯"), said(5, "8000")))
                .isEmpty();
    }

    @Test
    void takesAmountsDatesAndTwoNumbersOfOneTextForNoPart() {
        assertThat(found(said(0, "1380013元"), said(5, "8000"))).isEmpty();
        assertThat(found(said(0, "￥1380013"), said(5, "8000"))).isEmpty();
        assertThat(found(said(0, "1380013"), said(5, "8000块"))).isEmpty();
        assertThat(found(said(0, "138和0013"), said(5, "8000"))).isEmpty();
        assertThat(found(said(0, "1380013"), said(5, "请在柜台向工作人员出示您的业务回执编号8000谢谢")))
                .isEmpty();
    }

    @Test
    void leavesWhatIsANumberByItselfOutOfJoins() {
        assertThat(found(said(0, "13800138000"), said(5, "8000"))).isEmpty();
    }

    /** What split numbers hold, as type and stretch, in order. */
    private List<String> found(Utterance... utterances) {
        List<Utterance> all = List.of(utterances);
        List<List<Hit>> whole =
                all.stream().map(each -> scanner.hits(each.text())).toList();
        List<List<Hit>> parts = SplitNumbers.find(scanner, all, whole);
        List<String> found = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            String text = all.get(index).text();
            parts.get(index).forEach(hit -> found.add(hit.type() + " " + text.substring(hit.start(), hit.end())));
        }
        return found;
    }

    private static Utterance said(int second, String text) {
        return utterance("one", "customer", NOON.plusSeconds(second), text);
    }

    private static Utterance utterance(
            String conversation, String speaker, @org.jspecify.annotations.Nullable Instant time, String text) {
        return new Utterance(conversation, speaker, time, text, List.of());
    }
}
