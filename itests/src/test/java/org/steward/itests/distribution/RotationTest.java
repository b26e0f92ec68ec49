package org.steward.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.steward.demo.DemoBank;
import org.steward.demo.DemoSize;
import org.steward.demo.Node;
import org.steward.itests.Distribution;

/**
 * Other algorithms for all that is there, while an import runs and the node is killed: at the end everything is as in a bank
 * that was left in peace, and sealed with the new keys alone.
 */
public class RotationTest {
    private static final String PEACE = "peace";
    private static final String BANK = "bank";
    private static final DemoSize SIZE = DemoSize.ofCustomers(1_000);
    private static final long SEED = Long.getLong("itests.seed", 7L);
    private static final String BEGINS = "Rotation of the keys of 'bank' goes over";
    private static final String ENDS = "Rotation of the keys of 'bank' is done";
    private static final List<String> COUNTS =
            List.of("read", "stored", "merged", "duplicate", "quarantined", "created", "masked");

    @Rule
    public final Distribution distribution = new Distribution("rotation");

    @Test
    public void changesTheAlgorithmsDuringAnImportThroughTwoKills() throws Exception {
        Node node = distribution.node();
        node.start();
        deliverTo(PEACE);
        distribution.awaitInboxEmpty(PEACE);
        deliverTo(BANK);
        Distribution.await(
                "a part of the records to be taken",
                () -> sums(BANK).get("read") > sums(PEACE).get("read") / 4);

        Random random = new Random(SEED);
        CompletableFuture<Node.Result> command = CompletableFuture.supplyAsync(this::rotate);
        awaitAtOnce(() -> Files.readString(keys("data-keys.json")).contains("SM4"));
        killInTheMiddle(random);
        assertFalse(command.get(60, TimeUnit.SECONDS).code() == 0);
        int begun = logged(BEGINS).size();
        node.start();
        awaitAtOnce(() -> logged(BEGINS).size() > begun);
        killInTheMiddle(random);
        node.start();
        distribution.awaitInboxEmpty(BANK);
        Distribution.await(
                "the rotation to end",
                () -> status("--status").path("state").textValue().equals("done"));
        logged(ENDS).forEach(System.out::println);

        assertEquals(sums(PEACE), sums(BANK));
        assertEquals(customers(PEACE), customers(BANK));
        assertEverythingReadable(verified(PEACE), verified(BANK));
        assertFoundByOldContacts();
        JsonNode destroyed = status("--destroy-retired").path("destroyed");
        assertEquals("[\"field v1\",\"index v1\",\"file v1\"]", destroyed.toString());
        assertEverythingReadable(verified(PEACE), verified(BANK));
        assertFoundByOldContacts();
        assertEquals("idle", status("--status").path("state").textValue());

        Node.Result alone = node.run("key-rotate", PEACE, "--json");
        assertEquals(alone.errors(), 0, alone.code());
        assertTrue(alone.output(), alone.output().contains("\"state\":\"done\""));
        assertTrue(alone.errors(), alone.errors().contains("% of "));
        logged("Rotation of the keys of 'peace' is done").forEach(System.out::println);
    }

    private void deliverTo(String institution) throws Exception {
        Node node = distribution.node();
        distribution.addReady(institution);
        DemoBank.writeMappings(node.institution(institution).resolve("mappings"));
        Path drafts = Files.createTempDirectory(node.home(), "draft");
        new DemoBank(SIZE).deliver(drafts);
        for (Path file : Distribution.files(drafts)) {
            Path target =
                    node.inbox(institution).resolve(drafts.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.move(file, target);
        }
    }

    private Node.Result rotate() {
        try {
            return distribution.node().run("key-rotate", BANK, "--profile", "national");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void killInTheMiddle(Random random) throws Exception {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(150)); // any moment will do
        distribution.node().kill();
        JsonNode marker = new ObjectMapper().readTree(keys("rotation.json").toFile());
        long waiting = Distribution.files(distribution.node().inbox(BANK)).size();
        System.out.printf(
                "killed (seed %d) with %d files to take; complete: %s%n", SEED, waiting, marker.path("complete"));
        assertFalse(marker.toString(), marker.path("complete").path("field").intValue() == 2);
        assertTrue("The import was over", waiting > 0);
    }

    /** Unlike {@link Distribution#await} without a rest: a page of a rotation takes some hundredths of a second. */
    private static void awaitAtOnce(Distribution.Condition condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.holds()) {
            assertTrue("Waited in vain", System.nanoTime() < deadline);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private Path keys(String file) {
        return distribution
                .node()
                .home()
                .resolve("var/institutions")
                .resolve(BANK)
                .resolve("keys")
                .resolve(file);
    }

    private List<String> logged(String beginning) throws Exception {
        try (Stream<String> lines = Files.lines(distribution.node().home().resolve("data/log/steward.log"))) {
            return lines.filter(line -> line.contains(beginning)).toList();
        }
    }

    private Map<String, Long> sums(String institution) throws Exception {
        List<JsonNode> runs = distribution.node().ask("imports", institution, "--limit", "1000", "--json");
        return COUNTS.stream().collect(Collectors.toMap(count -> count, count -> runs.stream()
                .mapToLong(run -> run.path("counts").path(count).longValue())
                .sum()));
    }

    /** As people see them, by number. */
    private Map<String, String> customers(String institution) throws Exception {
        Map<String, String> customers = new TreeMap<>();
        for (JsonNode customer : distribution.node().ask("customers", institution, "--limit", "10000", "--json")) {
            customers.put(
                    customer.path("number").textValue(),
                    customer.path("name") + " " + sorted(customer.path("contacts")) + " " + customer.path("tags"));
        }
        return customers;
    }

    private static List<String> sorted(JsonNode texts) {
        return Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
                .map(i -> texts.get(i).textValue())
                .sorted()
                .toList();
    }

    private JsonNode status(String option) throws Exception {
        return distribution.node().ask("key-rotate", BANK, option, "--json").get(0);
    }

    private Map<String, JsonNode> verified(String institution) throws Exception {
        JsonNode status = distribution
                .node()
                .ask("key-rotate", institution, "--verify", "--json")
                .get(0);
        assertEquals(0, status.path("remaining").longValue());
        Map<String, JsonNode> tables = new TreeMap<>();
        status.path("tables").forEach(table -> tables.put(table.path("name").textValue(), table));
        return tables;
    }

    private static void assertEverythingReadable(Map<String, JsonNode> peace, Map<String, JsonNode> bank) {
        bank.values().forEach(table -> System.out.println("verified: " + table));
        assertEquals(peace.keySet(), bank.keySet());
        for (String name : peace.keySet()) {
            long values = peace.get(name).path("values").longValue();
            assertEquals(name, values, bank.get(name).path("values").longValue());
            assertEquals(name, 0, bank.get(name).path("unreadable").longValue());
            bank.get(name)
                    .path("algorithms")
                    .fieldNames()
                    .forEachRemaining(algorithm -> assertEquals(name, "SM4-GCM", algorithm));
        }
        assertTrue(
                peace.toString(),
                peace.values().stream().allMatch(table -> table.path("values").longValue() > 0));
    }

    /** Clear contact points of some customers lead to them. */
    private void assertFoundByOldContacts() throws Exception {
        Node node = distribution.node();
        Path users = node.home().resolve("etc/keys.properties");
        if (!Files.readString(users).contains("compliance-officer")) {
            Files.writeString(
                    users, Files.readString(users).replace(",_g_:admingroup", ",_g_:admingroup,compliance-officer"));
        }
        int asked = 0;
        for (JsonNode customer : node.ask("customers", BANK, "--limit", "12", "--json")) {
            String number = customer.path("number").textValue();
            JsonNode contacts = node.ask(
                            "unmask", BANK, number, "--fields", "contacts", "--reason", "test of rotation", "--json")
                    .get(0)
                    .path("values")
                    .path("contacts");
            for (JsonNode contact : contacts) {
                String[] kindAndValue = contact.textValue().split(": ", 2);
                if (kindAndValue[0].equals("mobile")) {
                    assertTrue(
                            number,
                            node.ask("customers", BANK, "--query", kindAndValue[1], "--json").stream()
                                    .anyMatch(found ->
                                            found.path("number").textValue().equals(number)));
                    asked++;
                }
            }
        }
        System.out.printf("found by old contact points: %d%n", asked);
        assertTrue("No contact point was tried", asked > 0);
    }
}
