package org.steward.benchmarks.quality;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steward.benchmarks.Benchmark;
import org.steward.benchmarks.Effort;
import org.steward.benchmarks.Table;
import org.steward.benchmarks.quality.MarkedText.Span;
import org.steward.protection.finding.SensitiveScanner;

/** How many numbers and Latin items are found, and how much else; finds below 0.5 count as found. */
public final class TypeQuality implements Benchmark {
    private static final int EXAMPLES = 8;

    private final SensitiveScanner scanner = new SensitiveScanner();
    private final Path hutool = Path.of(System.getProperty("hutool", "../shared/data/hutool_vectors/vectors.csv"));

    @Override
    public String name() {
        return "types";
    }

    @Override
    public void run(Effort effort, PrintStream out) throws Exception {
        out.printf("Percent; a find with wrong ends, or of another type, is wrong.%n%n");
        Table table = new Table(out, "text", "type", "there", "found", "P", "R", "F1", "overlap P", "R", "F1");
        Set<String> wrong = new LinkedHashSet<>();
        for (Map.Entry<String, List<MarkedText>> each : TypeTexts.madeUp().entrySet()) {
            score("made up", each.getKey(), each.getValue(), table, wrong);
        }
        if (Files.exists(hutool)) {
            List<MarkedText> texts = TypeTexts.hutool(hutool);
            score("hutool's values", "all", texts, table, wrong);
        } else {
            out.printf("%nSKIPPED: no file %s; name it by -Dhutool%n%n", hutool.toAbsolutePath());
        }
        out.printf("%nSome that went wrong:%n%n");
        wrong.forEach(line -> out.println("- " + line));
    }

    private void score(String head, String type, List<MarkedText> texts, Table table, Set<String> wrong) {
        Score score = new Score();
        int shown = 0;
        for (MarkedText text : texts) {
            List<Span> found = scanner.hits(text.text()).stream()
                    .map(hit -> new Span(hit.type(), hit.start(), hit.end()))
                    .toList();
            score.add(text.spans(), found);
            if (!found.equals(text.spans()) && shown++ < EXAMPLES) {
                wrong.add("%s, %s: there %s, found %s in %s"
                        .formatted(head, type, stretches(text, text.spans()), stretches(text, found), text.text()));
            }
        }
        table.row(head, type, score.there(), score.found(), score.exact(), score.overlapping());
    }

    private static List<String> stretches(MarkedText text, List<Span> spans) {
        return spans.stream()
                .map(span -> span.type() + " " + text.text().substring(span.start(), span.end()))
                .toList();
    }
}
