package org.steward.protection.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * One pass over one text, by one thread.
 *
 * <p>Where several types fit one place, the first one of the list with a confidence of at least one half is taken; if
 * there is none, the first one at all. Between overlapping finds the one that begins first stays, but an e-mail address
 * takes the numbers within it, and no number made of groups hides a whole number inside.
 */
final class Scan {
    private static final double RELIABLE = 0.5;
    private static final int SHORTEST_NUMBER = 11;

    private final String text;
    private final Recognisers types;
    private final Candidate candidate;
    private final List<Hit> hits = new ArrayList<>();
    private int secretEnd;

    Scan(String text, Recognisers types) {
        this.text = text;
        this.types = types;
        this.candidate = new Candidate(text);
    }

    /** @param first the first candidate place */
    List<Hit> run(int first) {
        int at = first;
        while (at < text.length()) {
            at = Glance.next(text, examine(at));
        }
        return hits;
    }

    /** How many characters were looked at by the types, the skip loop left out. */
    long steps() {
        return candidate.steps();
    }

    /** @return where to go on */
    private int examine(int at) {
        byte kind = Characters.kind(text.charAt(at));
        if (kind == Characters.AT) {
            return examineSigns(at, types.signs());
        }
        int found = examineSigns(at, types.disguisedSigns());
        if (found > at + 1) {
            return found;
        }
        return kind == Characters.LETTER ? examineWord(at) : examineNumber(at);
    }

    private int examineNumber(int at) {
        candidate.moveToDigit(at, lastEnd());
        if (candidate.digits().size() == 0) {
            return at + 1; // a mathematical letter
        }
        Recogniser doubtfulType = types.secret();
        Match doubtful = Match.NONE;
        for (Recogniser type : types.numbers()) {
            Match match = type.match(candidate, 0);
            if (!match.found() || hidesNumber(type, match) || !absorb(match)) {
                continue;
            }
            if (match.confidence() >= RELIABLE) {
                return add(type, match);
            }
            if (!doubtful.found()) {
                doubtfulType = type;
                doubtful = match;
            }
        }
        return doubtful.found()
                ? add(doubtfulType, doubtful)
                : candidate.digits().endOfFirstGroup();
    }

    /** Whether a match of several groups covers one group that is a whole number by itself. */
    private boolean hidesNumber(Recogniser found, Match match) {
        DigitWindow digits = candidate.digits();
        for (int group = digits.groupEnd(0); group < match.digits(); group = digits.groupEnd(group)) {
            int length = digits.groupEnd(group) - group;
            if (length < SHORTEST_NUMBER || !digits.apart(group)) {
                continue;
            }
            for (Recogniser type : types.wholeNumbers()) {
                if (type != found && type.match(candidate, group).digits() == length) {
                    return true;
                }
            }
        }
        return false;
    }

    private int examineWord(int at) {
        candidate.moveToWord(at, lastEnd());
        for (Recogniser type : types.words()) {
            Match match = type.match(candidate, 0);
            if (match.found() && absorb(match)) {
                return add(type, match);
            }
        }
        if (Characters.lookAlike(text.charAt(at)) >= 0) {
            candidate.moveToDigit(at, lastEnd());
            if (candidate.digits().size() > 0) {
                return examineNumber(at);
            }
        }
        return candidate.word().next();
    }

    /** @return the end of what was found, or the next place */
    private int examineSigns(int at, List<Recogniser> signs) {
        for (Recogniser type : signs) {
            candidate.moveTo(at, secretEnd);
            Match match = type.match(candidate, 0);
            if (match.found() && absorb(match)) {
                return add(type, match);
            }
        }
        return at + 1;
    }

    /** Takes out the finds within a match; refuses if one sticks out of it. */
    private boolean absorb(Match match) {
        int keep = hits.size();
        while (keep > 0 && hits.get(keep - 1).start() >= match.start()) {
            keep--;
        }
        if (keep > 0 && hits.get(keep - 1).end() > match.start()) {
            return false;
        }
        hits.subList(keep, hits.size()).clear();
        return true;
    }

    private int add(Recogniser type, Match match) {
        Hit hit = new Hit(type.name(), match.start(), match.end(), match.confidence());
        hits.add(hit);
        secretEnd = hit.secret() ? hit.end() : secretEnd;
        return hit.end();
    }

    private int lastEnd() {
        return hits.isEmpty() ? 0 : hits.get(hits.size() - 1).end();
    }
}
