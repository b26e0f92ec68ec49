package org.steward.protection.naming;

import java.util.List;

/** Names that stand where only a name can stand: after 姓名, 户名, 收款人 and the like, and a mark. */
final class CuedNames {
    private static final double CONFIDENCE = 0.8;
    private static final List<String> CUES = List.of(
            "姓名", "户名", "收款人", "付款人", "持卡人", "联系人", "收件人", "寄件人", "开户人", "申请人", "经办人", "借款人", "担保人", "投保人", "被保险人",
            "受益人", "法人代表", "法定代表人", "法人", "户主", "名字", "紧急联系人", "委托人", "代理人", "介绍人", "推荐人", "监护人", "配偶");
    private static final CharacterSet LAST = CharacterSet.of("名人表主字偶");
    private static final CharacterSet MARKS = CharacterSet.of(": ;|/-是为叫=");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private CuedNames() {}

    static void find(Folded text, Finds finds) {
        for (int at = 1; at + 2 < text.length(); at++) {
            if (LAST.contains(text.charAt(at)) && MARKS.contains(text.charAt(at + 1)) && isCue(text, at)) {
                read(text, at + 1, finds);
            }
        }
    }

    private static boolean isCue(Folded text, int last) {
        for (String cue : CUES) {
            if (text.has(cue, last + 1 - cue.length())) {
                return true;
            }
        }
        return false;
    }

    /** The run of Han characters after the marks, if it is as long as a name and begins as one. */
    private static void read(Folded text, int from, Finds finds) {
        int start = from;
        while (start < text.length() && start < from + LONGEST && MARKS.contains(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && end <= start + LONGEST && text.isHan(end)) {
            end++;
        }
        int family = Surnames.lengthAt(text, start);
        int given = end - start - family;
        if (family > 0 && given >= 1 && given <= 2 && end - start >= SHORTEST) {
            finds.add("name", text.original(start), text.originalEnd(end), CONFIDENCE);
        }
    }
}
