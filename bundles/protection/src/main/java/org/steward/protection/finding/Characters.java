package org.steward.protection.finding;

/** What single characters mean to the scanner. */
public final class Characters {
    private static final String SEPARATORS =
            " \u00a0\u3000\t-\u2010\u2011\u2012\u2013\u2014\u2015\u2212－_＿.．·•・/／\\＼|｜,，、*＊#＃";
    private static final int FULL_WIDTH_SHIFT = '！' - '!';
    // Separators below U+0080 by bit, so that the common case is one shift.
    private static final long[] ASCII_SEPARATORS = asciiSeparators();

    private Characters() {}

    /**
     * The hot loop: the next place where something can begin, a digit or an at sign, half or full width.
     *
     * @return index of that character, or the length of the text
     */
    static int nextCandidate(String text, int from) {
        int length = text.length();
        for (int at = from; at < length; at++) {
            char c = text.charAt(at);
            if (c <= '@') {
                if (c >= '0' && (c <= '9' || c == '@')) {
                    return at;
                }
            } else if (c >= '０' && (c <= '９' || c == '＠')) {
                return at;
            }
        }
        return length;
    }

    /** @return 0 to 9, or -1 if it is no digit; full-width digits count */
    public static int digit(char c) {
        int value = c - '0';
        if (value >= 0 && value <= 9) {
            return value;
        }
        value = c - '０';
        return value >= 0 && value <= 9 ? value : -1;
    }

    /** Half-width form of a full-width character; any other as it is. */
    public static char fold(char c) {
        return c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH_SHIFT) : c;
    }

    static boolean isLetter(char folded) {
        return (folded >= 'a' && folded <= 'z') || (folded >= 'A' && folded <= 'Z');
    }

    static boolean isLetterOrDigit(char folded) {
        return isLetter(folded) || (folded >= '0' && folded <= '9');
    }

    /** May stand between the digits of one number. */
    public static boolean isSeparator(char c) {
        if (c < 0x80) {
            return (ASCII_SEPARATORS[c >> 6] & 1L << c) != 0;
        }
        return SEPARATORS.indexOf(c) >= 0;
    }

    /** Draws nothing: zero-width characters, direction marks, variation selectors, the key cap of an emoji digit. */
    public static boolean isInvisible(char c) {
        if (c < 0x00ad) {
            return false;
        }
        return c == 0x00ad
                || c == 0x180e
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0x20e3
                || (c >= 0xfe00 && c <= 0xfe0f)
                || c == 0xfeff;
    }

    private static long[] asciiSeparators() {
        long[] bits = new long[2];
        for (char c : SEPARATORS.toCharArray()) {
            if (c < 0x80) {
                bits[c >> 6] |= 1L << c;
            }
        }
        return bits;
    }
}
