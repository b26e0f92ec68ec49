package org.steward.protection.finding;

/**
 * A short look at a place where something can begin; it turns down nearly all of them, before anything is allocated.
 *
 * <p>What it turns down holds no find: fewer than eight digits are sensitive beside a cue alone, and so is a word of letters.
 */
final class Glance {
    private static final int FEWEST_DIGITS = 8;
    private static final int MAX_SEPARATORS = 2;
    private static final int FAR = 48;
    private static final int MAX_CONNECTORS = 12;
    private static final String CONNECTORS =
            " \u00a0\u3000\t\r\n是为就叫设成改了还都至到:：=＝(（[【「“\"'‘号码號碼#＃,，、-—~～.。…的哈呢啊嘛吧您我№_/!@$%^&*+?";
    private static final boolean[] CONNECTING = table(CONNECTORS);
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使";
    private static final boolean[] PROVINCE = table(PROVINCES);

    private Glance() {}

    /**
     * The next place that is worth a closer look.
     *
     * @return index of its first character, or the length of the text
     */
    static int next(String text, int from) {
        int at = Characters.nextCandidate(text, from);
        while (at < text.length()) {
            byte kind = Characters.kind(text.charAt(at));
            if (kind == Characters.AT) {
                return at;
            }
            int skipped = kind == Characters.LETTER ? word(text, at) : number(text, at);
            if (skipped == at) {
                return at;
            }
            at = Characters.nextCandidate(text, skipped);
        }
        return text.length();
    }

    /** @return the place itself if it is worth a look, else where to go on */
    private static int number(String text, int from) {
        int digits = 0;
        int separators = 0;
        int end = from;
        int last = Math.min(text.length(), from + FAR);
        int at = from;
        for (; at < last; at++) {
            byte kind = Characters.kind(text.charAt(at));
            if (kind >= Characters.WESTERN) {
                if (++digits == FEWEST_DIGITS) {
                    return from;
                }
                separators = 0;
                end = at + 1;
            } else if (kind == Characters.SEPARATOR) {
                if (++separators > MAX_SEPARATORS) {
                    break;
                }
            } else if (kind != Characters.INVISIBLE) {
                break;
            }
        }
        if (at == last && last < text.length()) {
            return from; // many invisible characters: read it closely
        }
        byte stop = at < text.length() ? Characters.kind(text.charAt(at)) : Characters.PLAIN;
        boolean open = stop == Characters.LETTER || stop == Characters.SURROGATE || stop == Characters.MATHEMATICAL;
        return open || saysWhat(text, at) || led(text, from) ? from : Math.max(end, from + 1);
    }

    /** Whether a number is followed by 是 or 为, and perhaps by a cue. */
    private static boolean saysWhat(String text, int at) {
        return at < text.length() && (text.charAt(at) == '是' || text.charAt(at) == '为');
    }

    private static int word(String text, int from) {
        if (afterProvince(text, from)) {
            return from;
        }
        int letters = 0;
        int last = Math.min(text.length(), from + FAR);
        int at = from;
        for (; at < last; at++) {
            byte kind = Characters.kind(text.charAt(at));
            if (kind == Characters.LETTER) {
                letters++;
            } else if (kind != Characters.INVISIBLE) {
                break;
            }
        }
        byte stop = at < text.length() ? Characters.kind(text.charAt(at)) : Characters.PLAIN;
        boolean digitFollows = stop >= Characters.WESTERN || stop == Characters.MATHEMATICAL;
        boolean separatorFollows = stop == Characters.SEPARATOR || stop == Characters.SURROGATE;
        boolean maybeAt = letters == 2 && Characters.upper(text.charAt(from)) == 'A';
        boolean worth = digitFollows || at == last || maybeAt || (separatorFollows && goesOn(text, at));
        return worth || led(text, from) ? from : at;
    }

    /** Whether digits follow soon, or an underscore: E 1234 5678, wxid_…. */
    private static boolean goesOn(String text, int from) {
        int last = Math.min(text.length(), from + 3);
        for (int at = from; at < last; at++) {
            byte kind = Characters.kind(text.charAt(at));
            if (kind >= Characters.WESTERN || kind == Characters.SURROGATE || text.charAt(at) == '_') {
                return true;
            }
        }
        return false;
    }

    private static boolean afterProvince(String text, int from) {
        for (int at = from - 1; at >= 0 && at > from - 4; at--) {
            char c = text.charAt(at);
            if (c != ' ' && !Characters.isInvisible(c)) {
                return PROVINCE[c];
            }
        }
        return false;
    }

    /** Whether a cue, or a sign of an e-mail address, stands before a place with nothing but connectors between. */
    private static boolean led(String text, int place) {
        int at = place;
        while (at > 0 && place - at < MAX_CONNECTORS) {
            char c = text.charAt(at - 1);
            if (Cue.mayEndIn(c) && Cue.endingAt(text, at, 0).isPresent()) {
                return true;
            }
            if (c == '特' || c == '#' || c == '＃') {
                return true;
            }
            if (!CONNECTING[c] && !Characters.isInvisible(c)) {
                return false;
            }
            at--;
        }
        return at > 0 && place - at >= MAX_CONNECTORS;
    }

    private static boolean[] table(String characters) {
        boolean[] table = new boolean[1 << Character.SIZE];
        for (char c : characters.toCharArray()) {
            table[c] = true;
        }
        return table;
    }
}
