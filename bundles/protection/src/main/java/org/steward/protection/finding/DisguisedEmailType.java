package org.steward.protection.finding;

/** E-mail address whose at sign is written otherwise: {@code zhang#qq.com}, {@code zhang(at)qq.com}, {@code zhang艾特qq点com}. */
final class DisguisedEmailType implements Recogniser {
    private static final String BRACKETS = "([{（【<";
    private static final String WORD = "艾特";

    private final EmailType addresses;

    DisguisedEmailType(EmailType addresses) {
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return addresses.name();
    }

    @Override
    public Match match(Candidate candidate, int from) {
        String text = candidate.text();
        int place = candidate.position();
        if (place == 0) {
            return Match.NONE;
        }
        char before = text.charAt(place - 1);
        if (before == '#' || before == '＃') {
            return addresses.match(candidate, place - 1, place, true);
        }
        if (before == WORD.charAt(1)) {
            return text.startsWith(WORD, place - 2)
                    ? addresses.match(candidate, place - WORD.length(), place, true)
                    : Match.NONE;
        }
        if (Characters.upper(text.charAt(place)) != 'A' || place + 3 >= text.length()) {
            return Match.NONE;
        }
        return Characters.upper(text.charAt(place + 1)) == 'T' ? at(candidate, place, before) : Match.NONE;
    }

    /** The word "at", in brackets or between blanks. */
    private Match at(Candidate candidate, int place, char before) {
        String text = candidate.text();
        int after = place + 2;
        if (BRACKETS.indexOf(before) >= 0) {
            int sign = blank(text, place - 2) ? place - 2 : place - 1;
            int domain = blank(text, after + 1) ? after + 2 : after + 1;
            return addresses.match(candidate, sign, domain, true);
        }
        if (!blank(text, place - 1) || !blank(text, after)) {
            return Match.NONE;
        }
        Match match = addresses.match(candidate, place - 1, after + 1, true);
        return match.found() && (isNoWord(text, match.start(), place - 1) || named(candidate, match.start()))
                ? match
                : Match.NONE;
    }

    /** "Look at qq.com" is a sentence. */
    private static boolean isNoWord(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Characters.isLetter(Characters.fold(text.charAt(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(Candidate candidate, int start) {
        return candidate.nearby(start).is(Cue.Kind.EMAIL);
    }

    private static boolean blank(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == ' ';
    }
}
