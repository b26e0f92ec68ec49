package org.steward.protection.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.protection.finding.Hit;

/** Names, addresses and companies of which nothing is known. Brackets mark what has to be found. */
class NameFinderTest {
    private final NameFinder finder = new NameFinder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我叫[欧阳娜娜]，身份证丢了",
                "户名：[陈国强]，电话多少",
                "收款人 [周小芬] 已经确认",
                "您好[周先生]，您的定期存款下周一到期",
                "[王总]，[陈国强]那笔款到了吗？",
                "请联系客户经理[小赵]办理",
                "您找[李主任]吧",
                "麻烦转给[阿依古丽·买买提]，谢谢",
                "我妈妈叫[李桂芳]，今年65岁",
                "[张三]和[李四]都签字了",
                "请[王支行长]下周二过来",
                "[吴伟]打给我的",
                "[John Smith] 已经确认"
            })
    void findsPeopleInABanksTalk(String marked) {
        assertFound(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我住在[浙江省杭州市西湖区文三路478号3幢2单元302室]，请寄到这里", "我住[海淀区中关村南大街5号院3号楼1201]", "地址：[成都市武侯区科华北路65号]"})
    void findsAddressesOfTwoLevelsAndANumber(String marked) {
        assertFound(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我们是[苏州明德精密机械有限公司]，想开户", "[杭州恒通瑞丰商贸有限公司]的贷款批了吗"})
    void findsCompaniesByWhatTheyAre(String marked) {
        assertFound(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "银保监会要求打破刚兑，这款是我们的王牌产品，高收益不代表安全",
                "黄金和金条今天什么价？白银呢？方便的话马上告诉我",
                "温馨提示：任何情况下都不要把验证码告诉别人",
                "于是我就去江苏银行办了，手续费比你们低",
                "我是高级会员，想办白金卡",
                "小时候家里穷，老师对我很好，大家都很开心",
                "平安银行和招商银行哪个利率高",
                "明天去北京出差，周五回上海",
                "万一亏了怎么办？能保本吗",
                "时间来不及了，常用地址改一下",
                "任务完成了，党员都到了",
                "全部赎回，易操作吗？石油基金怎么样",
                "项目经理说连续三年盈利，单位盖章就行",
                "全部长期持有",
                "车险和年金险都到期了，华夏成长混合还没赎回",
                "我想把这张卡注销了，还有3张卡不用",
                "您看看六期的方案，费率会低一些",
                "方便面多少钱一箱",
                "祝您身体健康，万事如意",
                "你好，在吗，好的，谢谢，再见"
            })
    void leavesWhatOnlyLooksLikeAName(String text) {
        assertFound(text);
    }

    @Test
    void hintsAtCitiesAndBanksButDoesNotMaskThem() {
        List<Hit> hits = finder.findWithHints("明天去北京的招商银行", KnownParties.of(List.of()), List.of());

        assertThat(hits).extracting(Hit::type).containsExactly("address", "company");
        assertThat(hits).allMatch(hit -> hit.confidence() < 0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"戶名：[陳國強]，電話多少", "户名：[陈\u200b国\u200b强]，电话", "\ud83d\ude00户名：[陈国强]\ud83d\ude00"})
    void cutsTheOriginalHoweverItIsWritten(String marked) {
        assertFound(marked);
    }

    @Test
    void doesNotOverlapWhatWasFoundBefore() {
        String text = "户名：陈国强，电话多少";
        assertThat(finder.find(text, List.of(), List.of(new Hit("account", 4, 5, 1))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "省", "\ud800", "\udc00", "·", "陈 ", "号", "0", "\u200b", "张先生"})
    void readsAMillionTimesTheSame(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        assertSound(text, finder.findWithHints(text, KnownParties.of(List.of()), List.of()));
    }

    @Test
    void readsWhateverCharactersCome() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : 0x4e00 + random.nextInt(0x5000)));
            }
            assertSound(text.toString(), finder.findWithHints(text.toString(), KnownParties.of(List.of()), List.of()));
        }
    }

    @Test
    void findsTheSameAtEveryPlaceOfALongText() {
        String sentence = "户名：陈国强，电话多少。";
        String text = sentence.repeat(3_000);

        List<Hit> hits = finder.find(text, List.of(), List.of());

        assertThat(hits).hasSize(3_000);
        assertThat(hits).allMatch(hit -> text.substring(hit.start(), hit.end()).equals("陈国强"));
    }

    private static void assertSound(String text, List<Hit> hits) {
        int last = 0;
        for (Hit hit : hits) {
            assertThat(hit.start()).isGreaterThanOrEqualTo(last);
            assertThat(hit.end()).isBetween(hit.start() + 1, text.length());
            last = hit.end();
        }
    }

    private void assertFound(String marked) {
        assertThat(Marked.by(finder, marked.replace("[", "").replace("]", ""), List.of()))
                .isEqualTo(marked);
    }
}
