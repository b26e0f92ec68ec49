package org.steward.benchmarks.scan;

import java.util.List;
import java.util.function.Predicate;

/**
 * One type of sensitive data as an expression and a check of what it matched.
 *
 * @param core expression without looks at the neighbours, which RE2 does not know
 * @param group that is the find
 * @param before characters that may not stand before the match, as a class without brackets; empty for any
 * @param after characters that may not stand after it
 */
record Rule(String type, String core, int group, String before, String after, Predicate<String> check) {
    private static final String DIGIT = "\\d";
    private static final String ALPHANUMERIC = "0-9A-Za-z";
    private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";

    /** What Steward's scanner finds so far, in the order in which finds take precedence. */
    static final List<Rule> ALL = List.of(
            new Rule("secret", "(?:验证码|动态码|CVV2?|CVN2?|密码)[是为:：\\s]{0,3}(\\d{3,8})", 1, "", DIGIT, match -> true),
            new Rule(
                    "resident-id",
                    "[1-9]\\d{5}(?:18|19|20)\\d{2}" + DAY + "\\d{3}[\\dXx]",
                    0,
                    ALPHANUMERIC,
                    ALPHANUMERIC,
                    Checks::residentId),
            new Rule("resident-id", "[1-9]\\d{5}\\d{2}" + DAY + "\\d{3}", 0, DIGIT, DIGIT, Checks::oldResidentId),
            new Rule("bank-card", "[1-9]\\d{15,18}", 0, DIGIT, DIGIT, Checks::card),
            new Rule("mobile", "(?:(?:\\+?86|0086)[- ]?)?1[3-9]\\d{9}", 0, DIGIT, DIGIT, match -> true),
            new Rule("email", "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+", 0, "", "", match -> true));

    /** The whole rule in an engine that can look at the neighbours. */
    String withNeighbours() {
        String lookBehind = before.isEmpty() ? "" : "(?<![" + before + "])";
        String lookAhead = after.isEmpty() ? "" : "(?![" + after + "])";
        return lookBehind + core + lookAhead;
    }
}
