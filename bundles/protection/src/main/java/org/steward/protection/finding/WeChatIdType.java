package org.steward.protection.finding;

import java.util.Optional;

/** WeChat id behind a cue: 微信号：zhang_san88; ids that the network itself makes, wxid_…, need none. */
final class WeChatIdType implements Recogniser {
    private static final double BESIDE_A_CUE = 0.85;
    private static final double OWN_FORM = 0.9;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 20;
    private static final String MADE = "WXID_";

    @Override
    public String name() {
        return "wechat-id";
    }

    @Override
    public Match match(Candidate candidate, int from) {
        String text = candidate.text();
        int start = candidate.position();
        StringBuilder id = new StringBuilder(LONGEST);
        int end = start;
        int at = start;
        for (; at < text.length() && at - start <= 2 * LONGEST && id.length() <= LONGEST; at++) {
            char c = Characters.fold(text.charAt(at));
            if (Characters.isLetterOrDigit(c) || c == '_' || c == '-') {
                id.append(Characters.upper(c));
                end = at + 1;
            } else if (!Characters.isInvisible(c)) {
                break;
            }
        }
        candidate.count(at - start + 1);
        boolean address = end < text.length() && "@＠.".indexOf(text.charAt(end)) >= 0 && goesOn(text, end + 1);
        if (id.length() < SHORTEST || id.length() > LONGEST || address) {
            return Match.NONE;
        }
        if (id.indexOf(MADE) == 0 && id.length() > MADE.length() + 2) {
            return new Match(start, end, 0, OWN_FORM);
        }
        return cued(candidate, start, id) ? new Match(start, end, 0, BESIDE_A_CUE) : Match.NONE;
    }

    private static boolean goesOn(String text, int at) {
        return at < text.length() && Characters.isLetterOrDigit(Characters.fold(text.charAt(at)));
    }

    /** A word of letters alone needs more than its place behind 微信: 微信Android版. */
    private static boolean cued(Candidate candidate, int start, CharSequence id) {
        Nearby nearby = candidate.nearby(start);
        if (!nearby.leads(Cue.Kind.WECHAT)) {
            return false;
        }
        boolean plainWord = id.chars().allMatch(c -> Characters.isLetter((char) c));
        int before = start - 1;
        boolean said = before >= 0 && ":：号=是为叫（(".indexOf(candidate.text().charAt(before)) >= 0;
        boolean spaced = before > 0
                && Character.isSpaceChar(candidate.text().charAt(before))
                && ":：号=是为叫".indexOf(candidate.text().charAt(before - 1)) >= 0;
        return said
                || spaced
                || !plainWord
                || Optional.of(nearby).filter(n -> !n.strictly()).isPresent();
    }
}
