package org.steward.protection.finding;

import java.util.Set;

/**
 * E-mail address, read in both directions from its at sign; also where something else stands for the sign and the point:
 * {@code zhang#qq.com}, {@code zhang(at)qq点com}, {@code zhang at qq dot com}.
 */
final class EmailType implements Recogniser {
    private static final double PLAIN = 0.95;
    private static final double DISGUISED = 0.8;
    private static final int LONGEST_LOCAL = 64;
    private static final Set<String> TOP_DOMAINS = Set.of(
            "COM", "CN", "NET", "ORG", "EDU", "GOV", "HK", "TW", "MO", "IO", "ME", "CC", "TOP", "VIP", "INFO", "BIZ");

    @Override
    public String name() {
        return "email";
    }

    @Override
    public Match match(Candidate candidate, int from) {
        return match(candidate, candidate.position(), candidate.position() + 1, false);
    }

    /**
     * An address around a sign.
     *
     * @param sign first character of the sign
     * @param after character after it
     * @param disguised whether it is no at sign, so that the domain must be a usual one
     */
    Match match(Candidate candidate, int sign, int after, boolean disguised) {
        int start = localStart(candidate, sign);
        if (start == sign) {
            return Match.NONE;
        }
        Domain domain = new Domain(candidate);
        int end = domain.read(after);
        if (end < 0 || !domain.hasTopDomain() || (disguised && !TOP_DOMAINS.contains(domain.last()))) {
            return Match.NONE;
        }
        return new Match(start, end, 0, disguised || domain.disguised() ? DISGUISED : PLAIN);
    }

    private static int localStart(Candidate candidate, int sign) {
        String text = candidate.text();
        int start = sign;
        int length = 0;
        int at = start - 1;
        for (; at >= candidate.floor() && length < LONGEST_LOCAL && sign - at <= 2 * LONGEST_LOCAL; at--) {
            char c = Characters.fold(text.charAt(at));
            if (local(c)) {
                start = at;
                length++;
            } else if (!Characters.isInvisible(c)) {
                break;
            }
        }
        candidate.count(sign - at);
        return start;
    }

    private static boolean local(char c) {
        return Characters.isLetterOrDigit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
    }

    /** Labels with points between. */
    private static final class Domain {
        private static final String POINTS = ".。｡点";
        private static final String POINT_WORD = " DOT ";

        private final Candidate candidate;
        private final StringBuilder label = new StringBuilder();
        private boolean disguised;
        private int labels;
        private String last = "";

        Domain(Candidate candidate) {
            this.candidate = candidate;
        }

        /** @return place after the domain, or -1 if there are not two labels */
        int read(int from) {
            String text = candidate.text();
            int at = from;
            int end = -1;
            while (true) {
                int labelEnd = label(at);
                candidate.count(labelEnd - at + 1);
                boolean strange = at > from && Characters.fold(text.charAt(at - 1)) != '.';
                if (labelEnd == at || (strange && !TOP_DOMAINS.contains(label.toString()))) {
                    return labels > 1 ? end : -1;
                }
                labels++;
                disguised |= strange;
                end = labelEnd;
                last = label.toString();
                at = afterPoint(labelEnd);
                if (at < 0) {
                    return labels > 1 ? end : -1;
                }
            }
        }

        private int afterPoint(int labelEnd) {
            String text = candidate.text();
            if (labelEnd == text.length()) {
                return -1;
            }
            if (POINTS.indexOf(Characters.fold(text.charAt(labelEnd))) >= 0) {
                return labelEnd + 1;
            }
            boolean word = labelEnd + POINT_WORD.length() < text.length();
            for (int i = 0; word && i < POINT_WORD.length(); i++) {
                word = Characters.upper(text.charAt(labelEnd + i)) == POINT_WORD.charAt(i);
            }
            return word ? labelEnd + POINT_WORD.length() : -1;
        }

        private int label(int from) {
            String text = candidate.text();
            label.setLength(0);
            int end = from;
            for (int at = from; at < text.length(); at++) {
                char c = Characters.fold(text.charAt(at));
                if (Characters.isLetterOrDigit(c) || c == '-') {
                    end = at + 1;
                    if (label.length() <= LONGEST_LOCAL) {
                        label.append(Characters.upper(c));
                    }
                } else if (!Characters.isInvisible(c)) {
                    break;
                }
            }
            return end;
        }

        /** Whether the last label is no number: a version is no domain. */
        boolean hasTopDomain() {
            return last.length() > 1 && Characters.isLetter(last.charAt(0));
        }

        String last() {
            return last;
        }

        boolean disguised() {
            return disguised;
        }
    }
}
