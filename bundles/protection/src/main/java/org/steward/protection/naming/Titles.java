package org.steward.protection.naming;

import java.util.List;
import java.util.Set;

/** How people are addressed. */
final class Titles {
    /** After a family name alone: 王先生, 张总. */
    static final List<String> AFTER_FAMILY_NAME = List.of(
            "先生", "女士", "小姐", "太太", "夫人", "经理", "总经理", "副经理", "老师", "师傅", "同学", "总", "董", "工", "姐", "哥", "叔", "姨", "伯",
            "婶", "嫂", "爷", "阿姨", "叔叔", "大哥", "大姐", "大爷", "大妈", "奶奶", "爷爷", "老板", "老板娘", "主任", "行长", "副行长", "支行长", "主管",
            "科长", "处长", "部长", "局长", "医生", "大夫", "律师", "会计", "教授", "博士", "校长", "院长", "董事长", "厂长", "村长", "书记", "警官", "顾问",
            "专员", "助理", "柜员", "客服", "某", "某某", "氏", "老");
    /** Before a family name alone: 小王. */
    static final String BEFORE_FAMILY_NAME = "小老阿大";
    /** After the given name alone: 国强哥. */
    static final Set<String> AFTER_GIVEN_NAME = Set.of("哥", "姐", "叔", "姨", "总", "老师", "先生", "女士", "小姐", "经理");

    /** Words that look like 小 or 老 and a family name. */
    private static final Set<String> EVERYDAY = Set.of(
            "小时", "小于", "小区", "小费", "小计", "小麦", "小康", "小米", "小车", "小雪", "小白", "小学", "小金", "小马", "小路", "小包", "小平", "小单",
            "小高", "小同", "小习", "小花", "小能", "小全", "小水", "小来", "小都", "小别", "小通", "小满", "小利", "小党", "小官", "小司", "小项", "小关",
            "小节", "小游", "小安", "小家", "小成", "小年", "老师", "老家", "老年", "老公", "老常", "老练", "老化", "老路", "老项", "老包", "老实", "老本",
            "老古", "老成", "老小", "老全", "老温", "老来", "老汤", "大于", "大方", "大车", "大路", "大同", "大通", "大关", "大项", "大单", "大金", "大全",
            "大家", "大连", "大米", "大麦", "大都", "大安", "大庆", "大雪", "大水", "大党", "大公", "大官", "大火", "大年", "大理", "大利", "大学", "大江",
            "大石", "大梁", "大包", "大战", "大权", "大红", "大成", "大宗", "大时", "大易", "大多", "大山", "大马", "大鱼", "阿里", "阿富", "阿尔", "阿瓦",
            "阿荣", "阿司");

    private static final CharacterSet FIRST = CharacterSet.of(
            AFTER_FAMILY_NAME.stream().map(title -> title.substring(0, 1)).toArray(String[]::new));
    private static final CharacterSet BEFORE = CharacterSet.of(BEFORE_FAMILY_NAME);

    private Titles() {}

    /** Whether the rest of a stretch is a title. */
    static boolean endsWithTitle(Folded text, int from, int end) {
        for (String title : AFTER_FAMILY_NAME) {
            if (title.length() == end - from && text.has(title, from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a title of two characters or more follows. */
    static boolean follows(Folded text, int at) {
        return endOfTitle(text, at) > 0;
    }

    /** @return end of the longest title of two characters or more that begins here, 0 if there is none */
    static int endOfTitle(Folded text, int at) {
        if (at >= text.length() || !FIRST.contains(text.charAt(at))) {
            return 0;
        }
        int end = 0;
        for (String title : AFTER_FAMILY_NAME) {
            if (title.length() > 1 && text.has(title, at)) {
                end = Math.max(end, at + title.length());
            }
        }
        return end;
    }

    static boolean isBeforeFamilyName(char c) {
        return BEFORE.contains(c);
    }

    static boolean isEverydayWord(String prefixAndFamilyName) {
        return EVERYDAY.contains(prefixAndFamilyName);
    }
}
