package org.steward.protection.finding;

/** When a card expires: {@code 12/26}, {@code 1226}, {@code 12/2026}, {@code 2026/12}, {@code 12月26年}, {@code 26年12月}. */
final class CardExpiry {
    private static final double CONFIDENCE = 0.95;
    private static final int REACH = 16;
    private static final int CENTURY = 20;

    /** Reads at a digit that stands behind a cue; a full date is no card's expiry. */
    Match match(Candidate candidate) {
        DigitWindow digits = candidate.digits();
        for (int count : new int[] {6, 4}) {
            if (!digits.fits(0, count) || dateGoesOn(candidate, count)) {
                continue;
            }
            boolean monthFirst = month(digits.pair(0)) && (count == 4 || digits.pair(2) == CENTURY);
            boolean yearFirst = count == 6 && digits.pair(0) == CENTURY && month(digits.pair(4));
            if (monthFirst || yearFirst) {
                return Match.of(digits, 0, count, CONFIDENCE);
            }
        }
        return words(candidate);
    }

    private static boolean dateGoesOn(Candidate candidate, int count) {
        DigitWindow digits = candidate.digits();
        int end = digits.end(count - 1);
        return count < digits.size() && "/-.".indexOf(candidate.text().charAt(end)) >= 0;
    }

    /** Month and year with their words; a year of four digits only where a card is spoken of. */
    private static Match words(Candidate candidate) {
        DigitWindow digits = candidate.digits();
        String text = candidate.text();
        int first = digits.groupEnd(0);
        int at = digits.end(first - 1);
        if (first > 4 || at + 1 >= text.length()) {
            return Match.NONE;
        }
        boolean yearFirst = text.charAt(at) == '年';
        if (!yearFirst && text.charAt(at) != '月') {
            return Match.NONE;
        }
        int next = at + 1;
        int end = next;
        while (end < text.length() && end - next < 5 && Characters.digit(text.charAt(end)) >= 0) {
            end++;
        }
        candidate.count(end - at + 2);
        char unit = end < text.length() ? text.charAt(end) : Characters.NONE;
        int month = yearFirst ? end - next : first;
        int year = yearFirst ? first : end - next;
        boolean unitRight = unit == (yearFirst ? '月' : '年');
        boolean sizes = month >= 1 && month <= 2 && (year == 2 || (year == 4 && nearCard(text, digits.start(0))));
        boolean day = yearFirst && end + 1 < text.length() && Characters.digit(text.charAt(end + 1)) >= 0;
        return unitRight && sizes && !day ? new Match(digits.start(0), end + 1, 0, CONFIDENCE) : Match.NONE;
    }

    private static boolean nearCard(String text, int place) {
        for (int at = place - 1; at >= 0 && place - at <= REACH; at--) {
            if (text.charAt(at) == '卡') {
                return true;
            }
        }
        return false;
    }

    private static boolean month(int number) {
        return number >= 1 && number <= 12;
    }
}
