package org.steward.protection.finding;

import java.util.List;
import java.util.Optional;

/**
 * Authentication secrets, class C3: codes, passwords, card verification numbers and expiry dates beside a cue word.
 *
 * <p>It is asked before every other type, since what it finds may not be stored in any form.
 */
final class SecretType implements Recogniser {
    static final String NAME = "secret";
    private static final double CONFIDENCE = 0.95;
    private static final int MIN_CHARACTERS = 3;
    private static final int MAX_CODE_DIGITS = 8;
    private static final int USUAL_CODE_DIGITS = 6;
    private static final int MIN_LEADING_CODE_DIGITS = 4;
    private static final int MAX_CONNECTORS = 6;
    private static final int MAX_TOKEN = 64;
    private static final int MAX_WORDS_BETWEEN = 12;
    private static final String BLANKS = " \u00a0\u3000\t\r\n";
    private static final String CONNECTORS = BLANKS + "是为就叫设成改了还都至到:：=＝(（[【「“\"'‘";
    private static final String PUNCTUATION_OF_PASSWORDS = "!@#$%^&*._-+=?~";
    private static final String TRIMMED = ".-~";
    private static final String WORDS_BEFORE_CODE = BLANKS + "您你我的本次登录支付交易取款查询短信手机银行动态";

    private final List<Recogniser> numbers;

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
        boolean digit = Characters.digit(text.charAt(candidate.position())) >= 0;
        int start = candidate.position();
        int connected = skipConnectors(candidate, start);
        Optional<Cue> cue = Cue.endingAt(text, connected, candidate.floor());
        if (cue.isEmpty()) {
            start = tokenStart(candidate);
            connected = skipConnectors(candidate, start);
            cue = start < candidate.position() ? Cue.endingAt(text, connected, candidate.floor()) : cue;
        }
        if (cue.isEmpty()) {
            return digit ? beforeCue(candidate) : Match.NONE;
        }
        boolean number = digit && start == candidate.position();
        boolean explicit = connected == start || !blank(text, connected, start);
        return switch (cue.get().kind()) {
            case CODE -> code(candidate, start, explicit);
            case CARD -> number && !numberOfCue(candidate, connected) ? digitCode(candidate, explicit) : Match.NONE;
            case EXPIRY -> number ? expiry(candidate) : Match.NONE;
        };
    }

    private Match code(Candidate candidate, int start, boolean explicit) {
        String text = candidate.text();
        int end = start;
        boolean digitsOnly = true;
        while (end < text.length() && end - start < MAX_TOKEN && tokenCharacter(text.charAt(end))) {
            char c = text.charAt(end++);
            digitsOnly &= Characters.digit(c) >= 0 || Characters.isSeparator(c);
        }
        candidate.count(end - start + 1);
        while (end > start && TRIMMED.indexOf(Characters.fold(text.charAt(end - 1))) >= 0) {
            end--;
        }
        if (digitsOnly && start == candidate.position()) {
            return digitCode(candidate, explicit);
        }
        boolean address = !explicit && Characters.fold(text.charAt(candidate.position())) == '@';
        return end - start < MIN_CHARACTERS || address ? Match.NONE : new Match(start, end, 0, CONFIDENCE);
    }

    /** Digits alone, perhaps in groups: {@code 123456}, {@code 123 456}, {@code 1 2 3 4}. */
    private Match digitCode(Candidate candidate, boolean explicit) {
        DigitWindow digits = candidate.digits();
        int count = digits.groupEnd(0);
        if (count > MAX_CODE_DIGITS) {
            return explicit
                    ? new Match(digits.start(0), digits.endOfFirstGroup(candidate.text()), 0, CONFIDENCE)
                    : Match.NONE;
        }
        while (count < USUAL_CODE_DIGITS
                && count < digits.size()
                && digits.groupEnd(count) <= MAX_CODE_DIGITS
                && digits.endsGroup(digits.groupEnd(count) - 1)
                && !numberBegins(candidate, count)) {
            count = digits.groupEnd(count);
        }
        return count < MIN_CHARACTERS
                ? Match.NONE
                : new Match(digits.start(0), digits.end(count - 1), count, CONFIDENCE);
    }

    /** {@code 12/26}, {@code 1226}, {@code 12/2026}, {@code 2026/12}; a full date is no card's expiry. */
    private static Match expiry(Candidate candidate) {
        DigitWindow digits = candidate.digits();
        for (int count : new int[] {6, 4}) {
            if (!digits.fits(0, count) || dateGoesOn(candidate, count)) {
                continue;
            }
            boolean monthFirst = month(digits.pair(0)) && (count == 4 || digits.pair(2) == 20);
            boolean yearFirst = count == 6 && digits.pair(0) == 20 && month(digits.pair(4));
            if (monthFirst || yearFirst) {
                return new Match(digits.start(0), digits.end(count - 1), count, CONFIDENCE);
            }
        }
        return Match.NONE;
    }

    private static boolean dateGoesOn(Candidate candidate, int count) {
        DigitWindow digits = candidate.digits();
        return count < digits.size() && "/-.".indexOf(candidate.text().charAt(digits.end(count - 1))) >= 0;
    }

    /** {@code 123456 是您的登录验证码}: the number stands first. */
    private static Match beforeCue(Candidate candidate) {
        DigitWindow digits = candidate.digits();
        int count = digits.groupEnd(0);
        if (count < MIN_LEADING_CODE_DIGITS || count > MAX_CODE_DIGITS) {
            return Match.NONE;
        }
        String text = candidate.text();
        int end = digits.end(count - 1);
        int at = end;
        while (at < text.length() && at - end < 2 && BLANKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length() || (text.charAt(at) != '是' && text.charAt(at) != '为')) {
            return Match.NONE;
        }
        for (int next = at + 1; next < text.length() && next - at <= MAX_WORDS_BETWEEN; next++) {
            candidate.count(1);
            if (Cue.codeStartsAt(text, next)) {
                return new Match(digits.start(0), end, count, CONFIDENCE);
            }
            if (WORDS_BEFORE_CODE.indexOf(text.charAt(next)) < 0) {
                return Match.NONE;
            }
        }
        return Match.NONE;
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
    private static boolean numberOfCue(Candidate candidate, int connected) {
        DigitWindow digits = candidate.digits();
        return connected == candidate.position() && digits.groupEnd(0) == 1 && digits.digit(0) == 2;
    }

    private static int skipConnectors(Candidate candidate, int from) {
        String text = candidate.text();
        int at = from;
        int connectors = 0;
        while (at > candidate.floor() && from - at < 2 * MAX_CONNECTORS && connectors < MAX_CONNECTORS) {
            char c = text.charAt(at - 1);
            if (CONNECTORS.indexOf(c) >= 0) {
                connectors++;
            } else if (!Characters.isInvisible(c)) {
                break;
            }
            at--;
        }
        candidate.count(from - at + 1);
        return at;
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

    private static boolean blank(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (BLANKS.indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean month(int number) {
        return number >= 1 && number <= 12;
    }
}
