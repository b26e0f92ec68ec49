package org.steward.protection.finding;

/** Mainland mobile number: 11 digits, with or without the country's code. */
final class MobileType implements Recogniser {
    private static final double PLAIN = 0.95;
    private static final double JOINED = 0.9;
    private static final int LENGTH = 11;

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
        int end = digits.end(first + LENGTH - 1);
        int count = first - from + LENGTH;
        return new Match(
                start(candidate, digits.start(from), first > from),
                end,
                count,
                digits.joined(first, LENGTH) ? JOINED : PLAIN);
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
