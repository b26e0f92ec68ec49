package org.steward.protection.finding;

/** Resident ID: 18 places after GB 11643-1999, and the old form of 15 digits. */
final class ResidentIdType implements Recogniser {
    private static final double CHECKED = 0.99;
    private static final double OLD_FORM = 0.6;
    private static final double CHECK_FAILED = 0.4;
    private static final int SMALLEST_OLD_GROUP = 3;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final boolean[] PROVINCES = provinces();

    @Override
    public String name() {
        return "resident-id";
    }

    @Override
    public Match match(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        if (digits.size() - from < 15 || digits.digit(from) == 0) {
            return Match.NONE;
        }
        Match now = eighteen(candidate, from);
        return now.found() ? now : fifteen(digits, from);
    }

    private static Match eighteen(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        if (digits.size() - from < 17 || !province(digits, from, true)) {
            return Match.NONE;
        }
        int year = digits.pair(from + 6) * 100 + digits.pair(from + 8);
        if (year < 1800 || year > 2099 || !date(year, digits.pair(from + 10), digits.pair(from + 12))) {
            return Match.NONE;
        }
        if (digits.fits(from, 17)) {
            int letter = checkLetter(candidate, digits.end(from + 16));
            if (letter >= 0) {
                return checked(digits, from, 17, letter + 1, 'X');
            }
        }
        return digits.fits(from, 18)
                ? checked(digits, from, 18, digits.end(from + 17), (char) ('0' + digits.digit(from + 17)))
                : Match.NONE;
    }

    private static Match checked(DigitWindow digits, int from, int count, int end, char check) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * digits.digit(from + i);
        }
        boolean right = CHECKS.charAt(sum % 11) == check;
        if (!right && !province(digits, from, false)) {
            return Match.NONE; // a number of a foreigner's card is told by its check digit alone
        }
        return new Match(digits.start(from), end, count, right ? CHECKED : CHECK_FAILED);
    }

    /** Place of the letter X that ends a number, or -1. */
    private static int checkLetter(Candidate candidate, int from) {
        String text = candidate.text();
        int separators = 0;
        for (int at = from; at < text.length(); at++) {
            candidate.count(1);
            char c = Characters.fold(text.charAt(at));
            if (c == 'X' || c == 'x') {
                boolean wordGoesOn =
                        at + 1 < text.length() && Characters.isLetterOrDigit(Characters.fold(text.charAt(at + 1)));
                return wordGoesOn ? -1 : at;
            }
            if (!Characters.isInvisible(c) && (!Characters.isSeparator(c) || ++separators > 2)) {
                return -1;
            }
        }
        return -1;
    }

    private static Match fifteen(DigitWindow digits, int from) {
        if (!digits.fits(from, 15)
                || !province(digits, from, false)
                || !date(1900 + digits.pair(from + 6), digits.pair(from + 8), digits.pair(from + 10))) {
            return Match.NONE;
        }
        for (int group = from; group < from + 15; group = digits.groupEnd(group)) {
            if (digits.groupEnd(group) - group < SMALLEST_OLD_GROUP) {
                return Match.NONE; // with no check digit, small numbers in a row would too often look like one
            }
        }
        return oneDigitOnly(digits, from)
                ? Match.NONE
                : new Match(digits.start(from), digits.end(from + 14), 15, OLD_FORM);
    }

    /** Ones alone make a valid date, but are typed to fill a field. */
    private static boolean oneDigitOnly(DigitWindow digits, int from) {
        for (int index = from + 1; index < from + 15; index++) {
            if (digits.digit(index) != digits.digit(from)) {
                return false;
            }
        }
        return true;
    }

    private static boolean province(DigitWindow digits, int from, boolean orForeigner) {
        return PROVINCES[digits.pair(from)] || (orForeigner && digits.digit(from) == 9);
    }

    private static boolean date(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month != 2 || day < 29 || leap;
    }

    private static boolean[] provinces() {
        boolean[] known = new boolean[100];
        int[][] ranges = {{11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}, {81, 83}, {91, 91}};
        for (int[] range : ranges) {
            for (int code = range[0]; code <= range[1]; code++) {
                known[code] = true;
            }
        }
        return known;
    }
}
