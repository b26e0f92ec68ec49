package org.steward.protection.naming;

/**
 * A window of a text in one form for all its ways of writing; each place leads back to the original.
 *
 * <p>Made once for a text and filled for one window after the other, so that a long text needs no more memory than a window.
 */
final class Folded implements CharSequence {
    private final String text;
    private final char[] chars;
    private final int[] places;
    private int length;
    private int end;

    /** @param capacity characters of the longest window */
    Folded(String text, int capacity) {
        this.text = text;
        this.chars = new char[Math.min(capacity, text.length())];
        this.places = new int[chars.length];
    }

    /** Takes the window [from, to) of the original. */
    void fill(int from, int to) {
        int filled = 0;
        for (int at = from; at < to; at++) {
            char folded = Folding.fold(text.charAt(at));
            if (folded != Folding.NOTHING) {
                chars[filled] = folded;
                places[filled++] = at;
            }
        }
        length = filled;
        end = to;
    }

    /** Where the character at this place stands in the original. */
    int original(int at) {
        return at < length ? places[at] : end;
    }

    /** End of a stretch in the original, for its end here: what draws nothing after it does not belong to it. */
    int originalEnd(int endHere) {
        return places[endHere - 1] + 1;
    }

    /** The character as it was written. */
    char written(int at) {
        return text.charAt(places[at]);
    }

    boolean isHan(int at) {
        return at >= 0 && at < length && Folding.isHan(chars[at]);
    }

    boolean isLatinOrDigit(int at) {
        return at >= 0 && at < length && isLatinOrDigit(chars[at]);
    }

    static boolean isLatinOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Whether the characters at this place are these. */
    boolean has(String word, int at) {
        if (at < 0 || at + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int skipBlanks(int at) {
        int next = at;
        while (next < length && chars[next] == ' ') {
            next++;
        }
        return next;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int at) {
        return chars[at];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** The window itself; never for messages or logs, it is a customer's text. */
    String window() {
        return new String(chars, 0, length);
    }

    @Override
    public String toString() {
        return "Folded[" + length + " characters]";
    }
}
