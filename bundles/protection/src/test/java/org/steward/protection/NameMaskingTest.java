package org.steward.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steward.api.protection.KnownValue;
import org.steward.api.protection.ProtectedText;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.Utterance;
import org.steward.protection.finding.SensitiveScanner;
import org.steward.protection.naming.NameFinder;

class NameMaskingTest {
    private final TextMasking texts = new TextMasking(new SensitiveScanner(), new NameFinder());

    @Test
    void masksNamesBesideNumbers() {
        ProtectedText text = texts.protect("😀户名：陈国强，电话13800138000，联系人：李桂芳");

        assertThat(text.masked()).isEqualTo("😀户名：**强，电话138****8000，联系人：**芳");
        assertThat(text.spans()).extracting(SensitiveSpan::type).containsExactly("name", "mobile", "name");
        assertThat(text.originals()).contains("陈国强", "李桂芳");
    }

    @Test
    void masksWhatIsKnownOfThePartiesOfEachText() {
        List<KnownValue> known = List.of(new KnownValue("name", "陈国强"));
        List<ProtectedText> masked = texts.protect(List.of(
                new Utterance("one", "staff", null, "国强今天来吗", known),
                new Utterance("two", "staff", null, "国强今天来吗", List.of())));

        assertThat(masked.get(0).masked()).isEqualTo("**强今天来吗");
        assertThat(masked.get(1).masked()).isEqualTo("国强今天来吗");
    }

    @Test
    void reportsHintsButLeavesThemInTheText() {
        assertThat(texts.scan("明天去北京出差")).extracting(SensitiveSpan::type).containsExactly("address");
        assertThat(texts.protect("明天去北京出差").masked()).isEqualTo("明天去北京出差");
        assertThat(texts.protect("明天去北京出差").spans()).isEmpty();
    }
}
