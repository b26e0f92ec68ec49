package org.steward.benchmarks.quality;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.steward.benchmarks.Benchmark;
import org.steward.benchmarks.Clock;
import org.steward.benchmarks.Contestant;
import org.steward.benchmarks.Effort;
import org.steward.benchmarks.Match;
import org.steward.benchmarks.Match.Times;
import org.steward.benchmarks.Table;
import org.steward.benchmarks.quality.MarkedText.Span;
import org.steward.protection.TextMasking;
import org.steward.protection.finding.Hit;
import org.steward.protection.finding.SensitiveScanner;
import org.steward.protection.naming.KnownParties;
import org.steward.protection.naming.NameFinder;

/** How many names, addresses and companies are found, and how fast, beside HanLP. */
public final class NameQuality implements Benchmark {
    private static final int WARM_UPS = 2;
    private static final int TIMED_TEXTS = 2_000;

    private final NameFinder finder = new NameFinder();
    private final HanLpNames hanLp = new HanLpNames();
    private final Path cluener;

    public NameQuality() {
        this(Path.of(System.getProperty("cluener", "../shared/data/cluener")));
    }

    NameQuality(Path cluener) {
        this.cluener = cluener;
    }

    @Override
    public String name() {
        return "names";
    }

    @Override
    public void run(Effort effort, PrintStream out) throws Exception {
        out.printf("Percent. Exact: both ends are right. Masked: confidence 0.5 or more; the others are hints.%n%n");
        Table table = new Table(
                out,
                "text, who",
                "type",
                "there",
                "found",
                "exact P",
                "exact R",
                "exact F1",
                "overlap P",
                "overlap R",
                "overlap F1");
        if (Files.isDirectory(cluener)) {
            List<MarkedText> texts = NameTexts.cluener(cluener);
            score("CLUENER, hints too", texts, this::hints, table);
            score("CLUENER, masked", texts, this::masked, table);
            score("CLUENER, HanLP", texts, text -> hanLp.find(text.text()), table);
        } else {
            out.printf("%nSKIPPED: no folder %s; name it by -Dcluener%n%n", cluener.toAbsolutePath());
        }
        score("demo bank, customer unknown, masked", NameTexts.demo(false), this::masked, table);
        score("demo bank, customer known, masked", NameTexts.demo(true), this::masked, table);
        score("development templates, masked", NameTexts.madeUp("development.txt", false), this::masked, table);
        List<MarkedText> heldOut = NameTexts.madeUp("heldout.txt", false);
        score("held-out templates, masked", heldOut, this::masked, table);
        score("held-out templates, all known, masked", NameTexts.madeUp("heldout.txt", true), this::masked, table);
        score("held-out templates, HanLP", heldOut, text -> hanLp.find(text.text()), table);
        time(effort, heldOut.subList(0, Math.min(TIMED_TEXTS, heldOut.size())), out);
    }

    private List<Span> hints(MarkedText text) {
        return spans(finder.findWithHints(text.text(), KnownParties.of(text.known()), List.of()));
    }

    private List<Span> masked(MarkedText text) {
        return spans(finder.find(text.text(), text.known(), List.of()));
    }

    private static List<Span> spans(List<Hit> hits) {
        return hits.stream()
                .map(hit -> new Span(hit.type(), hit.start(), hit.end()))
                .toList();
    }

    private static void score(
            String head, List<MarkedText> texts, Function<MarkedText, List<Span>> finder, Table table) {
        List<List<Span>> finds = texts.stream().map(finder).toList();
        for (String type : NameTexts.TYPES) {
            Score score = new Score();
            for (int i = 0; i < finds.size(); i++) {
                score.add(of(type, texts.get(i).spans()), of(type, finds.get(i)));
            }
            if (score.there() > 0 || score.found() > 0) {
                table.row(head, type, score.there(), score.found(), score.exact(), score.overlapping());
            }
        }
    }

    private static List<Span> of(String type, List<Span> spans) {
        return spans.stream().filter(span -> span.type().equals(type)).toList();
    }

    private void time(Effort effort, List<MarkedText> texts, PrintStream out) throws Exception {
        long bytes = texts.stream()
                .mapToLong(text -> text.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        TextMasking masking = new TextMasking(new SensitiveScanner(), finder);
        List<Times> times = new Match(Clock.THREAD, effort.least(), WARM_UPS, effort.repetitions())
                .play(List.of(
                        Contestant.of(
                                "NameFinder",
                                () -> sum(texts, text -> masked(text).size())),
                        Contestant.of(
                                "HanLP portable 1.8.6",
                                () -> sum(texts, text -> hanLp.find(text.text()).size())),
                        Contestant.of(
                                "TextMasking with numbers and names, masked output",
                                () -> sum(texts, text -> masking.protect(text.text())
                                        .masked()
                                        .length()))));
        out.println();
        Table table = new Table(out, "one core, text by text", "MB a CPU-second", "NameFinder is … times as fast");
        for (Times each : times) {
            boolean ours = each == times.get(0);
            table.row(
                    each.name(),
                    each.rate(bytes / 1e6),
                    ours ? "" : times.get(0).timesAsFastAs(each));
        }
    }

    private static long sum(List<MarkedText> texts, ToLongFunction<MarkedText> count) {
        return texts.stream().mapToLong(count).sum();
    }
}
