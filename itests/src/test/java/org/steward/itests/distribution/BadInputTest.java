package org.steward.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.steward.demo.Node;
import org.steward.itests.Distribution;

/** What channels deliver on a bad day, each with its named outcome. */
public class BadInputTest {
    private static final String BANK = "demo";
    private static final int FILE_MIB = Integer.getInteger("itests.file.mib", 300);

    @ClassRule
    public static final Distribution DISTRIBUTION = new Distribution("bad-input");

    private static boolean started;

    @Before
    public void start() throws Exception {
        if (!started) {
            DISTRIBUTION.node().start();
            DISTRIBUTION.addReady(BANK);
            started = true;
        }
    }

    private static Node node() {
        return DISTRIBUTION.node();
    }

    @Test
    public void setsWrongLinesAsideAndGoesOn() throws Exception {
        JsonNode run = deliver(
                "customers/lines.csv",
                bytes("name,phone,first_contact,resident_id\n"
                        + "王小明,16900000101,2026-01-01,\n"
                        + "李小红,1690000010,2026-01-01,\n"
                        + "张三,16900000103,2026-02-30,\n"
                        + "赵六,16900000104\n"
                        + ",16900000105,,\n"
                        + "钱七,16900000106,2026-01-02,110103192001011230\n"
                        + "孙八,16900000107,2026-01-03,\n"));

        assertCounts(run, 7, 2, 0, 0, 5);
        List<JsonNode> waiting = node().ask("quarantine", BANK, "list", "--json").stream()
                .filter(entry -> entry.path("source").textValue().equals("customers/lines.csv"))
                .toList();
        for (JsonNode entry : waiting) {
            System.out.printf(
                    "bad line: %s line %d column %s: %s, %s; %s%n",
                    entry.path("source").textValue(),
                    entry.path("line").longValue(),
                    entry.path("column").textValue(),
                    entry.path("reason").textValue(),
                    entry.path("shape").textValue(),
                    entry.path("remedy").textValue());
        }
        assertEquals(
                List.of(3L, 4L, 5L, 6L, 7L),
                waiting.stream().map(entry -> entry.path("line").longValue()).toList());
        assertFalse("values are never shown", waiting.toString().contains("1690000010"));
    }

    @Test
    public void refusesAFileThatIsNoText() throws Exception {
        byte[] noise = new byte[5_000];
        new java.util.Random(1).nextBytes(noise);
        JsonNode run = deliver("customers/noise.csv", noise);

        assertRefused(run, "encod");
    }

    @Test
    public void takesAnEmptyFileAndAHeaderAlone() throws Exception {
        assertCounts(deliver("customers/empty.csv", new byte[0]), 0, 0, 0, 0, 0);
        assertCounts(deliver("customers/header.csv", bytes("name,phone\n")), 0, 0, 0, 0, 0);
    }

    @Test
    public void namesTheColumnThatAHeaderLacks() throws Exception {
        JsonNode run = deliver("transactions/header.csv", bytes("id,number,time\nt1,C1,2026-01-01\n"));

        assertRefused(run, "amount");
    }

    @Test
    public void countsTheSameFileTwiceAsDuplicates() throws Exception {
        byte[] file = bytes("id,name,phone\n1,周九,16900000201\n2,吴十,16900000202\n");
        assertCounts(deliver("customers/twice.csv", file), 2, 2, 0, 0, 0);
        drop("customers/twice again.csv", file);
        DISTRIBUTION.awaitInboxEmpty(BANK);

        JsonNode run = DISTRIBUTION.importOf(BANK, "customers/twice.csv");
        System.out.println("the same file twice: " + run);
        assertCounts(run, 4, 2, 0, 2, 0);
        assertEquals(2, run.path("deliveries").intValue());
    }

    @Test
    public void readsGb18030AndLinesOfAnotherEncoding() throws Exception {
        JsonNode chinese =
                deliver("customers/gb18030.csv", "name,phone\n𠮷田㐂,16900000301\n".getBytes(Charset.forName("GB18030")));
        assertCounts(chinese, 1, 1, 0, 0, 0);

        var mixed = new ByteArrayOutputStream();
        mixed.write(bytes("name,phone\n"));
        for (int row = 0; row < 300; row++) {
            mixed.write(bytes("郑十一,169000004%02d\n".formatted(row % 100)));
        }
        mixed.write("粘贴,16900000399\n".getBytes(Charset.forName("GB18030")));
        JsonNode run = deliver("customers/mixed.csv", mixed.toByteArray());
        System.out.println("a pasted line: " + run);
        assertEquals(1, run.path("counts").path("quarantined").longValue());
    }

    @Test
    public void leavesAFileAloneWhileItIsWritten() throws Exception {
        Path target = node().inbox(BANK).resolve("customers/growing.csv");
        Files.createDirectories(target.getParent());
        Files.write(target, bytes("name,phone\n"));
        for (int row = 0; row < 10; row++) {
            TimeUnit.MILLISECONDS.sleep(400); // the writer's pace, not ours
            Files.write(target, bytes("冯十二,1690000050%d\n".formatted(row)), StandardOpenOption.APPEND);
        }
        DISTRIBUTION.awaitInboxEmpty(BANK);

        JsonNode run = DISTRIBUTION.importOf(BANK, "customers/growing.csv");
        System.out.println("still being written: " + run);
        assertEquals(10, run.path("counts").path("read").longValue());
    }

    @Test
    public void refusesWhatNoMappingFits() throws Exception {
        assertRefused(deliver("strange/thing.csv", bytes("a,b\n1,2\n")), "mapping");
    }

    @Test
    public void takesAVeryLargeFileInLittleMemory() throws Exception {
        Path draft = node().home().resolve("large.jsonl");
        String text = "您好，" + "今天天气不错，理财产品有风险。".repeat(700);
        long rows = 0;
        long bytes = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(draft)) {
            int size = bytes(text).length;
            while (bytes < FILE_MIB * 1024L * 1024L) {
                writer.write(
                        "{\"conversation\":\"large\",\"id\":\"m%d\",\"channel\":\"wecom\",\"speaker\":\"customer\",\"time\":\"2026-05-01T10:00:00\",\"text\":\"%s 13800138000\"}%n"
                                .formatted(++rows, text));
                bytes += size;
            }
        }
        Path target = node().inbox(BANK).resolve("interactions/large.jsonl");
        Files.createDirectories(target.getParent());
        long begin = System.nanoTime();
        Files.move(draft, target);
        Distribution.await("the large file to be taken", 1_800, () -> !Files.exists(target));

        JsonNode run = DISTRIBUTION.importOf(BANK, "interactions/large.jsonl");
        System.out.printf("a file of %d MiB in %.0f s: %s%n", FILE_MIB, (System.nanoTime() - begin) / 1e9, run);
        assertCounts(run, rows, rows, 0, 0, 0);
        assertEquals(rows, run.path("counts").path("masked").longValue());
    }

    private static JsonNode deliver(String name, byte[] content) throws Exception {
        drop(name, content);
        DISTRIBUTION.awaitInboxEmpty(BANK);
        JsonNode run = DISTRIBUTION.importOf(BANK, name);
        System.out.println("bad input " + name + ": " + run);
        return run;
    }

    private static void drop(String name, byte[] content) throws Exception {
        Path target = node().inbox(BANK).resolve(name);
        Files.createDirectories(target.getParent());
        Path draft = Files.write(node().home().resolve("draft"), content);
        Files.move(draft, target);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertCounts(
            JsonNode run, long read, long stored, long merged, long duplicate, long quarantined) {
        JsonNode counts = run.path("counts");
        assertEquals(run.toString(), read, counts.path("read").longValue());
        assertEquals(run.toString(), stored, counts.path("stored").longValue());
        assertEquals(run.toString(), merged, counts.path("merged").longValue());
        assertEquals(run.toString(), duplicate, counts.path("duplicate").longValue());
        assertEquals(run.toString(), quarantined, counts.path("quarantined").longValue());
        assertEquals(run.toString(), "done", run.path("outcome").textValue());
    }

    private static void assertRefused(JsonNode run, String word) {
        assertEquals(run.toString(), "refused", run.path("outcome").textValue());
        assertTrue(run.toString(), run.path("problem").textValue().contains(word));
        assertTrue(run.toString(), run.path("problem").textValue().contains("to fix it"));
    }
}
