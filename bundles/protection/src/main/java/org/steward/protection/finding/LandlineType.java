package org.steward.protection.finding;

/**
 * Landline: area code and local number, perhaps with the country's code and an extension; a local number beside a cue; and
 * numbers of companies that begin with 400 or 800.
 */
final class LandlineType implements Recogniser {
    private static final double WHOLE = 0.85;
    private static final double BESIDE_A_CUE = 0.9;
    private static final double LOCAL = 0.55;
    private static final double COMPANY = 0.7;
    /** Local numbers begin with 2 to 8. */
    private static final double STRANGE_BEGINNING = 0.45;

    private static final int LONGEST_EXTENSION = 6;
    private static final int SHORTEST_LOCAL = 7;
    private static final int LONGEST_LOCAL = 8;
    private static final int COMPANY_LENGTH = 10;
    private static final String EXTENSION_WORDS = "转轉";

    @Override
    public String name() {
        return "landline";
    }

    @Override
    public Match match(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        if (digits.size() - from < SHORTEST_LOCAL) {
            return Match.NONE;
        }
        Match found = digits.digit(from) == 0 ? national(candidate, from, from + 1) : Match.NONE;
        if (!found.found() && digits.pair(from) == 86) {
            int area = digits.digit(from + 2) == 0 ? from + 3 : from + 2;
            found = digits.joined(from, area - from + 1) || plus(candidate, from)
                    ? national(candidate, from, area)
                    : Match.NONE;
        }
        if (!found.found() && digits.size() - from > 4 && digits.pair(from) == 0 && digits.pair(from + 2) == 86) {
            found = national(candidate, from, from + 4);
        }
        if (!found.found()) {
            found = company(candidate, from);
        }
        return found.found() ? found : local(candidate, from);
    }

    private static Match national(Candidate candidate, int from, int area) {
        DigitWindow digits = candidate.digits();
        int code = AreaCodes.length(digits, area);
        if (code == 0) {
            return Match.NONE;
        }
        int local = area + code;
        for (int length = LONGEST_LOCAL; length >= SHORTEST_LOCAL; length--) {
            int count = local + length - from;
            if (digits.fits(from, count) && possible(candidate, from, count, area, local)) {
                int begin = digits.digit(local);
                double confidence = isCalled(candidate, from) ? BESIDE_A_CUE : WHOLE;
                return extended(candidate, from, count, begin > 1 && begin < 9 ? confidence : STRANGE_BEGINNING);
            }
        }
        return Match.NONE;
    }

    /** Groups end after the area code, and are no smaller than three digits: dates and lists look otherwise. */
    private static boolean possible(Candidate candidate, int from, int count, int area, int local) {
        DigitWindow digits = candidate.digits();
        int start = digits.start(from);
        int end = digits.end(from + count - 1);
        if (digits.digit(local) == 0) {
            return false;
        }
        if (isCalled(candidate, from)) {
            return true;
        }
        if (candidate.isOfAThing(start, end) || !candidate.standsAlone(start, end)) {
            return false;
        }
        if (!digits.joined(from, count) || digits.disguised(from, count)) {
            return true;
        }
        for (int index = area + 1; index < from + count; index++) {
            char separator = digits.apart(index) ? digits.separatorBefore(index) : '-';
            boolean usual = index == local || index == local + 3 || index == local + 4;
            if (digits.apart(index) && (!usual || ".,，/、".indexOf(separator) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Takes in the plus sign, the bracket before the area code, and an extension: 010-88993108-123, 转123. */
    private static Match extended(Candidate candidate, int from, int count, double confidence) {
        DigitWindow digits = candidate.digits();
        String text = candidate.text();
        int all = count;
        int next = from + count;
        if (next < digits.size() && digits.separatorBefore(next) == '-') {
            int extension = digits.groupEnd(next) - next;
            all += extension <= LONGEST_EXTENSION && digits.endsGroup(next + extension - 1) ? extension : 0;
        }
        int start = plus(candidate, from) ? digits.start(from) - 1 : digits.start(from);
        int end = digits.end(from + all - 1);
        if (all == count && end < text.length() && EXTENSION_WORDS.indexOf(text.charAt(end)) >= 0) {
            int at = end + 1;
            while (at < text.length() && at - end <= LONGEST_EXTENSION && Characters.digit(text.charAt(at)) >= 0) {
                at++;
            }
            end = at > end + 1 ? at : end;
            candidate.count(LONGEST_EXTENSION);
        }
        boolean bracket = start > candidate.floor() && "(（".indexOf(text.charAt(start - 1)) >= 0;
        return new Match(bracket ? start - 1 : start, end, all, confidence);
    }

    /** 400-810-1234: with separators, or beside a cue. */
    private static Match company(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        int begin = digits.pair(from);
        boolean begins = (begin == 40 || begin == 80) && digits.digit(from + 2) == 0;
        if (!begins || !digits.fits(from, COMPANY_LENGTH)) {
            return Match.NONE;
        }
        long grouping = digits.grouping(from, COMPANY_LENGTH);
        boolean usual = grouping == 334 || grouping == 343 || grouping == 37 || grouping == 352;
        int start = digits.start(from);
        boolean thing = candidate.isOfAThing(start, digits.end(from + COMPANY_LENGTH - 1))
                || (usual && digits.separatorBefore(digits.groupEnd(from)) == ',');
        boolean possible = isCalled(candidate, from) || (usual && !thing);
        return possible && candidate.standsAlone(start, digits.end(from + COMPANY_LENGTH - 1))
                ? Match.of(digits, from, COMPANY_LENGTH, COMPANY)
                : Match.NONE;
    }

    /** Seven or eight digits right behind a word for telephones. */
    private static Match local(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        int begin = digits.digit(from);
        if (begin < 2 || begin > 8) {
            return Match.NONE;
        }
        for (int length = LONGEST_LOCAL; length >= SHORTEST_LOCAL; length--) {
            int end = from + length - 1;
            if (digits.fits(from, length)
                    && candidate.nearby(digits.start(from)).leads(Cue.Kind.PHONE)
                    && candidate.standsAlone(digits.start(from), digits.end(end))
                    && !candidate.countsMoney(digits.end(end))
                    && !isDate(digits, from)) {
                return extended(candidate, from, length, LOCAL);
            }
        }
        return Match.NONE;
    }

    private static boolean isDate(DigitWindow digits, int from) {
        int century = digits.pair(from);
        return century == 20 && digits.pair(from + 4) >= 1 && digits.pair(from + 4) <= 12;
    }

    private static boolean isCalled(Candidate candidate, int from) {
        return candidate.nearby(candidate.digits().start(from)).leads(Cue.Kind.PHONE);
    }

    private static boolean plus(Candidate candidate, int from) {
        int before = candidate.digits().start(from) - 1;
        return before >= candidate.floor() && Characters.fold(candidate.text().charAt(before)) == '+';
    }
}
