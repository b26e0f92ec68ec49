package org.steward.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.steward.api.protection.KnownValue;
import org.steward.benchmarks.quality.MarkedText.Span;
import org.steward.demo.NamedDialogues;
import org.steward.protection.naming.LabelledText;
import org.steward.protection.naming.SentenceMaker;

/** The texts in which names are looked for. */
final class NameTexts {
    static final List<String> TYPES = List.of("name", "address", "company");
    private static final int CONVERSATIONS = 1_000;
    private static final int EACH = 40;
    private static final long SEED = 77;
    private static final ObjectMapper JSON = new ObjectMapper();

    private NameTexts() {}

    /** CLUENER's sentences; for research only, so they stay where they are. */
    static List<MarkedText> cluener(Path folder) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode sentence = JSON.readTree(line);
                    if (sentence.has("label")) {
                        texts.add(new MarkedText(
                                sentence.path("text").asText(), List.of(), spans(sentence.path("label"))));
                    }
                }
            }
        }
        return texts;
    }

    private static List<Span> spans(JsonNode labels) {
        List<Span> spans = new ArrayList<>();
        for (String type : TYPES) {
            for (JsonNode places : labels.path(type)) {
                for (JsonNode place : places) {
                    spans.add(new Span(type, place.get(0).asInt(), place.get(1).asInt() + 1));
                }
            }
        }
        return spans;
    }

    /** @param known whether the customer is known */
    static List<MarkedText> demo(boolean known) {
        return NamedDialogues.of(CONVERSATIONS).stream()
                .map(message -> {
                    List<Span> spans = new ArrayList<>();
                    for (int i = 0; i < message.names().size(); i += 2) {
                        spans.add(new Span(
                                "name", message.names().get(i), message.names().get(i + 1)));
                    }
                    String type = message.organisation() ? "company" : "name";
                    List<KnownValue> values = known ? List.of(new KnownValue(type, message.customer())) : List.of();
                    return new MarkedText(message.text(), values, spans);
                })
                .toList();
    }

    /** Made-up sentences by templates that the training did not see; of the held-out ones nobody looked at the errors. */
    static List<MarkedText> madeUp(String resource, boolean known) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        for (LabelledText made : new SentenceMaker(SEED).unlearned(resource, EACH)) {
            List<Span> spans = new ArrayList<>();
            List<KnownValue> values = new ArrayList<>();
            for (LabelledText.Entity entity : made.entities()) {
                if (TYPES.contains(entity.type())) {
                    spans.add(new Span(entity.type(), entity.start(), entity.end()));
                    values.add(new KnownValue(entity.type(), made.text().substring(entity.start(), entity.end())));
                }
            }
            texts.add(new MarkedText(made.text(), known ? values : List.of(), spans));
        }
        return texts;
    }
}
