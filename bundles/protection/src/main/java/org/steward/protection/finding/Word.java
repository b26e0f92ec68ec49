package org.steward.protection.finding;

/**
 * A word of Latin letters and digits, read once from its first letter: how it begins, and where its first digit stands.
 *
 * <p>Letters are kept in half-width capitals, at most {@link #LONGEST_HEAD} of them.
 */
final class Word {
    private static final int LONGEST_HEAD = 4;

    private final StringBuilder head = new StringBuilder(LONGEST_HEAD);
    private int start;
    private int headEnd;
    private int end;
    private int firstDigit;
    private boolean lowerCase;

    /** @return characters looked at */
    int read(String text, int from) {
        head.setLength(0);
        start = from;
        headEnd = from;
        firstDigit = -1;
        lowerCase = false;
        int at = from;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            byte kind = Characters.kind(c);
            if (kind == Characters.LETTER) {
                takeLetter(c, at);
            } else if (Characters.digit(c) >= 0) {
                firstDigit = at;
                break;
            } else if (kind != Characters.INVISIBLE) {
                break;
            }
        }
        end = at;
        return at - from + 1;
    }

    private void takeLetter(char c, int at) {
        char folded = Characters.fold(c);
        lowerCase |= folded >= 'a';
        if (head.length() < LONGEST_HEAD) {
            head.append(Characters.upper(folded));
        }
        headEnd = at + 1;
    }

    int start() {
        return start;
    }

    /** Place after the last letter before a digit or the word's end. */
    int headEnd() {
        return headEnd;
    }

    /** The letters before the first digit, if there are no more than three; else four of them. */
    CharSequence head() {
        return head;
    }

    int headLength() {
        return head.length();
    }

    boolean lowerCase() {
        return lowerCase;
    }

    /** Place of the first digit that follows the letters at once, or the end of the letters. */
    int next() {
        return firstDigit >= 0 ? firstDigit : end;
    }

    @Override
    public String toString() {
        return "Word[" + head.length() + " letters]";
    }
}
