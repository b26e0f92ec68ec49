package org.steward.protection.finding;

import java.util.Optional;

/** Reads on from a number to a word that says what it is: {@code 123456 是您的登录验证码}. */
final class CueAfter {
    private static final int MAX_WORDS_BETWEEN = 12;
    private static final String BLANKS = " \u00a0\u3000\t\r\n";
    private static final String WORDS_BETWEEN =
            BLANKS + "您你我他她它的本次新旧个人登录支付交易取款查询短信手机银行动态公司家里单位办公工作常用预留港澳台大陆居民来往往来永久外国人中国";

    private CueAfter() {}

    static Optional<Cue.Kind> find(Candidate candidate, int end) {
        String text = candidate.text();
        int at = end;
        while (at < text.length() && at - end < 2 && BLANKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length() || (text.charAt(at) != '是' && text.charAt(at) != '为')) {
            return Optional.empty();
        }
        Optional<Cue.Kind> found = Optional.empty();
        for (int next = at + 1; next < text.length() && next - at <= MAX_WORDS_BETWEEN; next++) {
            candidate.count(1);
            Optional<Cue.Kind> kind = Cue.startingAt(text, next);
            if (kind.isPresent() && kind.get() != Cue.Kind.PHONE) {
                return kind;
            }
            found = found.isPresent() ? found : kind;
            if (WORDS_BETWEEN.indexOf(text.charAt(next)) < 0) {
                return found;
            }
        }
        return found;
    }
}
