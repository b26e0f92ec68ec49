package org.steward.protection.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.api.protection.KnownValue;
import org.steward.protection.finding.Hit;

/** What is known of the parties, in the ways it is written. Brackets mark what has to be found. */
class KnownPartiesTest {
    private final NameFinder finder = new NameFinder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[陈国强]说明天来",
                "[陳國強]說明天來",
                "[陈 国 强]的卡",
                "[陈\u200b国\u200b强]的卡",
                "跟[陈先生]约好了",
                "[陈总]，合同发您了",
                "[小陈]你看一下",
                "[老陈]那边怎么说",
                "[国强]让我转告您",
                "[国强哥]在吗",
                "你好[陈国强]先生"
            })
    void findsAKnownPersonInUsualVariations(String marked) {
        assertFound(marked, new KnownValue("name", "陈国强"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[杭州恒通瑞丰商贸有限公司]的贷款", "[恒通瑞丰商贸有限公司]的贷款", "[恒通瑞丰商贸]的贷款", "[恒通瑞丰]的贷款", "[恒通瑞丰公司]的贷款", "[杭州恒通瑞丰商贸]"})
    void findsAKnownCompanyInUsualVariations(String marked) {
        assertFound(marked, new KnownValue("company", "杭州恒通瑞丰商贸有限公司"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "寄到[浙江省杭州市西湖区文三路478号3号楼2单元302室]谢谢",
                "寄到[杭州市西湖区文三路478号3号楼2单元302室]谢谢",
                "寄到[文三路478号3栋2单元302室]谢谢",
                "寄到[文三路478号3-2-302]谢谢",
                "寄到[文三路４７８号三号楼二单元三零二室]谢谢",
                "寄到[文三路478号]谢谢",
                "就在[文三路]上",
                "寄到[西湖区文三路478号3幢]就行"
            })
    void findsAKnownAddressFromAnyLevelOnWithItsNumbersInAnyForm(String marked) {
        assertFound(marked, new KnownValue("address", "浙江省杭州市西湖区文三路478号3号楼2单元302室"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[阿卜杜拉·买买提]您好", "[阿卜杜拉•买买提]您好", "[阿卜杜拉买买提]您好", "[阿卜杜拉]您好"})
    void findsANameWithAPointInIt(String marked) {
        assertFound(marked, new KnownValue("name", "阿卜杜拉·买买提"));
    }

    @Test
    void findsALatinNameAsAWordOnly() {
        KnownValue known = new KnownValue("name", "Peter Woods");

        assertFound("请叫[PETER WOODS]来，[peter]也行", known);
        assertFound("petersburg 和 woodshop", known);
    }

    @ParameterizedTest
    @CsvSource({"王平安,祝您平安", "时建国,小时候的事", "于小心,利率小于三"})
    void leavesEverydayWordsThatAKnownNameHolds(String name, String text) {
        assertFound(text, new KnownValue("name", name));
    }

    @Test
    void readsAddressesOfNumeralsAlone() {
        assertFound("住百号，在一百百", new KnownValue("address", "百"));
    }

    @Test
    void findsKnownValuesOfOtherTypesAsTheyAre() {
        assertFound("账号是[ABC-778899]吗", new KnownValue("account", "ABC-778899"));
    }

    @Test
    void leavesWhatWasFoundBefore() {
        String text = "陈国强的卡";
        List<Hit> hits =
                finder.find(text, List.of(new KnownValue("name", "陈国强")), List.of(new Hit("secret", 1, 4, 0.9)));

        assertThat(hits).isEmpty();
    }

    @Test
    void findsAKnownValueAcrossTheWindowsOfALongText() {
        KnownValue known = new KnownValue("name", "陈国强");
        for (int shift = 0; shift < 3; shift++) {
            String text = "，".repeat(8_190 - shift) + "陈国强" + "，".repeat(9_000);

            assertThat(finder.find(text, List.of(known), List.of()))
                    .extracting(Hit::start)
                    .containsExactly(8_190 - shift);
        }
    }

    private void assertFound(String marked, KnownValue known) {
        assertThat(Marked.by(finder, marked.replace("[", "").replace("]", ""), List.of(known)))
                .isEqualTo(marked);
    }
}
