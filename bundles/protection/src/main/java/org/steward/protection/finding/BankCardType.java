package org.steward.protection.finding;

import org.steward.protection.finding.CardBeginnings.Sureness;

/** Bank card: a beginning and a length that cards have, and the Luhn digit. */
final class BankCardType implements Recogniser {
    private static final double CHECKED = 0.95;
    private static final double CHECKED_WEAK_BEGINNING = 0.75;
    private static final double CHECK_FAILED = 0.4;
    private static final int USUAL_LENGTH = 16;
    private static final long[] USUAL_GROUPINGS = {
        4444, 44443, 44442, 44441, 465, 69, 66, 667, 666, 664, 4465, 6364, 88, 55554, 5555, 49, 6444, 64441, 64442,
        64443
    };

    @Override
    public String name() {
        return "bank-card";
    }

    @Override
    public Match match(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        if (digits.size() - from < CardBeginnings.shortest()) {
            return Match.NONE;
        }
        if (!CardBeginnings.begins(digits, from)) {
            return unknown(candidate, from);
        }
        Match doubtful = Match.NONE;
        // The longest first: a card may hold a shorter one.
        for (int count = CardBeginnings.longest(); count >= CardBeginnings.shortest(); count--) {
            Sureness sureness = digits.fits(from, count) ? CardBeginnings.of(digits, from, count) : Sureness.NONE;
            if (sureness == Sureness.NONE || !possible(candidate, from, count)) {
                continue;
            }
            int place = digits.start(from);
            boolean named = named(candidate.nearby(place));
            if (CheckDigits.luhn(digits, from, count)) {
                if (sureness == Sureness.SURE || named) {
                    return Match.of(digits, from, count, sureness == Sureness.SURE ? CHECKED : CHECKED_WEAK_BEGINNING);
                }
            } else if (sureness == Sureness.SURE && candidate.nearby(place).is(Cue.Kind.CARD) && !doubtful.found()) {
                doubtful = Match.of(digits, from, count, CHECK_FAILED);
            }
        }
        return doubtful;
    }

    /** Sixteen to nineteen digits right behind 卡号, whatever they begin with. */
    private static Match unknown(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        for (int count = CardBeginnings.longest(); count >= USUAL_LENGTH; count--) {
            if (digits.fits(from, count) && candidate.nearby(digits.start(from)).leads(Cue.Kind.CARD)) {
                return Match.of(digits, from, count, CHECK_FAILED);
            }
        }
        return Match.NONE;
    }

    /** Not an order's number, a word's part, or small numbers that stand side by side. */
    private static boolean possible(Candidate candidate, int from, int count) {
        DigitWindow digits = candidate.digits();
        int start = digits.start(from);
        int end = digits.end(from + count - 1);
        Nearby nearby = candidate.nearby(start);
        if (named(nearby)) {
            return true;
        }
        boolean usual =
                !digits.joined(from, count) || digits.disguised(from, count) || usual(digits.grouping(from, count));
        return usual && candidate.standsAlone(start, end) && !candidate.isOfAThing(start, end);
    }

    private static boolean usual(long grouping) {
        if (grouping > 999_999_999_999L) {
            return true; // digit by digit, or nearly so
        }
        for (long known : USUAL_GROUPINGS) {
            if (known == grouping) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(Nearby nearby) {
        return nearby.is(Cue.Kind.CARD) || nearby.is(Cue.Kind.ACCOUNT);
    }
}
