package org.steward.protection.naming;

/**
 * An address in one form for the ways of writing its numbers: digits for Chinese numerals, and one divider for whatever
 * stands between or after numbers, so that 3号楼302室, 三栋302 and 3-302 are the same.
 */
final class AddressForm {
    static final char DIVIDER = '|';
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final CharacterSet UNITS = CharacterSet.of("号楼栋幢座单元室房层户弄组门#-—–－,、 ");
    private static final char[] CAPITALS = "壹贰叁肆伍陆柒捌玖".toCharArray();

    /** One character, 百, becomes 100. */
    private static final int LONGEST_NUMERAL = 3;

    private final char[] chars;
    private final int[] places;
    private int length;

    /** @param text folded */
    AddressForm(CharSequence text) {
        chars = new char[LONGEST_NUMERAL * text.length()];
        places = new int[chars.length];
        int at = 0;
        while (at < text.length()) {
            at = isNumber(text.charAt(at)) ? number(text, at) : other(text, at);
        }
    }

    int length() {
        return length;
    }

    char charAt(int at) {
        return chars[at];
    }

    /** Where this character begins in the folded text. */
    int place(int at) {
        return places[at];
    }

    private int other(CharSequence text, int at) {
        char c = text.charAt(at);
        boolean afterNumber = length > 0 && (isDigit(chars[length - 1]) || chars[length - 1] == DIVIDER);
        if (!UNITS.contains(c)) {
            append(c, at);
        } else if (!afterNumber && c != ' ') {
            append(c, at);
        } else if (afterNumber && isDigit(chars[length - 1])) {
            append(DIVIDER, at);
        }
        return at + 1;
    }

    /** Reads a run of numerals, positional (三零二) or with tens and hundreds (三百零二), or of digits. */
    private int number(CharSequence text, int from) {
        int end = from;
        boolean tens = false;
        while (end < text.length() && isNumber(text.charAt(end))) {
            tens |= text.charAt(end) == '十' || text.charAt(end) == '百';
            end++;
        }
        if (tens && end - from <= 5) {
            for (char digit : String.valueOf(value(text, from, end)).toCharArray()) {
                append(digit, from);
            }
        } else {
            for (int at = from; at < end; at++) {
                int digit = digit(text.charAt(at));
                append(digit < 0 ? text.charAt(at) : (char) ('0' + digit), at);
            }
        }
        return end;
    }

    private static int value(CharSequence text, int from, int end) {
        int total = 0;
        int last = 0;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == '十' || c == '百') {
                total += Math.max(1, last) * (c == '十' ? 10 : 100);
                last = 0;
            } else {
                last = last * 10 + digit(c);
            }
        }
        return total + last;
    }

    private static boolean isNumber(char c) {
        return digit(c) >= 0 || c == '十' || c == '百';
    }

    private static int digit(char c) {
        if (isDigit(c)) {
            return c - '0';
        }
        if (c < '一') {
            return c == '〇' ? 0 : -1;
        }
        int numeral = NUMERALS.indexOf(c);
        for (int i = 0; numeral < 0 && i < CAPITALS.length; i++) {
            numeral = CAPITALS[i] == c ? i + 1 : -1;
        }
        return c == '两' ? 2 : numeral;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void append(char c, int place) {
        chars[length] = c;
        places[length++] = place;
    }
}
