package org.steward.protection.finding;

import java.util.Optional;

/** A place in a text where sensitive data may begin or stand; reused along one scan. */
final class Candidate {
    private static final int LONGEST_SUFFIX = 8;
    private static final int MAX_INVISIBLE = 8;
    private static final String UNITS = "元块万萬亿億%％股份倍圆";
    private static final String NO_UNIT_AFTER = "旦宵素件"; // 元旦, 元宵 …
    private static final String CURRENCIES = "美港欧日";

    private final String text;
    private final DigitWindow digits = new DigitWindow();
    private final Word word = new Word();
    private boolean digitsRead;
    private int position;
    private int floor;
    private int nearbyPlace = -1;
    private Nearby nearby = Nearby.NOTHING;
    private long steps;

    Candidate(String text) {
        this.text = text;
    }

    /** Moves to a digit and reads on from it. */
    void moveToDigit(int place, int lowest) {
        moveTo(place, lowest);
        digits.read(text, place);
    }

    /** Moves to a letter and reads on from it. */
    void moveToWord(int place, int lowest) {
        moveTo(place, lowest);
        digitsRead = false;
        steps += word.read(text, place);
    }

    /** @param lowest looking back ends here: what lies before belongs to an earlier find */
    void moveTo(int place, int lowest) {
        if (floor != lowest) {
            nearbyPlace = -1;
        }
        position = place;
        floor = lowest;
    }

    String text() {
        return text;
    }

    DigitWindow digits() {
        return digits;
    }

    Word word() {
        return word;
    }

    /** The digits that follow the letters of the word, with up to two separators before them. */
    DigitWindow digitsAfterWord() {
        if (!digitsRead) {
            digitsRead = true;
            int at = word.headEnd();
            int separators = 0;
            while (at < text.length()
                    && at - word.headEnd() < MAX_INVISIBLE
                    && separators <= 2
                    && Characters.digit(text.charAt(at)) < 0
                    && (Characters.isSeparator(text.charAt(at)) || Characters.isInvisible(text.charAt(at)))) {
                separators += Characters.isSeparator(text.charAt(at)) ? 1 : 0;
                at++;
            }
            digits.read(text, at);
        }
        return digits;
    }

    int position() {
        return position;
    }

    int floor() {
        return floor;
    }

    /** The nearest cue before a place, looked for once. */
    Nearby nearby(int place) {
        if (place != nearbyPlace) {
            nearbyPlace = place;
            nearby = Nearby.before(this, place);
        }
        return nearby;
    }

    /** The character at a place, beyond invisible ones in a direction; a line end where there is none. */
    char visible(int place, int direction) {
        int at = place;
        for (int looked = 0; looked < MAX_INVISIBLE && at >= 0 && at < text.length(); looked++, at += direction) {
            char c = text.charAt(at);
            if (!Characters.isInvisible(c)) {
                steps += looked + 1;
                return c;
            }
        }
        steps += MAX_INVISIBLE;
        return Characters.NONE;
    }

    /**
     * Whether no word of Latin letters runs into a number, or on from it, as in serial numbers and hexadecimal ones.
     * Letters before it may be a cue; letters after it may be a word.
     */
    boolean standsAlone(int start, int end) {
        char before = visible(start - 1, -1);
        if (Characters.kind(before) == Characters.LETTER
                && Cue.endingAt(text, start, 0).isEmpty()) {
            return false;
        }
        return !runsOn(end);
    }

    private boolean runsOn(int end) {
        int at = end;
        while (at < text.length()
                && at - end <= LONGEST_SUFFIX
                && Characters.kind(text.charAt(at)) == Characters.LETTER) {
            at++;
        }
        steps += at - end + 1;
        return at > end
                && (at - end > LONGEST_SUFFIX
                        || (at < text.length() && Characters.isLetterOrDigit(Characters.fold(text.charAt(at)))));
    }

    /** Whether a number is a fraction's digits: 0.13800138000. */
    boolean isFraction(int start) {
        return start > 1 && text.charAt(start - 1) == '.' && text.charAt(start - 2) == '0';
    }

    /** Whether a sum of money ends at a place: 元, 万, %, 美元 … follow. */
    boolean countsMoney(int end) {
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        steps += 2;
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : Characters.NONE;
        return CURRENCIES.indexOf(c) >= 0
                ? next == '元' || next == '币'
                : UNITS.indexOf(c) >= 0 && !(c == '元' && NO_UNIT_AFTER.indexOf(next) >= 0);
    }

    /** Whether a number is an order's, a product's or a sum of money, as the words beside it say. */
    boolean isOfAThing(int start, int end) {
        Nearby cue = nearby(start);
        return cue.leads(Cue.Kind.ORDER) || cue.leads(Cue.Kind.MONEY) || countsMoney(end);
    }

    /** The kind of cue that follows a number: 13800138000是我的手机. */
    Optional<Cue.Kind> cueAfter(int end) {
        return CueAfter.find(this, end);
    }

    /** Types count here what they look at beyond the digits. */
    void count(int characters) {
        steps += characters;
    }

    long steps() {
        return steps + digits.steps();
    }

    @Override
    public String toString() {
        return "Candidate[" + position + "]";
    }
}
