package org.steward.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.steward.demo.Node;
import org.steward.itests.Distribution;

/** Files that nobody of us wrote, through the inbox with nothing but a mapping file. */
public class RealDataTest {
    private final Path data =
            Path.of(System.getProperty("itests.basedir"), "../../shared/data").normalize();
    private final Path mappings = Path.of(System.getProperty("itests.basedir"), "../docs/examples/mappings");

    @Rule
    public final Distribution distribution = new Distribution("real-data");

    @Before
    public void needsTheData() {
        if (!Files.isDirectory(data)) {
            System.out.println(
                    "SKIPPED: RealDataTest needs the folder shared/data beside the project, and it is not there");
        }
        assumeTrue(Files.isDirectory(data));
    }

    @Test
    public void takesForeignFilesAsTheirMappingsSay() throws Exception {
        Node node = distribution.node();
        node.start();
        distribution.addReady("cdnow");
        distribution.addReady("retail");

        deliver("cdnow", "cdnow.yaml", "cdnow/CDNOW_sample.txt", data.resolve("cdnow/CDNOW_sample.txt"));
        deliver(
                "retail",
                "online-retail.yaml",
                "online-retail/OnlineRetail.csv",
                data.resolve("online_retail_slice/OnlineRetail_first10000.csv"));
        distribution.awaitInboxEmpty("cdnow");
        distribution.awaitInboxEmpty("retail");

        JsonNode cdnow =
                distribution.importOf("cdnow", "cdnow/CDNOW_sample.txt").path("counts");
        System.out.println("cdnow: " + cdnow);
        assertEquals(6_919, cdnow.path("read").longValue());
        assertEquals(6_919, cdnow.path("stored").longValue());
        assertEquals(2_357, cdnow.path("created").longValue());
        JsonNode tiers =
                node.ask("tier", "cdnow", "--as-of", "1997-12-31", "--json").get(0);
        System.out.println("cdnow tiers: " + tiers);
        assertEquals(2_357, tiers.path("customers").longValue());
        long tiered = 0;
        for (JsonNode tier : tiers.path("tiers")) {
            tiered += tier.path("customers").longValue();
        }
        assertEquals(2_357, tiered);

        JsonNode retail = distribution
                .importOf("retail", "online-retail/OnlineRetail.csv")
                .path("counts");
        System.out.println("online retail: " + retail);
        assertEquals(10_000, retail.path("read").longValue());
        assertEquals(
                2_291,
                node.ask("quarantine", "retail", "reasons", "--json")
                        .get(0)
                        .path("customer-missing")
                        .longValue());
        assertEquals(
                retail.path("read").longValue(),
                retail.path("stored").longValue()
                        + retail.path("merged").longValue()
                        + retail.path("duplicate").longValue()
                        + retail.path("quarantined").longValue());
        System.out.println("retail tiers: "
                + node.ask("tier", "retail", "--as-of", "2010-12-31", "--json").get(0));
    }

    private void deliver(String institution, String mapping, String name, Path source) throws Exception {
        Node node = distribution.node();
        Path folder = Files.createDirectories(node.institution(institution).resolve("mappings"));
        Files.copy(mappings.resolve(mapping), folder.resolve(mapping));
        Path target = node.inbox(institution).resolve(name);
        Files.createDirectories(target.getParent());
        Path draft = Files.copy(source, node.home().resolve("draft"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, target);
    }
}
