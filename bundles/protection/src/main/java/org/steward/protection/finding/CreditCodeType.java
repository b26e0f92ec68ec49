package org.steward.protection.finding;

/** Unified social credit code after GB 32100: 18 places with a check character. */
final class CreditCodeType implements Recogniser {
    private static final double CHECKED = 0.97;
    private static final double CHECK_FAILED = 0.4;
    private static final int PLACES = 18;
    private static final int DIGITS_FROM = 2;
    private static final int DIGITS_TO = 8;
    private static final int LONGEST = 3 * PLACES;
    private static final int MAX_SEPARATORS = 2;
    /** First character: department of registration. */
    private static final String DEPARTMENTS = "123456789ANY";

    @Override
    public String name() {
        return "credit-code";
    }

    @Override
    public Match match(Candidate candidate, int from) {
        int start = from == 0 ? candidate.position() : candidate.digits().start(from);
        char first = Characters.upper(candidate.text().charAt(start));
        char before = Characters.fold(candidate.visible(start - 1, -1));
        if (DEPARTMENTS.indexOf(first) < 0 || (Characters.isLetterOrDigit(before) && !cueBefore(candidate, start))) {
            return Match.NONE;
        }
        StringBuilder code = new StringBuilder(PLACES);
        int end = read(candidate, start, code);
        if (code.length() < PLACES || runsOn(candidate, end)) {
            return Match.NONE;
        }
        boolean letters = !digitsOnly(code);
        boolean joined = end - start > PLACES;
        Nearby nearby = candidate.nearby(start);
        if (CheckDigits.creditCode(code)) {
            boolean company = code.charAt(0) == '9' && code.charAt(1) <= '3' && !joined;
            boolean believed = nearby.is(Cue.Kind.CREDIT)
                    || (isUsual(code) && (letters || (company && !nearby.leads(Cue.Kind.ORDER))));
            return believed ? new Match(start, end, 0, CHECKED) : Match.NONE;
        }
        boolean doubtful =
                nearby.is(Cue.Kind.CREDIT) || (letters && !joined && isUsual(code) && !nearby.leads(Cue.Kind.ORDER));
        return doubtful ? new Match(start, end, 0, CHECK_FAILED) : Match.NONE;
    }

    /** @return place after the last character read */
    private static int read(Candidate candidate, int start, StringBuilder code) {
        String text = candidate.text();
        int separators = 0;
        int end = start;
        for (int at = start; at < text.length() && at - start < LONGEST && code.length() < PLACES; at++) {
            char raw = text.charAt(at);
            char c = Characters.upper(raw);
            if (CheckDigits.CREDIT_ALPHABET.indexOf(c) >= 0) {
                boolean digitWanted = code.length() >= DIGITS_FROM && code.length() < DIGITS_TO;
                if (digitWanted && Characters.isLetter(c)) {
                    break;
                }
                code.append(c);
                end = at + 1;
                separators = 0;
            } else if (Characters.isSeparator(raw)) {
                if (++separators > MAX_SEPARATORS) {
                    break;
                }
            } else if (!Characters.isInvisible(raw)) {
                break;
            }
        }
        candidate.count(end - start + 1);
        return end;
    }

    private static boolean runsOn(Candidate candidate, int end) {
        return Characters.isLetterOrDigit(Characters.fold(candidate.visible(end, 1)));
    }

    private static boolean cueBefore(Candidate candidate, int start) {
        return Cue.endingAt(candidate.text(), start, candidate.floor()).isPresent();
    }

    /** Companies, farmers' cooperatives, public bodies: what nearly all codes begin with, then a province. */
    private static boolean isUsual(CharSequence code) {
        char category = code.charAt(1);
        char province = code.charAt(2);
        return category != '0' && province >= '1' && province <= '6';
    }

    private static boolean digitsOnly(CharSequence code) {
        return code.chars().allMatch(c -> c <= '9');
    }
}
