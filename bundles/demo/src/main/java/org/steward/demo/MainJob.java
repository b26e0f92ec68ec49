package org.steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The main job, end to end: a node from the distribution's archive, a demo bank in its inbox, and an account of what became
 * of it. Run by {@code mvn -Pdemo verify}; arguments: the archive, and a folder that it may empty.
 */
public final class MainJob {
    private static final String BANK = "demo";
    private static final long PATIENCE_MINUTES = 20;
    private static final long POLL_SECONDS = 2;

    private final PrintStream out;
    private final Path folder;
    private final DemoSize size;

    MainJob(PrintStream out, Path folder, DemoSize size) {
        this.out = out;
        this.folder = folder;
        this.size = size;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[1]).toAbsolutePath();
        var job = new MainJob(new PrintStream(System.out, true, StandardCharsets.UTF_8), folder, size());
        boolean exit = !System.getProperty("demo.exit", "false").equals("false");
        job.run(Path.of(args[0]).toAbsolutePath(), exit);
    }

    private static DemoSize size() {
        String customers = System.getProperty("demo.customers");
        return customers == null ? DemoSize.DEFAULT : DemoSize.ofCustomers(Integer.parseInt(customers));
    }

    void run(Path archive, boolean exit) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        say("Unpacking " + archive.getFileName() + " ...");
        Node.stopEarlier(folder.resolve("steward"));
        empty(folder);
        Node node = Node.unpack(archive, folder.resolve("steward"));
        node.addInstitution(BANK, size.today());
        DemoBank.writeMappings(node.institution(BANK).resolve("mappings"));
        var stop = new Thread(() -> stop(node), "stop-the-node");
        Runtime.getRuntime().addShutdownHook(stop);
        say("Starting the node ...");
        node.start();
        say(
                "Making the demo bank: %,d customers, %,d transactions, %,d messages ...",
                size.customers(), size.transactions(), size.messages());
        Path drafts = folder.resolve("bank");
        Delivery delivery = new DemoBank(size).deliver(drafts);
        waitUntilReady(node);
        deliver(drafts, node.inbox(BANK));
        waitUntilTaken(node, delivery);
        account(node, delivery, begin, exit);
        if (exit) {
            Runtime.getRuntime().removeShutdownHook(stop);
            node.stop();
        } else {
            new CountDownLatch(1).await(); // until Ctrl-C; the hook stops the node
        }
    }

    private void waitUntilReady(Node node) throws IOException, InterruptedException {
        say("Waiting for the institution ...");
        await("the institution to be ready", () -> {
            List<JsonNode> institutions = node.ask("institutions", "--json");
            return institutions.stream()
                    .anyMatch(status -> "ready".equals(status.path("state").textValue()));
        });
    }

    /** Moves the files in, so that each appears whole. */
    private void deliver(Path drafts, Path inbox) throws IOException {
        Files.createDirectories(inbox);
        for (Path file : files(drafts)) {
            Path target = inbox.resolve(drafts.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.move(file, target);
        }
        say("Delivered the files to %s", inbox);
    }

    private void waitUntilTaken(Node node, Delivery delivery) throws IOException, InterruptedException {
        Path inbox = node.inbox(BANK);
        await("the inbox to be worked off", () -> {
            long read = sum(node.ask("imports", BANK, "--limit", "1000", "--json"), "read");
            say("  %,d of %,d records", read, delivery.records());
            return files(inbox).isEmpty();
        });
    }

    private void account(Node node, Delivery delivery, long begin, boolean exit)
            throws IOException, InterruptedException {
        say("Computing tiers and writing the bulletin ...");
        List<JsonNode> runs = node.ask("imports", BANK, "--limit", "1000", "--json");
        JsonNode tiers = node.ask("tier", BANK, "--json").get(0);
        String period = java.time.YearMonth.from(size.today()).toString();
        String bulletin = node.ask("bulletin", BANK, "--period", period, "--json")
                .get(0)
                .path("path")
                .textValue();
        JsonNode reasons = node.ask("quarantine", BANK, "reasons", "--json").get(0);
        double seconds = (System.nanoTime() - begin) / 1e9;

        out.println();
        out.println("What became of the demo bank's files");
        out.printf(
                "  read         %,10d records in %d files (%,d written by the channels)%n",
                sum(runs, "read"), runs.size(), delivery.records());
        out.printf("  stored       %,10d%n", sum(runs, "stored"));
        out.printf("  merged       %,10d into records already known%n", sum(runs, "merged"));
        out.printf("  duplicate    %,10d changed nothing%n", sum(runs, "duplicate"));
        out.printf("  quarantined  %,10d: %s%n", sum(runs, "quarantined"), words(reasons));
        out.printf(
                "  masked       %,10d sensitive spans in messages (%,d were written into them)%n",
                sum(runs, "masked"), delivery.sensitive());
        out.printf(
                "Customers per tier as of %s, measured from %s%n",
                tiers.path("as_of").textValue(), tiers.path("from").textValue());
        for (JsonNode tier : tiers.path("tiers")) {
            out.printf(
                    "  %-5s %,6d customers, %5.1f %% of those with a result, bring %5.1f %% of the results%n",
                    tier.path("tier").textValue(),
                    tier.path("customers").longValue(),
                    tier.path("share_of_customers").doubleValue() * 100,
                    tier.path("share_of_result").doubleValue() * 100);
        }
        out.printf("Bulletin: %s%n", bulletin);
        if (!exit) {
            out.printf(
                    "The node stays up until Ctrl-C. Where to go next:%n  %1$s customers demo --tier high%n  %1$s quarantine demo list%n  %1$s imports demo%n  or put a file of your own into %2$s%n",
                    node.program(), node.inbox(BANK));
        }
        out.printf(
                "Main job done: customers=%d merged=%d quarantined=%d masked=%d tiers=%s report=%s seconds=%.0f%n",
                tiers.path("customers").longValue(),
                sum(runs, "merged"),
                sum(runs, "quarantined"),
                sum(runs, "masked"),
                tierWords(tiers),
                bulletin,
                seconds);
    }

    private static String tierWords(JsonNode tiers) {
        List<String> words = new ArrayList<>();
        tiers.path("tiers")
                .forEach(tier -> words.add(tier.path("tier").textValue() + ":"
                        + tier.path("customers").longValue()));
        return String.join(",", words);
    }

    private static String words(JsonNode reasons) {
        Map<String, Long> sorted = new TreeMap<>();
        reasons.fields()
                .forEachRemaining(
                        reason -> sorted.put(reason.getKey(), reason.getValue().longValue()));
        return sorted.entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
    }

    private static long sum(List<JsonNode> runs, String count) {
        return runs.stream()
                .mapToLong(run -> run.path("counts").path(count).longValue())
                .sum();
    }

    private void await(String what, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Waited %d minutes in vain for %s; the node's log is %s"
                        .formatted(PATIENCE_MINUTES, what, folder.resolve("steward/data/log/steward.log")));
            }
            TimeUnit.SECONDS.sleep(POLL_SECONDS);
        }
    }

    private void stop(Node node) {
        try {
            node.stop();
        } catch (IOException e) {
            out.println("The node could not be stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(MainJob::delete);
            }
        }
        Files.createDirectories(folder);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String format, Object... values) {
        out.println(values.length == 0 ? format : String.format(format, values));
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }
}
