package org.steward.benchmarks.scan;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.steward.api.protection.SensitiveSpan;
import org.steward.benchmarks.Benchmark;
import org.steward.benchmarks.Clock;
import org.steward.benchmarks.Contestant;
import org.steward.benchmarks.Effort;
import org.steward.benchmarks.Match;
import org.steward.benchmarks.Match.Times;
import org.steward.benchmarks.Table;
import org.steward.protection.TextMasking;
import org.steward.protection.finding.SensitiveScanner;

/** Sensitive data in Chinese chat texts, message by message. */
public final class ScanBenchmark implements Benchmark {
    private static final int WARM_UPS = 2;

    private final SensitiveScanner scanner = new SensitiveScanner();
    private final TextMasking masking = new TextMasking(scanner);
    private final Finder jdk = new Finder.Jdk();
    private final Finder re2 = new Finder.Re2();

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public void run(Effort effort, PrintStream out) throws Exception {
        ChatTexts chat = ChatTexts.of(effort.messages());
        out.printf(
                Locale.ROOT,
                "%,d messages of the demo bank, %.2f MB in UTF-8.%n%n",
                chat.texts().size(),
                chat.utf8Bytes() / 1e6);
        compareFinds(chat, out);
        Match match = new Match(Clock.THREAD, effort.least(), WARM_UPS, effort.repetitions());
        List<Times> times = match.play(List.of(
                Contestant.of(
                        "SensitiveScanner",
                        () -> sum(chat, text -> scanner.scan(text).size())),
                Contestant.of(
                        "java.util.regex",
                        () -> sum(chat, text -> jdk.find(text).size())),
                Contestant.of(
                        "RE2/J 1.8", () -> sum(chat, text -> re2.find(text).size())),
                Contestant.of(
                        "TextMasking, masked output",
                        () -> sum(chat, text -> masking.protect(text).masked().length())),
                Contestant.of(
                        "java.util.regex, masked output",
                        () -> sum(chat, text -> jdk.masked(text).length()))));
        print(chat, times, out);
    }

    private static void print(ChatTexts chat, List<Times> times, PrintStream out) {
        Table table = new Table(out, "one core", "MB a CPU-second", "ours is … times as fast");
        double megabytes = chat.utf8Bytes() / 1e6;
        for (int i = 0; i < times.size(); i++) {
            Times ours = times.get(i < 3 ? 0 : 3);
            boolean isOurs = ours == times.get(i);
            table.row(
                    times.get(i).name(),
                    times.get(i).rate(megabytes),
                    isOurs ? "" : ours.timesAsFastAs(times.get(i)).toString());
        }
        double scan = times.get(0).rate(megabytes).median();
        double factor = times.get(0).timesAsFastAs(times.get(1)).median();
        out.printf(
                Locale.ROOT,
                "%nGoals: 400 MB/s: reached %.0f %%; 100 times java.util.regex: reached %.0f %%.%n",
                scan / 4,
                factor);
        double messages = times.get(3).rate(chat.texts().size()).median();
        out.printf(Locale.ROOT, "Scan and masked output: %,.0f messages a CPU-second.%n", messages);
    }

    /** Counts what a text gives. */
    private interface Count {
        int of(String text);
    }

    private static long sum(ChatTexts chat, Count count) {
        long sum = 0;
        for (String text : chat.texts()) {
            sum += count.of(text);
        }
        return sum;
    }

    /** Lists each kind of difference once, with how often it occurs. */
    private void compareFinds(ChatTexts chat, PrintStream out) {
        Map<String, Integer> differences = new TreeMap<>();
        long finds = 0;
        for (String text : chat.texts()) {
            List<Find> ours = ours(text);
            finds += ours.size();
            note(differences, "java.util.regex", text, ours, jdk.find(text));
            note(differences, "RE2/J", text, ours, re2.find(text));
        }
        out.printf(Locale.ROOT, "%,d finds; %d kinds of differences.%n", finds, differences.size());
        differences.forEach((difference, times) -> out.printf("- %s: %d times%n", difference, times));
        out.println();
    }

    private List<Find> ours(String text) {
        List<Find> finds = new ArrayList<>();
        for (SensitiveSpan span : scanner.scan(text)) {
            finds.add(new Find(
                    span.type(), text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())));
        }
        return finds;
    }

    private static void note(
            Map<String, Integer> differences, String peer, String text, List<Find> ours, List<Find> theirs) {
        for (Find find : ours) {
            if (!theirs.contains(find)) {
                differences.merge("only ours, not " + peer + ": " + shape(text, find), 1, Integer::sum);
            }
        }
        for (Find find : theirs) {
            if (!ours.contains(find)) {
                differences.merge("only " + peer + ": " + shape(text, find), 1, Integer::sum);
            }
        }
    }

    /** The find between its neighbours, digits as 9. */
    private static String shape(String text, Find find) {
        String before = text.substring(Math.max(0, find.start() - 6), find.start());
        String after = text.substring(find.end(), Math.min(text.length(), find.end() + 4));
        return "%s `%s[%s]%s`"
                .formatted(find.type(), before, text.substring(find.start(), find.end()), after)
                .replaceAll("\\d", "9");
    }
}
