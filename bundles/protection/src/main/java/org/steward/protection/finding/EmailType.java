package org.steward.protection.finding;

/** E-mail address, read in both directions from its at sign. */
final class EmailType implements Recogniser {
    private static final double CONFIDENCE = 0.95;
    private static final int LONGEST_LOCAL = 64;

    @Override
    public String name() {
        return "email";
    }

    @Override
    public Match match(Candidate candidate, int from) {
        int start = localStart(candidate);
        if (start == candidate.position()) {
            return Match.NONE;
        }
        int end = domainEnd(candidate);
        return end < 0 ? Match.NONE : new Match(start, end, 0, CONFIDENCE);
    }

    private static int localStart(Candidate candidate) {
        String text = candidate.text();
        int start = candidate.position();
        int length = 0;
        int at = start - 1;
        for (; at >= candidate.floor() && length < LONGEST_LOCAL && start - at <= 2 * LONGEST_LOCAL; at--) {
            char c = Characters.fold(text.charAt(at));
            if (local(c)) {
                start = at;
                length++;
            } else if (!Characters.isInvisible(c)) {
                break;
            }
        }
        candidate.count(candidate.position() - at);
        return start;
    }

    /** Place after the domain, or -1 if there are not two labels. */
    private static int domainEnd(Candidate candidate) {
        String text = candidate.text();
        int at = candidate.position() + 1;
        int end = -1;
        int labels = 0;
        while (true) {
            int labelEnd = labelEnd(text, at);
            candidate.count(labelEnd - at + 1);
            if (labelEnd == at) {
                return labels > 1 ? end : -1;
            }
            labels++;
            end = labelEnd;
            if (labelEnd == text.length() || Characters.fold(text.charAt(labelEnd)) != '.') {
                return labels > 1 ? end : -1;
            }
            at = labelEnd + 1;
        }
    }

    private static int labelEnd(String text, int from) {
        int end = from;
        int at = from;
        for (; at < text.length(); at++) {
            char c = Characters.fold(text.charAt(at));
            if (Characters.isLetterOrDigit(c) || c == '-') {
                end = at + 1;
            } else if (!Characters.isInvisible(c)) {
                break;
            }
        }
        return end;
    }

    private static boolean local(char c) {
        return Characters.isLetterOrDigit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
    }
}
