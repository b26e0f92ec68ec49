package org.steward.protection.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.steward.api.protection.KnownValue;
import org.steward.api.protection.ProtectedText;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.Utterance;
import org.steward.protection.TextMasking;
import org.steward.protection.finding.SensitiveScanner;

/** Whatever a text is made of, its spans cut it exactly, and nothing is thrown. */
class FinderFuzzTest {
    private static final String SPEAKER = "customer";
    private static final int MOST_TEXTS = 6;

    /** Characters that mean something to the finder: random bytes alone would hardly ever make a number. */
    private static final String PIECES =
            "0123456789０９一二零〇壹幺oOlI①⑨٣Xx@＠.-_ \u3000\u200b\ufeff\ufe0f\u20e3+,，:：#()·京沪A验证码密是为有效期CVV2微信号QQ卡账户名"
                    + "护照路街弄室市区县村王欧阳先生女士公司\ud83d\ude00\ud835\udfd8\ud800\udc00";

    private final TextMasking masking = new TextMasking(new SensitiveScanner());

    @FuzzTest(maxDuration = "10m")
    void cutsEveryTextExactly(FuzzedDataProvider data) {
        String text = text(data);

        ProtectedText result = masking.protect(text);

        assertCutsExactly(text, result);
        assertThat(result.spans()).isEqualTo(masking.scan(text));
        assertThat(masking.withoutSecrets(text)).isNotNull();
    }

    @FuzzTest(maxDuration = "10m")
    void cutsEveryTextOfAConversationExactly(FuzzedDataProvider data) {
        List<Utterance> utterances = new ArrayList<>();
        List<KnownValue> known = List.of(new KnownValue("name", "王" + data.consumeString(8)));
        while (data.remainingBytes() > 0 && utterances.size() < MOST_TEXTS) {
            utterances.add(new Utterance(data.pickValue(new String[] {"", "one"}), SPEAKER, null, text(data), known));
        }

        List<ProtectedText> results = masking.protect(utterances);

        assertThat(results).hasSameSizeAs(utterances);
        for (int index = 0; index < results.size(); index++) {
            assertCutsExactly(utterances.get(index).text(), results.get(index));
        }
    }

    private static String text(FuzzedDataProvider data) {
        if (data.consumeBoolean()) {
            return data.consumeString(data.consumeInt(0, 200));
        }
        StringBuilder text = new StringBuilder();
        for (int left = data.consumeInt(0, 60); left > 0; left--) {
            text.append(PIECES.charAt(data.consumeInt(0, PIECES.length() - 1)));
        }
        return text.toString();
    }

    /** What lies between the spans stands in the masked text as it was, in order. */
    private static void assertCutsExactly(String text, ProtectedText result) {
        int length = text.codePointCount(0, text.length());
        int from = 0;
        int masked = 0;
        for (SensitiveSpan span : result.spans()) {
            assertThat(span.start()).isBetween(from, length - 1);
            assertThat(span.end()).isBetween(span.start() + 1, length);
            assertThat(span.confidence()).isBetween(0.0, 1.0);
            String kept = cut(text, from, span.start());
            int at = result.masked().indexOf(kept, masked);
            assertThat(at).isGreaterThanOrEqualTo(masked);
            masked = at + kept.length();
            from = span.end();
        }
        assertThat(result.masked()).endsWith(cut(text, from, length));
    }

    private static String cut(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
