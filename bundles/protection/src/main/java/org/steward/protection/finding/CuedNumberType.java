package org.steward.protection.finding;

import java.util.Set;

/** Numbers that nothing but the word beside them tells: accounts, QQ numbers, permits of people from Taiwan. */
final class CuedNumberType implements Recogniser {
    /** Leads straight to the number. */
    private static final double CONNECTED = 0.85;

    private static final double NEAR = 0.6;

    private final String name;
    private final Set<Cue.Kind> kinds;
    private final int shortest;
    private final int longest;
    private final boolean alsoNear;

    private CuedNumberType(String name, Set<Cue.Kind> kinds, int shortest, int longest, boolean alsoNear) {
        this.name = name;
        this.kinds = kinds;
        this.shortest = shortest;
        this.longest = longest;
        this.alsoNear = alsoNear;
    }

    /** 9 to 32 digits: 户名张三 开户行… 0200… */
    static CuedNumberType account() {
        return new CuedNumberType("account", Set.of(Cue.Kind.ACCOUNT), 9, 32, true);
    }

    static CuedNumberType qq() {
        return new CuedNumberType("qq", Set.of(Cue.Kind.QQ), 5, 11, false);
    }

    /** 8 digits, or 10 of the old form. */
    static CuedNumberType taiwanPermit() {
        return new CuedNumberType("travel-permit", Set.of(Cue.Kind.TAIWAN, Cue.Kind.PERMIT), 8, 10, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Match match(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        if (digits.size() - from < shortest) {
            return Match.NONE;
        }
        int count = length(digits, from);
        if (count < shortest || count > longest || !digits.endsGroup(from + count - 1)) {
            return Match.NONE;
        }
        if (name.equals("qq") && digits.digit(from) == 0) {
            return Match.NONE;
        }
        int start = digits.start(from);
        int end = digits.end(from + count - 1);
        if (candidate.countsMoney(end)) {
            return Match.NONE;
        }
        double confidence = confidence(candidate, start, end);
        return confidence > 0 && candidate.standsAlone(start, end)
                ? Match.of(digits, from, count, confidence)
                : Match.NONE;
    }

    private double confidence(Candidate candidate, int start, int end) {
        Nearby nearby = candidate.nearby(start);
        boolean named = nearby.kind().filter(kinds::contains).isPresent();
        if (named && nearby.connected()) {
            return CONNECTED;
        }
        if (named && alsoNear) {
            return NEAR;
        }
        boolean follows = nearby.kind().isEmpty()
                && candidate.cueAfter(end).filter(kinds::contains).isPresent();
        return follows ? NEAR : 0;
    }

    /** All groups that belong together, as long as the whole is not too long; else the first one. */
    private int length(DigitWindow digits, int from) {
        int end = digits.groupEnd(from);
        while (end < digits.size() && joins(digits, end) && digits.groupEnd(end) - from <= longest) {
            end = digits.groupEnd(end);
        }
        return end - from;
    }

    private static boolean joins(DigitWindow digits, int index) {
        return !digits.apart(index) || " -".indexOf(digits.separatorBefore(index)) >= 0;
    }
}
