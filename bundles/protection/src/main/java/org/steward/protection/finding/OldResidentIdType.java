package org.steward.protection.finding;

/** Resident ID of the first generation: 15 digits, without check digit. */
final class OldResidentIdType implements Recogniser {
    private static final double BESIDE_A_CUE = 0.8;
    private static final double ALONE = 0.6;
    private static final int PLACES = 15;
    private static final int CENTURY = 1900;
    private static final long[] USUAL_GROUPINGS = {663, 3333, 33333, 555, 4443, 69, 96, 6423, 62223};

    @Override
    public String name() {
        return "resident-id";
    }

    @Override
    public Match match(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        if (!digits.fits(from, PLACES)
                || !ResidentIdType.isProvince(digits, from)
                || !BirthDates.exists(CENTURY + digits.pair(from + 6), digits.pair(from + 8), digits.pair(from + 10))
                || sameDigit(digits, from)) {
            return Match.NONE;
        }
        Match match = Match.of(digits, from, PLACES, ALONE);
        if (candidate.nearby(match.start()).is(Cue.Kind.IDENTITY)) {
            return Match.of(digits, from, PLACES, BESIDE_A_CUE);
        }
        // With no check digit, small numbers in a row would too often look like one.
        boolean usual = !digits.joined(from, PLACES) || usual(digits.grouping(from, PLACES));
        return usual
                        && candidate.standsAlone(match.start(), match.end())
                        && !candidate.isOfAThing(match.start(), match.end())
                ? match
                : Match.NONE;
    }

    private static boolean usual(long grouping) {
        for (long known : USUAL_GROUPINGS) {
            if (known == grouping) {
                return true;
            }
        }
        return false;
    }

    /** Ones alone make a valid date, but are typed to fill a field. */
    private static boolean sameDigit(DigitWindow digits, int from) {
        for (int index = from + 1; index < from + PLACES; index++) {
            if (digits.digit(index) != digits.digit(from)) {
                return false;
            }
        }
        return true;
    }
}
