package org.steward.protection.finding;

import java.util.List;

/**
 * Authentication secrets, class C3: codes, passwords, card verification numbers and expiry dates beside a cue word.
 *
 * <p>It is asked before every other type, since what it finds may not be stored in any form.
 */
final class SecretType implements Recogniser {
    static final String NAME = "secret";
    private static final double CONFIDENCE = 0.95;
    private static final int MIN_CHARACTERS = 3;
    private static final int MIN_LETTERS = 4;
    private static final int MAX_CODE_DIGITS = 8;
    private static final int USUAL_CODE_DIGITS = 6;
    private static final int MIN_LEADING_CODE_DIGITS = 4;
    private static final int MAX_TOKEN = 64;
    private static final String PUNCTUATION_OF_PASSWORDS = "!@#$%^&*._-+=?~";
    private static final String TRIMMED = ".-~?!";
    private static final String SAYING = "是为:：=＝叫成\"“'‘「【(（";

    private final List<Recogniser> numbers;
    private final CardExpiry expiry = new CardExpiry();

    /** @param numbers types whose numbers a code written in groups must not swallow */
    SecretType(List<Recogniser> numbers) {
        this.numbers = List.copyOf(numbers);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Match match(Candidate candidate, int from) {
        String text = candidate.text();
        int start = candidate.position();
        boolean digit = Characters.digit(text.charAt(start)) >= 0;
        Nearby nearby = candidate.nearby(start);
        if (!nearby.strictly()) {
            int token = tokenStart(candidate);
            if (token < start) {
                start = token;
                nearby = Nearby.before(candidate, token);
            }
        }
        if (!nearby.strictly() || !isSecret(nearby)) {
            return digit ? beforeCue(candidate) : Match.NONE;
        }
        boolean number = digit && start == candidate.position();
        return switch (nearby.kind().orElseThrow()) {
            case CODE -> code(candidate, start, nearby.explicit());
            case CARD_CODE ->
                number && !isNumberOfCue(candidate) ? digitCode(candidate, nearby.explicit()) : Match.NONE;
            default -> number ? expiry.match(candidate) : Match.NONE;
        };
    }

    private static boolean isSecret(Nearby nearby) {
        return nearby.is(Cue.Kind.CODE) || nearby.is(Cue.Kind.CARD_CODE) || nearby.is(Cue.Kind.EXPIRY);
    }

    private Match code(Candidate candidate, int start, boolean explicit) {
        String text = candidate.text();
        int end = start;
        boolean digitsOnly = true;
        boolean lettersOnly = true;
        while (end < text.length() && end - start < MAX_TOKEN && tokenCharacter(text.charAt(end))) {
            char c = text.charAt(end++);
            digitsOnly &= Characters.digit(c) >= 0 || Characters.isSeparator(c);
            lettersOnly &= Characters.kind(c) == Characters.LETTER;
        }
        candidate.count(end - start + 1);
        while (end > start && TRIMMED.indexOf(Characters.fold(text.charAt(end - 1))) >= 0) {
            end--;
        }
        if (digitsOnly && start == candidate.position()) {
            return digitCode(candidate, explicit);
        }
        if (lettersOnly && (end - start < MIN_LETTERS || !isSaid(candidate, start))) {
            return Match.NONE;
        }
        boolean address = !explicit && Characters.fold(text.charAt(candidate.position())) == '@';
        return end - start < MIN_CHARACTERS || address ? Match.NONE : new Match(start, end, 0, CONFIDENCE);
    }

    /** A word of letters alone is a password where something like "is" or a colon leads to it. */
    private static boolean isSaid(Candidate candidate, int start) {
        String text = candidate.text();
        int at = start - 1;
        while (at > candidate.floor() && start - at < 3 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= candidate.floor() && SAYING.indexOf(text.charAt(at)) >= 0;
    }

    /** Digits alone, perhaps in groups: {@code 123456}, {@code 123 456}, {@code 1 2 3 4}. */
    private Match digitCode(Candidate candidate, boolean explicit) {
        DigitWindow digits = candidate.digits();
        int count = scriptsEnd(digits, 0);
        if (count > MAX_CODE_DIGITS) {
            return explicit ? new Match(digits.start(0), digits.endOfFirstGroup(), 0, CONFIDENCE) : Match.NONE;
        }
        while (count < USUAL_CODE_DIGITS
                && count < digits.size()
                && scriptsEnd(digits, count) <= MAX_CODE_DIGITS
                && digits.endsGroup(scriptsEnd(digits, count) - 1)
                && !numberBegins(candidate, count)) {
            count = scriptsEnd(digits, count);
        }
        boolean phrase = digits.chinese(0, count) && count < MIN_LEADING_CODE_DIGITS;
        return count < MIN_CHARACTERS || phrase ? Match.NONE : Match.of(digits, 0, count, CONFIDENCE);
    }

    /** Index after the group, wherever the script changes in it. */
    private static int scriptsEnd(DigitWindow digits, int from) {
        int end = digits.groupEnd(from);
        while (end < digits.size() && !digits.apart(end)) {
            end = digits.groupEnd(end);
        }
        return end;
    }

    /** {@code 123456 是您的登录验证码}: the number stands first. */
    private static Match beforeCue(Candidate candidate) {
        DigitWindow digits = candidate.digits();
        int count = digits.groupEnd(0);
        if (count < MIN_LEADING_CODE_DIGITS || count > MAX_CODE_DIGITS) {
            return Match.NONE;
        }
        return candidate
                        .cueAfter(digits.end(count - 1))
                        .filter(kind -> kind == Cue.Kind.CODE)
                        .isPresent()
                ? Match.of(digits, 0, count, CONFIDENCE)
                : Match.NONE;
    }

    private boolean numberBegins(Candidate candidate, int from) {
        for (Recogniser type : numbers) {
            if (type.match(candidate, from).found()) {
                return true;
            }
        }
        return false;
    }

    /** The 2 of CVV2 is no code. */
    private static boolean isNumberOfCue(Candidate candidate) {
        DigitWindow digits = candidate.digits();
        return digits.groupEnd(0) == 1
                && digits.digit(0) == 2
                && candidate.position() > 0
                && Characters.kind(candidate.text().charAt(candidate.position() - 1)) == Characters.LETTER;
    }

    private static int tokenStart(Candidate candidate) {
        String text = candidate.text();
        int at = candidate.position();
        while (at > candidate.floor()
                && candidate.position() - at < MAX_TOKEN / 2
                && tokenCharacter(text.charAt(at - 1))) {
            at--;
        }
        candidate.count(candidate.position() - at + 1);
        return at;
    }

    private static boolean tokenCharacter(char c) {
        char folded = Characters.fold(c);
        boolean widePunctuation = folded != c && !Characters.isLetterOrDigit(folded) && folded != '@';
        return !widePunctuation
                && (Characters.isLetterOrDigit(folded) || PUNCTUATION_OF_PASSWORDS.indexOf(folded) >= 0);
    }
}
