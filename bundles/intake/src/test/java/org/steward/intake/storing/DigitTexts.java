package org.steward.intake.storing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steward.api.protection.ProtectedText;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.TextProtection;
import org.steward.api.protection.Utterance;

/** Masks runs of eleven digits; takes {@code PIN 1234} for a secret. */
final class DigitTexts implements TextProtection {
    private static final Pattern NUMBER = Pattern.compile("\\d{11}");

    @Override
    public List<SensitiveSpan> scan(String text) {
        List<SensitiveSpan> spans = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            spans.add(new SensitiveSpan("mobile", matcher.start(), matcher.end(), 1));
        }
        return spans;
    }

    @Override
    public ProtectedText protect(String text) {
        List<SensitiveSpan> spans = scan(text);
        return new ProtectedText(NUMBER.matcher(text).replaceAll("***"), spans, spans.isEmpty() ? "" : "[\"…\"]");
    }

    @Override
    public String withoutSecrets(String text) {
        return text.replaceAll("PIN \\d{4}", "PIN ****");
    }

    @Override
    public List<ProtectedText> protect(List<Utterance> utterances) {
        return utterances.stream().map(each -> protect(each.text())).toList();
    }
}
