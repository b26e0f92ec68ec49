package org.steward.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Texts chinese = new Texts(Language.ZH);
    private final Texts english = new Texts(Language.EN);

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(english.keys()).isEqualTo(chinese.keys());
        for (String key : chinese.keys()) {
            assertThat(places(english.of(key))).as(key).isEqualTo(places(chinese.of(key)));
        }
    }

    @Test
    void hasNoPlainApostropheWhichWouldSwallowFigures() {
        for (String key : chinese.keys()) {
            assertThat(chinese.of(key) + english.of(key)).as(key).doesNotContain("'");
        }
    }

    @Test
    void hasEnglishWithoutChinese() {
        for (String key : english.keys()) {
            assertThat(english.of(key).codePoints())
                    .as(key)
                    .noneMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
        }
    }

    @Test
    void namesWhatItKnowsAndLeavesTheRest() {
        assertThat(chinese.channel("wecom")).isEqualTo("企业微信");
        assertThat(chinese.channel("WECOM")).isEqualTo("企业微信");
        assertThat(chinese.channel("校园活动")).isEqualTo("校园活动");
        assertThat(chinese.channel("")).isEqualTo("未登记");
    }

    @Test
    void definesEveryFigure() {
        for (String figure : DefinitionSection.FIGURES) {
            for (String part : Set.of("", ".meaning", ".formula", ".source", ".window")) {
                assertThat(chinese.keys()).contains("def." + figure + part);
            }
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }
}
