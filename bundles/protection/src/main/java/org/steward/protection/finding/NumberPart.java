package org.steward.protection.finding;

import java.util.List;
import java.util.Optional;

/**
 * Digits that may be part of a number: the only ones of a short text, with few words beside them, and no amount or date.
 *
 * @param start first character (not code point) in the text
 * @param end character after the last one
 * @param digits 0 to 9, perhaps with an X at the end
 */
record NumberPart(int start, int end, String digits) {
    private static final int LONGEST_TEXT = 40;
    private static final int MOST_WORDS = 12;
    private static final int FEWEST_DIGITS = 2;
    private static final int MOST_DIGITS = 18;
    private static final String UNITS = "元块万千百亿年月日点时分秒个只件岁期笔户股份天%％折倍";
    private static final String MONEY = "￥¥$＄";

    /** @return empty if a text is none */
    static Optional<NumberPart> of(String text, List<Hit> found) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        NumberPart written = read(text, Characters.WESTERN, Characters.CHINESE);
        NumberPart part = written.digits.isEmpty() ? read(text, Characters.CHINESE, Byte.MAX_VALUE) : written;
        int count = part.digits.length();
        boolean few = count < FEWEST_DIGITS || count > MOST_DIGITS;
        boolean wordy = text.length() - (part.end - part.start) > MOST_WORDS;
        return few || wordy || part.measures(text) || part.overlaps(found) ? Optional.empty() : Optional.of(part);
    }

    /** Digits of some scripts; none if something else stands between them. */
    private static NumberPart read(String text, byte least, byte below) {
        StringBuilder digits = new StringBuilder();
        int start = -1;
        int end = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            byte kind = Characters.kind(c);
            if (kind >= least && kind < below) {
                start = start < 0 ? at : start;
                if (end > 0 && !bridged(text, end, at)) {
                    return new NumberPart(0, 0, "");
                }
                digits.append(Characters.digit(c));
                end = at + 1;
            }
        }
        if (end > 0 && end < text.length() && "Xx".indexOf(Characters.fold(text.charAt(end))) >= 0) {
            digits.append('X');
            end++;
        }
        return new NumberPart(Math.max(0, start), end, digits.toString());
    }

    private static boolean bridged(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (!Characters.isSeparator(c) && !Characters.isInvisible(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is an amount, a date or a count. */
    private boolean measures(String text) {
        boolean unit = end < text.length() && UNITS.indexOf(text.charAt(end)) >= 0;
        return unit || start > 0 && MONEY.indexOf(text.charAt(start - 1)) >= 0;
    }

    private boolean overlaps(List<Hit> found) {
        return found.stream().anyMatch(hit -> hit.start() < end && hit.end() > start);
    }

    @Override
    public String toString() {
        return "NumberPart[" + digits.length() + " digits]";
    }
}
