package org.steward.protection.finding;

import java.util.Optional;

/**
 * The nearest cue before a place.
 *
 * @param kind of the cue; empty if there is none
 * @param connected whether nothing but words such as 号, 是, a colon or blanks stands between
 * @param strictly whether not even 号, 码 or a comma stands between
 * @param explicit whether the cue touches the place, or more than blanks stands between
 */
record Nearby(Optional<Cue.Kind> kind, boolean connected, boolean strictly, boolean explicit) {
    static final Nearby NOTHING = new Nearby(Optional.empty(), false, false, false);

    private static final int REACH = 24;
    private static final int LONGEST_CONNECTION = 12;
    private static final int MAX_CONNECTORS = 6;
    private static final byte OTHER = 0;
    private static final byte BLANK = 1;
    private static final byte CONNECTOR = 2;
    private static final byte LOOSE_CONNECTOR = 3;
    private static final byte END = 4;
    private static final String BLANKS = " \u00a0\u3000\t\r\n";
    private static final String CONNECTORS = "是为就叫设成改了还都至到:：=＝(（[【「“\"'‘";
    private static final String LOOSE_CONNECTORS = "号码號碼#＃,，、-—~～.。…为的哈呢啊嘛吧您我NOno№-_/";
    private static final String MASK = "***";
    private static final String ENDS = "。！？!?;；";
    private static final byte[] ROLES = roles();

    /** Looks back from a place in the text. */
    static Nearby before(Candidate candidate, int place) {
        String text = candidate.text();
        boolean connected = true;
        boolean strictly = true;
        boolean wordBetween = false;
        int connectors = 0;
        int at = place;
        while (at > candidate.floor() && place - at < REACH) {
            Optional<Cue> cue = Cue.endingAt(text, at, candidate.floor());
            if (cue.isPresent()) {
                candidate.count(place - at + 1);
                return new Nearby(cue.map(Cue::kind), connected, strictly, connected && (wordBetween || at == place));
            }
            char c = text.charAt(at - 1);
            byte role = ROLES[c];
            if (role == END || !connected && endsMask(candidate, at)) {
                break;
            }
            connectors += role == BLANK || role == CONNECTOR ? 1 : 0;
            if (role != BLANK && !Characters.isInvisible(c)) {
                wordBetween = true;
                strictly &= role == CONNECTOR;
                connected &= role != OTHER;
            }
            at--;
            strictly &= connectors <= MAX_CONNECTORS;
            connected &= place - at <= LONGEST_CONNECTION;
        }
        candidate.count(place - at + 1);
        return NOTHING;
    }

    boolean is(Cue.Kind wanted) {
        return kind.isPresent() && kind.get() == wanted;
    }

    /** Whether the cue of this kind leads straight to the place. */
    boolean leads(Cue.Kind wanted) {
        return connected && is(wanted);
    }

    /** Whether a masked number ends here: the cue before it is that number's. Two stars alone are a mark-up's. */
    private static boolean endsMask(Candidate candidate, int end) {
        int start = end - MASK.length();
        return start >= candidate.floor() && candidate.text().startsWith(MASK, start);
    }

    private static byte[] roles() {
        byte[] roles = new byte[1 << Character.SIZE];
        mark(roles, LOOSE_CONNECTORS, LOOSE_CONNECTOR);
        mark(roles, CONNECTORS, CONNECTOR);
        mark(roles, BLANKS, BLANK);
        mark(roles, ENDS, END);
        return roles;
    }

    private static void mark(byte[] roles, String characters, byte role) {
        for (char c : characters.toCharArray()) {
            roles[c] = role;
        }
    }
}
