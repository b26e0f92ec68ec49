package org.steward.protection.finding;

/**
 * Numbers of 18 places after GB 11643-1999: of residents, or of the permits that foreigners and people from Hong Kong,
 * Macau and Taiwan live here with.
 */
final class ResidentIdType implements Recogniser {
    private static final double CHECKED = 0.99;
    private static final double CHECK_FAILED = 0.4;
    private static final int PLACES = 18;
    private static final long[] USUAL_GROUPINGS = {9, 684, 6444, 64224, 6822, 666, 44442, 3333333, 63333, 96, 69, 49};
    private static final boolean[] PROVINCES = provinces();

    private final String name;
    private final boolean permits;
    private final BirthDates births;

    private ResidentIdType(String name, boolean permits, BirthDates births) {
        this.name = name;
        this.permits = permits;
        this.births = births;
    }

    static ResidentIdType ofResidents(BirthDates births) {
        return new ResidentIdType("resident-id", false, births);
    }

    static ResidentIdType ofPermits(BirthDates births) {
        return new ResidentIdType("residence-permit", true, births);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Match match(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        if (digits.size() - from < PLACES - 1 || !begins(digits, from)) {
            return Match.NONE;
        }
        int year = digits.pair(from + 6) * 100 + digits.pair(from + 8);
        if (!BirthDates.exists(year, digits.pair(from + 10), digits.pair(from + 12))) {
            return Match.NONE;
        }
        if (digits.fits(from, PLACES - 1)) {
            int letter = checkLetter(candidate, digits.end(from + PLACES - 2));
            if (letter >= 0) {
                return checked(candidate, new Match(digits.start(from), letter + 1, PLACES - 1, CHECKED), from, 'X');
            }
        }
        return digits.fits(from, PLACES)
                ? checked(candidate, Match.of(digits, from, PLACES, CHECKED), from, (char)
                        ('0' + digits.digit(from + PLACES - 1)))
                : Match.NONE;
    }

    private Match checked(Candidate candidate, Match match, int from, char check) {
        DigitWindow digits = candidate.digits();
        int year = digits.pair(from + 6) * 100 + digits.pair(from + 8);
        boolean right = CheckDigits.mod11(digits, from) == check;
        if (right && births.hasBegun(year)) {
            return match;
        }
        Nearby nearby = candidate.nearby(match.start());
        boolean named = nearby.is(Cue.Kind.IDENTITY) || nearby.is(Cue.Kind.RESIDENCE);
        boolean foreign = digits.digit(from) == 9; // told by its check digit alone
        boolean usual = !digits.joined(from, match.digits()) || usual(digits.grouping(from, match.digits()));
        if (!named
                && (foreign
                        || !usual
                        || !births.hasBegun(year)
                        || nearby.leads(Cue.Kind.ORDER)
                        || !candidate.standsAlone(match.start(), match.end()))) {
            return Match.NONE;
        }
        return new Match(match.start(), match.end(), match.digits(), CHECK_FAILED);
    }

    private static boolean usual(long grouping) {
        for (long known : USUAL_GROUPINGS) {
            if (known == grouping) {
                return true;
            }
        }
        return false;
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

    private boolean begins(DigitWindow digits, int from) {
        int begin = digits.pair(from);
        boolean special = begin >= 81 && begin <= 83 && digits.pair(from + 2) == 0 && digits.pair(from + 4) == 0;
        return permits ? special || begin / 10 == 9 : isProvince(digits, from);
    }

    /** Whether the first two digits are a province's; the special regions' are those of permits. */
    static boolean isProvince(DigitWindow digits, int from) {
        return PROVINCES[digits.pair(from)];
    }

    private static boolean[] provinces() {
        boolean[] known = new boolean[100];
        int[][] ranges = {{11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}};
        for (int[] range : ranges) {
            for (int code = range[0]; code <= range[1]; code++) {
                known[code] = true;
            }
        }
        return known;
    }
}
