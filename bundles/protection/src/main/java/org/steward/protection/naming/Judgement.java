package org.steward.protection.naming;

import java.util.List;

/**
 * How far a stretch that the tagger marked is believed, by its form.
 *
 * <p>From {@link #MASKED} on it is masked. Below, it is a hint for those who look, too often wrong, or too little private, to
 * take it out of a message: a city, a bank, a foreign word that may be a name.
 */
final class Judgement {
    static final double MASKED = 0.5;
    static final double HINT = 0.4;
    static final double NONE = 0;
    private static final double LIKELY = 0.6;
    private static final double GOOD = 0.7;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_COMPANY = 40;
    /** Of which no name is made. */
    private static final CharacterSet NEVER = CharacterSet.of("的了吗呢吧啊呀您你我他她它们这那么没很被把给请");

    private static final CharacterSet MEASURES = CharacterSet.of("张项包段支部层路车时年单幅份家");
    private static final CharacterSet COUNTS = CharacterSet.of("这那一二两三四五六七八九十百千万亿几每多第某数半整余");
    private static final CharacterSet LEVELS = CharacterSet.of("省市区县旗镇乡村路街道巷弄号栋幢座楼室单元组苑园厦庄屯里");
    private static final List<String> FORMS =
            List.of("公司", "集团", "事务所", "合作社", "经营部", "商行", "工作室", "服务部", "门市部", "销售部", "加工厂", "厂", "店", "超市");
    private static final List<String> BANKS = List.of("银行", "分行", "支行", "信用卡中心", "营业部", "总行", "证券", "保险", "基金");

    private Judgement() {}

    /** @return 0 if it is not believed at all */
    static double of(int kind, Folded text, int start, int end) {
        return switch (kind) {
            case Labels.NAME -> name(text, start, end);
            case Labels.ADDRESS -> address(text, start, end);
            case Labels.COMPANY -> company(text, start, end);
            default -> NONE;
        };
    }

    private static double name(Folded text, int start, int end) {
        int length = end - start;
        if (length < 2 || length > LONGEST_NAME || holdsDigit(text, start, end) || holds(text, NEVER, start, end)) {
            return NONE;
        }
        if (isMeasured(text, start)) {
            return NONE;
        }
        if (text.isLatinOrDigit(start)) {
            return latin(text, start, end);
        }
        if (indexOf(text, '·', start, end) > 0) {
            return GOOD;
        }
        int family = Surnames.lengthAt(text, start);
        boolean titled = Titles.endsWithTitle(text, start + Math.max(1, family), end);
        if (family > 0 && (titled || length - family <= 2)) {
            boolean frequent = family == 2 || Surnames.isFrequent(text.charAt(start));
            return frequent ? GOOD : titled || Titles.follows(text, end) ? LIKELY : HINT;
        }
        if (Titles.isBeforeFamilyName(text.charAt(start)) && length == 2) {
            return LIKELY;
        }
        if (Titles.follows(text, end)) {
            return MASKED;
        }
        return allTransliteration(text, start, end) ? HINT : NONE;
    }

    /** Whether the family name is a measure word here: 这张卡, 3张卡. */
    private static boolean isMeasured(Folded text, int start) {
        if (start == 0 || !MEASURES.contains(text.charAt(start))) {
            return false;
        }
        char before = text.charAt(start - 1);
        boolean number = AddressForm.isDigit(before);
        boolean longNumber = number && start >= 5 && AddressForm.isDigit(text.charAt(start - 5));
        return number ? !longNumber : COUNTS.contains(before);
    }

    /** Two words that begin with capitals; one alone is too often a brand. */
    private static double latin(Folded text, int start, int end) {
        boolean capital = Character.isUpperCase(text.written(start));
        int blank = indexOf(text, ' ', start, end);
        boolean second = blank > 0 && blank + 1 < end && Character.isUpperCase(text.written(blank + 1));
        if (capital && second) {
            return LIKELY;
        }
        return capital && Titles.follows(text, end) ? LIKELY : NONE;
    }

    /** Two levels and a number are somebody's address; less is a place. */
    private static double address(Folded text, int start, int end) {
        int levels = 0;
        for (int at = start; at < end; at++) {
            levels += LEVELS.contains(text.charAt(at)) ? 1 : 0;
        }
        boolean number = holdsDigit(text, start, end) || holdsNumeral(text, start, end);
        if (levels >= 2 && number) {
            return GOOD;
        }
        return levels >= 3 && end - start >= 6 ? LIKELY : HINT;
    }

    private static double company(Folded text, int start, int end) {
        if (end - start > LONGEST_COMPANY || allLatin(text, start, end)) {
            return NONE;
        }
        String name = text.subSequence(start, end).toString();
        if (BANKS.stream().anyMatch(name::endsWith) || Brands.isBrand(name)) {
            return HINT;
        }
        boolean form = FORMS.stream().anyMatch(name::endsWith);
        if (name.endsWith("有限公司") || form && end - start > 5) {
            return GOOD;
        }
        return form && end - start > 3 ? LIKELY : HINT;
    }

    private static boolean holdsDigit(Folded text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (AddressForm.isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Folded text, CharacterSet some, int start, int end) {
        for (int at = start; at < end; at++) {
            if (some.contains(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsNumeral(Folded text, int start, int end) {
        for (int at = start; at + 1 < end; at++) {
            if ("一二三四五六七八九十".indexOf(text.charAt(at)) >= 0 && "号栋幢楼单组弄室".indexOf(text.charAt(at + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean allTransliteration(Folded text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!NameCharacters.isTransliteration(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean allLatin(Folded text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (Folding.isHan(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(Folded text, char wanted, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) == wanted) {
                return at;
            }
        }
        return -1;
    }
}
