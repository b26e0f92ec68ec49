package org.steward.protection.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The ways in which a person of a known name is spoken of. */
final class NameVariations {
    private static final double CERTAIN = 0.95;
    private static final double WITH_TITLE = 0.9;
    private static final double PART = 0.7;
    private static final int SHORTEST_LATIN_PART = 4;

    /** Given names that are everyday words too: alone they say nothing. */
    private static final Set<String> EVERYDAY = Set.of(
            "平安", "健康", "安全", "高兴", "文明", "和平", "建国", "国庆", "胜利", "光明", "永远", "长城", "中华", "友谊", "团结", "幸福", "美丽", "可爱",
            "开心", "快乐", "阳光", "晴天", "春天", "小心", "放心", "用心", "大方", "明明", "天天", "多多", "圆圆", "满意", "如意", "顺利", "发财", "富贵",
            "进步", "前进", "卫星", "海洋", "长江", "黄河", "泰山", "新华", "东方", "红旗", "解放", "跃进", "建设", "建行", "工商", "兴业", "广发", "华夏",
            "民生", "中信", "浦发", "交通", "农业", "银行", "理财", "基金", "利率", "方便", "容易", "成功", "成长", "成立", "时间", "明天", "明年", "文件",
            "文化", "子女", "自然", "安心", "安静", "清楚", "思想", "思考", "学习", "学会", "志愿", "立即", "立刻", "同意", "同步", "永久", "长期", "金额",
            "金融", "宝贝", "宝宝", "先生", "女士", "小姐", "经理", "老师");

    private NameVariations() {}

    /** @param name folded */
    static List<Variation> of(String name) {
        List<Variation> variations = new ArrayList<>();
        String compact = name.replace(" ", "");
        if (compact.indexOf('·') > 0) {
            divided(compact, variations);
        } else if (!compact.isEmpty() && Folding.isHan(compact.charAt(0))) {
            chinese(compact, variations);
        } else {
            latin(name.strip(), variations);
        }
        return variations;
    }

    private static void chinese(String name, List<Variation> variations) {
        if (name.length() < 2) {
            return;
        }
        variations.add(new Variation(name, CERTAIN));
        int family = name.length() > 2 ? Surnames.lengthAt(name, 0) : Math.min(1, Surnames.lengthAt(name, 0));
        if (family == 0 || name.length() > 4) {
            return;
        }
        String familyName = name.substring(0, family);
        for (String title : Titles.AFTER_FAMILY_NAME) {
            variations.add(new Variation(familyName + title, WITH_TITLE));
        }
        for (char before : Titles.BEFORE_FAMILY_NAME.toCharArray()) {
            if (!Titles.isEverydayWord(before + familyName)) {
                variations.add(new Variation(before + familyName, PART));
            }
        }
        given(name.substring(family), variations);
    }

    private static void given(String given, List<Variation> variations) {
        if (given.length() == 2 && !EVERYDAY.contains(given)) {
            variations.add(new Variation(given, PART));
        }
        for (String title : Titles.AFTER_GIVEN_NAME) {
            variations.add(new Variation(given + title, given.length() == 2 ? WITH_TITLE : PART));
        }
        for (char before : Titles.BEFORE_FAMILY_NAME.toCharArray()) {
            if (given.length() == 1 && Surnames.lengthAt(given, 0) == 0 && !Titles.isEverydayWord(before + given)) {
                variations.add(new Variation(before + given, PART));
            }
        }
    }

    /** 阿卜杜拉·买买提: whole, without the point, and each part. */
    private static void divided(String name, List<Variation> variations) {
        variations.add(new Variation(name, CERTAIN));
        variations.add(new Variation(name.replace("·", ""), CERTAIN));
        for (String part : name.split("·")) {
            if (part.length() > 1 && Folding.isHan(part.charAt(0)) && !EVERYDAY.contains(part)) {
                variations.add(new Variation(part, PART));
            }
        }
    }

    private static void latin(String name, List<Variation> variations) {
        if (name.length() < 2) {
            return;
        }
        variations.add(new Variation(name.replace(" ", ""), CERTAIN));
        for (String part : name.split("[ .,-]+")) {
            if (part.length() >= SHORTEST_LATIN_PART) {
                variations.add(new Variation(part, PART));
            }
        }
    }
}
