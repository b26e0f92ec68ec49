package org.steward.protection.finding;

import java.util.Arrays;

/**
 * The next digits of a text, read once into arrays.
 *
 * <p>Digits that touch (or have only invisible characters between them) form a group; up to two separators may stand
 * between groups of one number. A number begins and ends where a group does.
 */
final class DigitWindow {
    /** The longest number (19 digits) and what an inner group may begin. */
    private static final int CAPACITY = 40;

    private static final int MAX_SEPARATORS = 2;

    private final byte[] digits = new byte[CAPACITY];
    private final int[] positions = new int[CAPACITY];
    private final boolean[] groupStarts = new boolean[CAPACITY];
    private int size;
    private boolean cutOff;
    private long steps;

    /** Reads up to {@link #CAPACITY} digits; the first group begins at {@code from}. */
    void read(String text, int from) {
        int length = text.length();
        int separators = 0;
        int at = from;
        size = 0;
        cutOff = false;
        for (; at < length; at++) {
            char c = text.charAt(at);
            int digit = Characters.digit(c);
            if (digit >= 0) {
                if (size == CAPACITY) {
                    cutOff = separators == 0;
                    break;
                }
                add(digit, at, size == 0 || separators > 0);
                separators = 0;
            } else if (Characters.isSeparator(c)) {
                if (++separators > MAX_SEPARATORS) {
                    break;
                }
            } else if (!Characters.isInvisible(c)) {
                break;
            }
        }
        steps += at - from + 1;
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

    boolean startsGroup(int index) {
        return groupStarts[index];
    }

    boolean endsGroup(int index) {
        return index + 1 < size ? groupStarts[index + 1] : !cutOff;
    }

    /** Whether {@code count} digits from {@code from} are there and end where a group does. */
    boolean fits(int from, int count) {
        return from + count <= size && endsGroup(from + count - 1);
    }

    /** Whether the {@code count} digits from {@code from} are more than one group. */
    boolean joined(int from, int count) {
        return groupEnd(from) < from + count;
    }

    /** Index after the last digit of the group that {@code from} stands in. */
    int groupEnd(int from) {
        int index = from + 1;
        while (index < size && !groupStarts[index]) {
            index++;
        }
        return index;
    }

    /** Place of a digit in the text. */
    int start(int index) {
        return positions[index];
    }

    /** Place in the text after a digit. */
    int end(int index) {
        return positions[index] + 1;
    }

    /** Place in the text after the first group, however long it is. */
    int endOfFirstGroup(String text) {
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

    private void add(int digit, int at, boolean startsGroup) {
        digits[size] = (byte) digit;
        positions[size] = at;
        groupStarts[size] = startsGroup;
        size++;
    }

    @Override
    public String toString() {
        return "DigitWindow[" + size + " digits]";
    }

    /** Digits from {@code from}, as values; for checks over the whole number. */
    byte[] copy(int from, int count) {
        return Arrays.copyOfRange(digits, from, from + count);
    }
}
