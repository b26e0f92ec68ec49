package org.steward.protection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.api.protection.KnownValue;
import org.steward.api.protection.ProtectedText;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.TextProtection;
import org.steward.api.protection.Utterance;
import org.steward.protection.finding.Hit;
import org.steward.protection.finding.SensitiveScanner;
import org.steward.protection.finding.SplitNumbers;
import org.steward.protection.masking.Masks;
import org.steward.protection.naming.KnownParties;
import org.steward.protection.naming.NameFinder;

/** Puts masks where the scanner finds something. */
public final class TextMasking implements TextProtection {
    private static final JsonFactory JSON = new JsonFactory();

    private final SensitiveScanner scanner;
    private final Optional<NameFinder> names;

    /** Finds numbers and Latin items only. */
    public TextMasking(SensitiveScanner scanner) {
        this.scanner = scanner;
        this.names = Optional.empty();
    }

    /** Finds names, addresses and companies too. */
    public TextMasking(SensitiveScanner scanner, NameFinder names) {
        this.scanner = scanner;
        this.names = Optional.of(names);
    }

    @Override
    public List<SensitiveSpan> scan(String text) {
        List<Hit> numbers = scanner.hits(text);
        List<Hit> hits = names.map(finder -> merged(numbers, finder.findWithHints(text, KnownParties.NOBODY, numbers)))
                .orElse(numbers);
        return SensitiveScanner.spans(text, hits);
    }

    @Override
    public ProtectedText protect(String text) {
        return protect(text, KnownParties.NOBODY);
    }

    private ProtectedText protect(String text, KnownParties known) {
        return protect(text, known, scanner.hits(text));
    }

    private ProtectedText protect(String text, KnownParties known, List<Hit> numbers) {
        List<Hit> hits = names.map(finder -> merged(numbers, finder.find(text, known, numbers)))
                .orElse(numbers);
        if (hits.isEmpty()) {
            return new ProtectedText(text, List.of(), "");
        }
        List<SensitiveSpan> spans = SensitiveScanner.spans(text, hits);
        return new ProtectedText(masked(text, hits), spans, originals(text, hits, spans));
    }

    @Override
    public String withoutSecrets(String text) {
        List<Hit> secrets = scanner.hits(text).stream().filter(Hit::secret).toList();
        return secrets.isEmpty() ? text : masked(text, secrets);
    }

    @Override
    public List<ProtectedText> protect(List<Utterance> utterances) {
        Map<List<KnownValue>, KnownParties> parties = new HashMap<>(); // most texts of a call share theirs
        List<List<Hit>> whole =
                utterances.stream().map(each -> scanner.hits(each.text())).toList();
        List<List<Hit>> parts = SplitNumbers.find(scanner, utterances, whole);
        List<ProtectedText> results = new ArrayList<>(utterances.size());
        for (int index = 0; index < utterances.size(); index++) {
            Utterance each = utterances.get(index);
            results.add(protect(
                    each.text(),
                    parties.computeIfAbsent(each.known(), KnownParties::of),
                    merged(whole.get(index), parts.get(index))));
        }
        return results;
    }

    private static List<Hit> merged(List<Hit> numbers, List<Hit> others) {
        if (numbers.isEmpty() || others.isEmpty()) {
            return numbers.isEmpty() ? others : numbers;
        }
        List<Hit> all = new ArrayList<>(numbers);
        all.addAll(others);
        all.sort(Comparator.comparingInt(Hit::start));
        return all;
    }

    private static String masked(String text, List<Hit> hits) {
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        for (Hit hit : hits) {
            masked.append(text, copied, hit.start()).append(Masks.mask(hit.type(), original(text, hit)));
            copied = hit.end();
        }
        return masked.append(text, copied, text.length()).toString();
    }

    /** {@code [{"type","start","end","text"}]} in code points, without C3; empty if nothing remains. */
    private static String originals(String text, List<Hit> hits, List<SensitiveSpan> spans) {
        if (hits.stream().allMatch(Hit::secret)) {
            return "";
        }
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (int index = 0; index < hits.size(); index++) {
                if (!hits.get(index).secret()) {
                    SensitiveSpan span = spans.get(index);
                    json.writeStartObject();
                    json.writeStringField("type", span.type());
                    json.writeNumberField("start", span.start());
                    json.writeNumberField("end", span.end());
                    json.writeStringField("text", original(text, hits.get(index)));
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A string writer does not fail", e);
        }
        return out.toString();
    }

    private static String original(String text, Hit hit) {
        return text.substring(hit.start(), hit.end());
    }
}
