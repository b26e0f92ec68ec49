package org.steward.itests.distribution;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.steward.demo.Delivery;
import org.steward.demo.DemoBank;
import org.steward.demo.DemoSize;
import org.steward.itests.Distribution;

/** A power failure in the middle of an import: nothing is lost, nothing stored twice. */
public class KillTest {
    private static final int KILLS = Integer.getInteger("itests.kills", 2);
    private static final long SEED = Long.getLong("itests.seed", 7L);

    @Rule
    public final Distribution distribution = new Distribution("kill");

    @Test
    public void losesAndRepeatsNothingWhenKilledInTheMiddleOfAnImport() throws Exception {
        DemoSize size = DemoSize.ofCustomers(600);
        var node = distribution.node();
        node.start();
        distribution.addReady("demo");
        DemoBank.writeMappings(node.institution("demo").resolve("mappings"));
        Path drafts = Files.createTempDirectory(node.home(), "bank");
        Delivery delivery = new DemoBank(size).deliver(drafts);
        for (Path file : Distribution.files(drafts)) {
            Path target = node.inbox("demo").resolve(drafts.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.move(file, target);
        }

        var random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            int share = 10 + random.nextInt(60);
            Distribution.await("some of the records to be taken", () -> read() >= delivery.records() * share / 100);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400)); // any moment will do
            long before = read();
            node.kill();
            System.out.printf(
                    "kill %d (seed %d) after about %d of %d records%n", kill + 1, SEED, before, delivery.records());
            node.start();
        }
        distribution.awaitInboxEmpty("demo");

        List<JsonNode> runs = node.ask("imports", "demo", "--limit", "1000", "--json");
        long read = sum(runs, "read");
        long stored = sum(runs, "stored");
        System.out.printf(
                "after the kills: read %d stored %d merged %d duplicate %d quarantined %d%n",
                read, stored, sum(runs, "merged"), sum(runs, "duplicate"), sum(runs, "quarantined"));
        assertEquals(delivery.records(), read);
        assertEquals(read, stored + sum(runs, "merged") + sum(runs, "duplicate") + sum(runs, "quarantined"));
        assertEquals(delivery.broken(), sum(runs, "quarantined"));
        assertEquals(delivery.transactions(), storedOf(runs, "transactions"));
        assertEquals(delivery.messages(), storedOf(runs, "interactions"));
        JsonNode tiers = node.ask("tier", "demo", "--json").get(0);
        assertEquals(delivery.customers(), tiers.path("customers").longValue());
    }

    private long read() throws Exception {
        return sum(distribution.node().ask("imports", "demo", "--limit", "1000", "--json"), "read");
    }

    private static long sum(List<JsonNode> runs, String count) {
        return runs.stream()
                .mapToLong(run -> run.path("counts").path(count).longValue())
                .sum();
    }

    private static long storedOf(List<JsonNode> runs, String kind) {
        return sum(
                runs.stream()
                        .filter(run -> run.path("kind").textValue().equals(kind))
                        .toList(),
                "stored");
    }
}
