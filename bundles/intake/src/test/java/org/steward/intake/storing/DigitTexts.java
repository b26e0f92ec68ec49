package org.steward.intake.storing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steward.api.protection.KnownValue;
import org.steward.api.protection.ProtectedText;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.TextProtection;
import org.steward.api.protection.Utterance;

/** Masks runs of eleven digits, split over two texts too, and what is known of the parties; takes {@code PIN 1234} for a secret. */
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
        List<ProtectedText> all = new ArrayList<>();
        for (int index = 0; index < utterances.size(); index++) {
            String text = utterances.get(index).text();
            if (joins(utterances, index - 1)) {
                all.add(masked("***", 0, text));
            } else if (joins(utterances, index)) {
                int tail = text.length() - tail(text).length();
                all.add(masked(text.substring(0, tail) + "***", tail, text));
            } else {
                all.add(known(utterances.get(index)));
            }
        }
        return all;
    }

    private static ProtectedText masked(String masked, int from, String text) {
        SensitiveSpan span = new SensitiveSpan("mobile", from, text.length(), 1);
        return new ProtectedText(masked, List.of(span), "[\"" + text.substring(from) + "\"]");
    }

    /** Whether the digits at the end of a text and the next text of the same speaker are a number together. */
    private static boolean joins(List<Utterance> utterances, int index) {
        if (index < 0 || index + 1 >= utterances.size()) {
            return false;
        }
        Utterance one = utterances.get(index);
        Utterance next = utterances.get(index + 1);
        return one.conversation().equals(next.conversation())
                && one.speaker().equals(next.speaker())
                && NUMBER.matcher(tail(one.text()) + next.text()).matches();
    }

    private static String tail(String text) {
        return text.substring(text.replaceFirst("\\d+$", "").length());
    }

    private ProtectedText known(Utterance utterance) {
        String text = utterance.text();
        List<SensitiveSpan> spans = new ArrayList<>();
        for (KnownValue known : utterance.known()) {
            int start = text.indexOf(known.value());
            if (start >= 0) {
                spans.add(new SensitiveSpan(
                        known.type(), start, start + known.value().length(), 1));
                text = text.replace(known.value(), "*".repeat(known.value().length()));
            }
        }
        return spans.isEmpty() ? protect(text) : new ProtectedText(text, spans, "[\"…\"]");
    }
}
