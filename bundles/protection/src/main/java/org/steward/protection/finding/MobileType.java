package org.steward.protection.finding;

/** Mainland mobile number: 11 digits, with or without the country's code. */
final class MobileType implements Recogniser {
    private static final double PLAIN = 0.95;
    private static final double JOINED = 0.9;
    private static final int LENGTH = 11;
    private static final int MOST_COUNTED_GROUPING = 100_000;

    @Override
    public String name() {
        return "mobile";
    }

    @Override
    public Match match(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        int first = from + countryCode(digits, from);
        if (digits.size() - first < LENGTH
                || digits.digit(first) != 1
                || digits.digit(first + 1) < 3
                || !digits.fits(first, LENGTH)) {
            return Match.NONE;
        }
        int count = first - from + LENGTH;
        int start = start(candidate, digits.start(from), first > from);
        int end = digits.end(first + LENGTH - 1);
        boolean international = first > from || start < digits.start(from);
        if (!international && !plausible(candidate, from)) {
            return Match.NONE;
        }
        return new Match(start, end, count, digits.joined(first, LENGTH) ? JOINED : PLAIN);
    }

    private static boolean plausible(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        int start = digits.start(from);
        int end = digits.end(from + LENGTH - 1);
        if (!candidate.standsAlone(start, end) || candidate.isFraction(start)) {
            return false;
        }
        boolean called = isCalled(candidate.nearby(start));
        if (!called && candidate.isOfAThing(start, end)) {
            return false;
        }
        return !digits.joined(from, LENGTH) || grouped(digits, from, called);
    }

    private static boolean isCalled(Nearby nearby) {
        return nearby.is(Cue.Kind.PHONE) || nearby.is(Cue.Kind.WECHAT);
    }

    /** Whether the groups are those of a telephone number, and not those of an amount, an address or a list. */
    private static boolean grouped(DigitWindow digits, int from, boolean called) {
        long grouping = digits.grouping(from, LENGTH);
        if (onlySeparators(digits, from, ",，") && (grouping == 2333 || grouping == 3332)) {
            return false; // 13,800,138,000
        }
        if (grouping == 38 && onlySeparators(digits, from, ".") && !called) {
            return false; // 139.69171234 is a length or a longitude
        }
        if (onlySeparators(digits, from, ".") && (grouping == 3332 || grouping == 3323 || grouping == 3233)) {
            return false; // 192.168.100.20
        }
        return called
                || digits.disguised(from, LENGTH)
                || grouping == 344
                || grouping == 38
                || grouping == 74
                || grouping == 335
                || (grouping == 443 && onlySeparators(digits, from, "-"))
                || grouping > MOST_COUNTED_GROUPING;
    }

    private static boolean onlySeparators(DigitWindow digits, int from, String separators) {
        for (int index = from + 1; index < from + LENGTH; index++) {
            if (digits.apart(index) && separators.indexOf(digits.separatorBefore(index)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int countryCode(DigitWindow digits, int from) {
        int left = digits.size() - from;
        if (left > 2 && digits.pair(from) == 86) {
            return 2;
        }
        return left > 4 && digits.pair(from) == 0 && digits.pair(from + 2) == 86 ? 4 : 0;
    }

    private static int start(Candidate candidate, int start, boolean withCode) {
        int before = start - 1;
        boolean plus = withCode
                && before >= candidate.floor()
                && Characters.fold(candidate.text().charAt(before)) == '+';
        return plus ? before : start;
    }
}
