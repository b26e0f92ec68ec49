package org.steward.protection.finding;

import java.util.Optional;

/** A word after (or before) which a number is an authentication secret, class C3 of JR/T 0171. */
enum Cue {
    VERIFICATION_CODE("验证码", Kind.CODE),
    CHECK_CODE("校验码", Kind.CODE),
    DYNAMIC_CODE("动态码", Kind.CODE),
    SHORT_MESSAGE_CODE("短信码", Kind.CODE),
    SECURITY_CODE("安全码", Kind.CODE),
    PASSWORD("密码", Kind.CODE),
    PASS_PHRASE("口令", Kind.CODE),
    ENGLISH_PASSWORD("PASSWORD", Kind.CODE),
    PIN("PIN", Kind.CODE),
    CVV2("CVV2", Kind.CARD),
    CVN2("CVN2", Kind.CARD),
    CVC2("CVC2", Kind.CARD),
    CVV("CVV", Kind.CARD),
    CVN("CVN", Kind.CARD),
    CVC("CVC", Kind.CARD),
    EXPIRY("有效期", Kind.EXPIRY);

    /** What follows the word. */
    enum Kind {
        /** Digits, or letters and digits. */
        CODE,
        /** The three or four digits on a card's back. */
        CARD,
        /** Month and year. */
        EXPIRY
    }

    private static final String LAST_CHARACTERS = "码令DN2VC期";
    private static final Cue[] ALL = values();

    private final String word;
    private final Kind kind;

    Cue(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** The cue that ends just before a place; most places are turned down by one look at one character. */
    static Optional<Cue> endingAt(String text, int end, int floor) {
        if (end <= floor || LAST_CHARACTERS.indexOf(upper(text.charAt(end - 1))) < 0) {
            return Optional.empty();
        }
        for (Cue cue : ALL) {
            int start = end - cue.word.length();
            if (start >= floor && cue.standsAt(text, start) && cue.wordBegins(text, start)) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    /** Whether a word for a code begins at a place. */
    static boolean codeStartsAt(String text, int start) {
        for (Cue cue : ALL) {
            if (cue.kind == Kind.CODE && cue.standsAt(text, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(String text, int start) {
        if (start + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (upper(text.charAt(start + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A Latin cue is a word of its own: spin is no PIN. */
    private boolean wordBegins(String text, int start) {
        return start == 0
                || !Characters.isLetter(word.charAt(0))
                || !Characters.isLetter(Characters.fold(text.charAt(start - 1)));
    }

    private static char upper(char c) {
        char folded = Characters.fold(c);
        return folded >= 'a' && folded <= 'z' ? (char) (folded - 'a' + 'A') : folded;
    }
}
