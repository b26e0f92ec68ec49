package org.steward.protection.finding;

/**
 * What single characters mean to the finder: one look into a table tells.
 *
 * <p>The table holds a byte for each UTF-16 unit. Below {@link #TRIGGER} nothing can begin.
 */
public final class Characters {
    /** No character: what stands before a text and after it. */
    static final char NONE = '\n';

    static final byte PLAIN = 0;
    static final byte SEPARATOR = 1;
    static final byte INVISIBLE = 2;
    /** Half of a character beyond U+FFFF, or a stray one. */
    static final byte SURROGATE = 3;

    /** Where something can begin. */
    static final byte TRIGGER = 4;

    static final byte AT = 4;
    static final byte LETTER = 5;
    /** The first half of mathematical digits. */
    static final byte MATHEMATICAL = 6;
    /** Digits of Europe, half and full width: value in the low four bits. */
    static final byte WESTERN = 16;
    /** Digits of any other script but Chinese. */
    static final byte FOREIGN = 32;
    /** Chinese numerals, the capital ones too. */
    static final byte CHINESE = 48;

    private static final int VALUE = 15;
    private static final int LOOK_AHEAD = 4;
    private static final int FULL_WIDTH_SHIFT = '！' - '!';
    private static final String SEPARATORS =
            " \u00a0\u3000\t\r\n-\u2010\u2011\u2012\u2013\u2014\u2015\u2212－_＿.．·•・/／\\＼|｜,，、*＊#＃()（）";
    private static final String[] NUMERALS = {"〇零○◯", "一壹幺弌", "二贰貳弍", "三叁參叄弎", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"};
    private static final String PAIR = "两兩";
    /** First characters of rows of digits that Unicode calls numbers: value of the first, how many. */
    private static final int[][] ENCLOSED = {
        {0x2460, 1, 9}, {0x2474, 1, 9}, {0x2488, 1, 9}, {0x24f5, 1, 9}, {0x2776, 1, 9}, {0x2780, 1, 9}, {0x278a, 1, 9},
        {0x24ea, 0, 1}, {0x24ff, 0, 1}, {0x2070, 0, 1}, {0x00b9, 1, 1}, {0x00b2, 2, 2}, {0x2074, 4, 6}, {0x2080, 0, 10}
    };

    private static final int[][] ENCLOSED_NUMERALS = {{0x3220, 1, 9}, {0x3280, 1, 9}};

    private static final byte[] KINDS = kinds();

    private Characters() {}

    /**
     * The hot loop: the next place where something can begin.
     *
     * @return index of that character, or the length of the text
     */
    static int nextCandidate(String text, int from) {
        byte[] kinds = KINDS;
        int length = text.length();
        for (int at = from; at < length; at++) {
            byte kind = kinds[text.charAt(at)];
            if (kind < TRIGGER) {
                continue;
            }
            // Chinese numerals are words of every day: alone they begin nothing.
            if (kind < CHINESE || goesOn(text, at + 1)) {
                return at;
            }
        }
        return length;
    }

    /** Whether another digit follows; after many separators and invisible characters that is left open. */
    private static boolean goesOn(String text, int from) {
        int end = Math.min(text.length(), from + LOOK_AHEAD);
        for (int at = from; at < end; at++) {
            byte kind = KINDS[text.charAt(at)];
            if (kind >= MATHEMATICAL) {
                return true;
            }
            if (kind == PLAIN || kind >= TRIGGER) {
                return false;
            }
        }
        return end == from + LOOK_AHEAD;
    }

    static byte kind(char c) {
        return KINDS[c];
    }

    /** @return 0 to 9, or -1 if it is no digit; digits of all scripts count, Chinese numerals too */
    public static int digit(char c) {
        byte kind = KINDS[c];
        return kind >= WESTERN ? kind & VALUE : -1;
    }

    /** Value of a digit beyond U+FFFF, or -1. */
    static int digit(int codePoint) {
        return Character.digit(codePoint, 10);
    }

    /** Half-width form of a full-width character; any other as it is. */
    public static char fold(char c) {
        return c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH_SHIFT) : c;
    }

    /** Full-width form of a character of ASCII from the exclamation mark on. */
    static char widen(char c) {
        return (char) (c + FULL_WIDTH_SHIFT);
    }

    /** Half-width capital. */
    static char upper(char c) {
        char folded = fold(c);
        return folded >= 'a' && folded <= 'z' ? (char) (folded - 'a' + 'A') : folded;
    }

    static boolean isLetter(char folded) {
        return (folded >= 'a' && folded <= 'z') || (folded >= 'A' && folded <= 'Z');
    }

    static boolean isLetterOrDigit(char folded) {
        return isLetter(folded) || (folded >= '0' && folded <= '9');
    }

    /** May stand between the digits of one number. */
    public static boolean isSeparator(char c) {
        return KINDS[c] == SEPARATOR;
    }

    /** Draws nothing: zero-width characters, direction marks, accents, the key cap of an emoji digit. */
    public static boolean isInvisible(char c) {
        return KINDS[c] == INVISIBLE;
    }

    /** A letter that looks like a digit: 0, 1, or -1 for no such letter. */
    static int lookAlike(char c) {
        return switch (fold(c)) {
            case 'O', 'o' -> 0;
            case 'l', 'I' -> 1;
            default -> -1;
        };
    }

    /** Whether a character beyond U+FFFF may stand between digits as a separator does: emoji and other signs. */
    static boolean isSign(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.MATH_SYMBOL
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[1 << Character.SIZE];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = byCategory((char) c);
        }
        for (char c : SEPARATORS.toCharArray()) {
            kinds[c] = SEPARATOR;
        }
        for (int value = 0; value < NUMERALS.length; value++) {
            for (char c : NUMERALS[value].toCharArray()) {
                kinds[c] = (byte) (CHINESE | value);
            }
        }
        for (char c : PAIR.toCharArray()) {
            kinds[c] = (byte) (CHINESE | 2);
        }
        rows(kinds, ENCLOSED, FOREIGN);
        rows(kinds, ENCLOSED_NUMERALS, CHINESE);
        kinds['@'] = AT;
        kinds['＠'] = AT;
        kinds['\ud835'] = MATHEMATICAL;
        return kinds;
    }

    private static byte byCategory(char c) {
        char folded = fold(c);
        if (isLetter(folded)) {
            return LETTER;
        }
        if (folded >= '0' && folded <= '9') {
            return (byte) (WESTERN | folded - '0');
        }
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> (byte) (FOREIGN | Character.digit(c, 10));
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> INVISIBLE;
            case Character.SURROGATE -> SURROGATE;
            case Character.OTHER_SYMBOL, Character.SPACE_SEPARATOR -> SEPARATOR;
            default -> PLAIN;
        };
    }

    private static void rows(byte[] kinds, int[][] rows, byte script) {
        for (int[] row : rows) {
            for (int index = 0; index < row[2]; index++) {
                kinds[row[0] + index] = (byte) (script | row[1] + index);
            }
        }
    }
}
