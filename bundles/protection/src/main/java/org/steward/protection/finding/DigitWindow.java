package org.steward.protection.finding;

import java.util.Arrays;

/**
 * The next digits of a text, read once into arrays.
 *
 * <p>Digits that touch (or have only invisible characters between them) form a group; up to two separators may stand
 * between groups of one number. Where the script changes, a group may end too: {@code 之一13800138000} ends in a number of
 * eleven digits. A number begins and ends where a group does.
 */
final class DigitWindow {
    /** The longest number (an account of 32 digits) and what an inner group may begin. */
    private static final int CAPACITY = 48;

    private static final int MAX_SEPARATORS = 2;
    private static final int MAX_LOOK_ALIKES = 12;
    private static final String PLAIN_SEPARATORS = " \u00a0\u3000\t\r\n,，、./-";
    private static final char KEY_CAP = '\u20e3';
    private static final byte INNER = 0;
    private static final byte SCRIPT_CHANGES = 1;
    private static final byte APART = 2;
    /** With a sign, an emoji or an unusual separator between. */
    private static final byte STRANGELY_APART = 3;

    private final byte[] digits = new byte[CAPACITY];
    private final byte[] scripts = new byte[CAPACITY];
    private final byte[] borders = new byte[CAPACITY];
    private final byte[] groupEnds = new byte[CAPACITY];
    private final int[] starts = new int[CAPACITY];
    private final int[] ends = new int[CAPACITY];
    private String text = "";
    private int size;
    private boolean cutOff;
    private int separators;
    private boolean strange;
    private long steps;

    /** Reads up to {@link #CAPACITY} digits; the first group begins at {@code from}. */
    void read(String source, int from) {
        text = source;
        size = 0;
        cutOff = false;
        separators = 0;
        strange = false;
        int at = from;
        while (at < source.length()) {
            int width = take(at);
            if (width == 0 || separators > MAX_SEPARATORS) {
                break;
            }
            at += width;
        }
        steps += at - from + 1;
        int end = size;
        for (int index = size - 1; index >= 0; index--) {
            groupEnds[index] = (byte) end;
            end = borders[index] == INNER ? end : index;
        }
    }

    /** @return how many characters were read, 0 if the number ends here */
    private int take(int at) {
        char c = text.charAt(at);
        byte kind = Characters.kind(c);
        if (kind >= Characters.WESTERN) {
            int cap = keyCap(at + 1);
            return add(kind & 15, cap > 0 ? Characters.FOREIGN : (byte) (kind & ~15), at, 1 + cap);
        }
        return switch (kind) {
            case Characters.SEPARATOR -> separate(PLAIN_SEPARATORS.indexOf(c) < 0, 1);
            case Characters.INVISIBLE -> 1;
            case Characters.LETTER -> looksLikeDigit(at) ? add(Characters.lookAlike(c), Characters.WESTERN, at, 1) : 0;
            case Characters.SURROGATE, Characters.MATHEMATICAL -> takeCodePoint(at);
            default -> 0;
        };
    }

    private int takeCodePoint(int at) {
        int codePoint = text.codePointAt(at);
        int width = Character.charCount(codePoint);
        int value = Characters.digit(codePoint);
        if (value >= 0) {
            return add(value, Characters.FOREIGN, at, width);
        }
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT || type == Character.MODIFIER_SYMBOL) { // tags, colours of skin
            return width;
        }
        return Characters.isSign(codePoint) ? separate(true, width) : 0;
    }

    private int separate(boolean strangely, int width) {
        separators++;
        strange |= strangely;
        return width;
    }

    /** Length of the key cap that makes an emoji of a digit, 0 without one. */
    private int keyCap(int at) {
        if (next(at) == KEY_CAP) {
            return 1;
        }
        return next(at + 1) == KEY_CAP && Characters.isInvisible(next(at)) ? 2 : 0;
    }

    private char next(int at) {
        return at < text.length() ? text.charAt(at) : Characters.NONE;
    }

    /** O, o, l and I count among digits, not in a word; a group needs a digit of its own. */
    private boolean looksLikeDigit(int from) {
        boolean digitSeen = separators == 0 && size > 0;
        for (int at = from; at < text.length() && at - from < MAX_LOOK_ALIKES; at++) {
            char c = text.charAt(at);
            byte kind = Characters.kind(c);
            steps++;
            if (kind >= Characters.WESTERN) {
                digitSeen = true;
            } else if (kind == Characters.LETTER) {
                if (Characters.lookAlike(c) < 0) {
                    return false;
                }
            } else if (kind != Characters.INVISIBLE) {
                return digitSeen;
            }
        }
        return digitSeen;
    }

    private int add(int digit, byte script, int at, int width) {
        if (size == CAPACITY) {
            cutOff = separators == 0;
            return 0;
        }
        byte border = INNER;
        if (size == 0 || separators > 0) {
            border = strange ? STRANGELY_APART : APART;
        } else if (scripts[size - 1] != script) {
            border = SCRIPT_CHANGES;
        }
        digits[size] = (byte) digit;
        scripts[size] = script;
        borders[size] = border;
        starts[size] = at;
        ends[size] = at + width;
        size++;
        separators = 0;
        strange = false;
        return width;
    }

    int size() {
        return size;
    }

    int digit(int index) {
        return digits[index];
    }

    /** The number that two digits make. */
    int pair(int index) {
        return digits[index] * 10 + digits[index + 1];
    }

    boolean endsGroup(int index) {
        return index + 1 < size ? borders[index + 1] != INNER : !cutOff;
    }

    /** Whether {@code count} digits from {@code from} are there and end where a group does. */
    boolean fits(int from, int count) {
        return from + count <= size && endsGroup(from + count - 1);
    }

    /** Whether the {@code count} digits from {@code from} have separators between them. */
    boolean joined(int from, int count) {
        for (int index = from + 1; index < from + count; index++) {
            if (apart(index)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the digits are written in several scripts, or with signs and emoji between them: nobody does by chance. */
    boolean disguised(int from, int count) {
        for (int index = from + 1; index < from + count; index++) {
            if (borders[index] == SCRIPT_CHANGES || borders[index] == STRANGELY_APART) {
                return true;
            }
        }
        return false;
    }

    /** Whether all are Chinese numerals, as years and small numbers in sentences are. */
    boolean chinese(int from, int count) {
        for (int index = from; index < from + count; index++) {
            if (scripts[index] != Characters.CHINESE) {
                return false;
            }
        }
        return true;
    }

    /** Sizes of the groups that separators make, one decimal place each, the first one leftmost: 138 0013 8000 is 344. */
    long grouping(int from, int count) {
        long sizes = 0;
        int group = 1;
        for (int index = from + 1; index < from + count; index++) {
            if (apart(index)) {
                sizes = sizes * 10 + Math.min(group, 9);
                group = 0;
            }
            group++;
        }
        return sizes * 10 + Math.min(group, 9);
    }

    /** The character before a digit, where digits of one number are apart. */
    char separatorBefore(int index) {
        return text.charAt(starts[index] - 1);
    }

    boolean apart(int index) {
        return borders[index] >= APART;
    }

    /** Index after the last digit of the group that {@code from} stands in. */
    int groupEnd(int from) {
        return groupEnds[from];
    }

    /** Place of a digit in the text. */
    int start(int index) {
        return starts[index];
    }

    /** Place in the text after a digit. */
    int end(int index) {
        return ends[index];
    }

    /** Place in the text after the first group, however long it is. */
    int endOfFirstGroup() {
        int last = groupEnd(0) - 1;
        int at = end(last);
        if (last == size - 1 && cutOff) {
            int from = at;
            while (at < text.length()
                    && (Characters.digit(text.charAt(at)) >= 0 || Characters.isInvisible(text.charAt(at)))) {
                at++;
            }
            steps += at - from;
        }
        return at;
    }

    /** How many characters were looked at so far, for the proof that time is linear. */
    long steps() {
        return steps;
    }

    /** Digits from {@code from}, as values; for checks over the whole number. */
    byte[] copy(int from, int count) {
        return Arrays.copyOfRange(digits, from, from + count);
    }

    @Override
    public String toString() {
        return "DigitWindow[" + size + " digits]";
    }
}
