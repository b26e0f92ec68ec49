package org.steward.itests.leak;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.steward.demo.Node;
import org.steward.itests.Distribution;

/** No value of a customer's stands in clear in anything that the node shows, writes or leaves behind. */
public class LeakTest {
    private static final String BANK = "demo";
    private static final List<Canary> CANARIES =
            IntStream.range(0, 40).mapToObj(Canary::of).toList();

    @Rule
    public final Distribution distribution = new Distribution("leak");

    private final LeakSearch search = new LeakSearch(CANARIES);

    @Test
    public void noOutletLogOrFileHoldsAValueInClear() throws Exception {
        Node node = distribution.node();
        Instant begin = Instant.now();
        node.start();
        distribution.addReady(BANK);
        Path outside = Files.createDirectories(node.home().resolveSibling("leak-outside"));
        var files = new CanaryFiles(node.inbox(BANK), outside, CANARIES);
        files.customers();
        distribution.awaitInboxEmpty(BANK);
        files.activity();
        files.broken();
        Distribution.await(
                "the good files to be taken",
                () -> count("holdings/accounts.csv") == CANARIES.size()
                        && count("transactions/purchases.csv") == CANARIES.size()
                        && count("interactions/chat.jsonl") == 4 * CANARIES.size());
        Distribution.await(
                "the broken ones to be told of",
                () -> told("customers/broken.csv")
                        && told("transactions/unknown.csv")
                        && told("interactions/broken.jsonl")
                        && told("strange/list.csv")
                        && told("transactions/header.csv"));

        outlets(node, outside);
        files(node, begin);
        node.stop();
        files(node, begin);
        System.out.printf(
                "leak test: %d values of %d customers, %,d bytes searched%n",
                CANARIES.size() * CANARIES.get(0).values().size(), CANARIES.size(), search.bytes());
        assertEquals("places with a value in clear", Set.of(), search.leaks());
    }

    private long count(String file) throws Exception {
        return distribution.importOf(BANK, file).path("counts").path("stored").longValue();
    }

    private boolean told(String file) throws Exception {
        JsonNode run = distribution.importOf(BANK, file);
        return run.path("counts").path("quarantined").longValue() > 0
                || run.path("outcome").asText().equals("refused");
    }

    /** Everything that an operator can ask for; what he typed himself may come back to him alone. */
    private void outlets(Node node, Path outside) throws Exception {
        Canary one = CANARIES.get(0);
        Path own = Files.writeString(
                outside.resolve("own.csv"), "name,phone\n%s,%sx\n".formatted(one.name(), one.phone()));
        List<List<String>> calls = new ArrayList<>(List.of(
                List.of("institutions"),
                List.of("institutions", "--json"),
                List.of("imports", BANK),
                List.of("imports", BANK, "--json"),
                List.of("import", BANK, "customers", own.toString(), "--preview"),
                List.of("import", BANK, "customers", own.toString(), "--json"),
                List.of("quarantine", BANK, "list"),
                List.of("quarantine", BANK, "list", "--json"),
                List.of("customers", BANK),
                List.of("customers", BANK, "--json"),
                List.of("customers", BANK, "--query", one.phone()),
                List.of("customers", BANK, "--query", one.name(), "--json"),
                List.of("customers", BANK, "--query", one.residentId() + " "),
                List.of("tier", BANK),
                List.of("tier", BANK, "--json"),
                List.of("bulletin", BANK, "--period", "2026-05"),
                List.of("status")));
        for (JsonNode waiting : node.ask("quarantine", BANK, "list", "--json")) {
            calls.add(List.of("quarantine", BANK, "show", waiting.path("id").asText()));
            calls.add(List.of("quarantine", BANK, "show", waiting.path("id").asText(), "--json"));
            if (calls.size() > 60) {
                break;
            }
        }
        calls.add(List.of("quarantine", BANK, "replay"));
        for (List<String> call : calls) {
            Node.Result result = node.run(call.toArray(String[]::new));
            String place = "bin/steward " + call.get(0) + (call.size() > 2 ? " " + call.get(2) : "");
            search.text(place + " (output)", result.output());
            search.text(place + " (errors)", result.errors());
        }
        String clear = String.join("\n", one.values());
        Node.Result scanned = node.run(
                new java.io.ByteArrayInputStream(clear.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "scan",
                BANK);
        assertEquals(scanned.errors(), 0, scanned.code());
    }

    /** Files that came with the distribution and were not touched since hold nothing of a customer's. */
    private void files(Node node, Instant begin) throws Exception {
        int searched = 0;
        for (Path file : Distribution.files(node.home())) {
            if (Files.exists(file) && Files.getLastModifiedTime(file).compareTo(FileTime.from(begin)) >= 0) {
                search.file(node.home(), file);
                searched++;
            }
        }
        assertTrue("files written by the node: " + searched, searched > 50);
    }
}
