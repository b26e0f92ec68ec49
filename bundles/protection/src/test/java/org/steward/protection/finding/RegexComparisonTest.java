package org.steward.protection.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Compares the scanner with plain regular expressions.
 *
 * <p>Known differences, all on purpose, which the generated texts do not hold: separators, full-width and invisible
 * characters, numerals of other scripts (the expressions do not know them); numbers beside words for orders and sums of
 * money, in serial numbers and before 元 (the expressions take them); codes of more than 8 digits, passwords with letters,
 * and codes that stand before their cue (the expressions do not find them).
 */
class RegexComparisonTest {
    @Test
    void findsOnPlainFormsExactlyWhatTheExpressionsFind() {
        SensitiveScanner scanner = new SensitiveScanner();
        RegexScanner reference = new RegexScanner();
        TextMaker texts = new TextMaker(42);
        Map<String, Integer> found = new HashMap<>();

        for (int round = 0; round < 20_000; round++) {
            String text = texts.chat();
            List<Hit> hits = scanner.hits(text);

            assertThat(hits).as(text).isEqualTo(reference.scan(text));

            hits.forEach(hit -> found.merge(hit.type(), 1, Integer::sum));
        }
        assertThat(found.keySet())
                .containsExactlyInAnyOrder(
                        "resident-id",
                        "bank-card",
                        "mobile",
                        "email",
                        "secret",
                        "landline",
                        "plate",
                        "credit-code",
                        "passport",
                        "travel-permit",
                        "qq",
                        "wechat-id",
                        "account");
        assertThat(found.values()).allMatch(count -> count > 500);
    }
}
