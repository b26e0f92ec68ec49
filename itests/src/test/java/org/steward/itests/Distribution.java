package org.steward.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;
import org.steward.demo.Node;

/** The real distribution as an operator has it: unpacked, started and driven by {@code bin/steward}. */
public final class Distribution extends ExternalResource {
    private static final long PATIENCE_SECONDS = 180;
    private static final long POLL_MILLIS = 300;

    private final String name;
    private Node node;

    /** @param name of the folder below {@code target} */
    public Distribution(String name) {
        this.name = name;
    }

    @Override
    protected void before() throws Exception {
        Path folder = Path.of(System.getProperty("itests.basedir"), "target", name);
        empty(folder);
        node = Node.unpack(Path.of(System.getProperty("itests.distribution")), folder);
    }

    @Override
    protected void after() {
        try {
            node.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Node node() {
        return node;
    }

    /** Adds an institution and waits until it is ready. */
    public void addReady(String institution) throws Exception {
        node.addInstitution(institution, LocalDate.of(2026, 6, 30));
        await(institution + " to be ready", () -> state(institution).equals("ready"));
    }

    public String state(String institution) throws Exception {
        for (JsonNode status : node.ask("institutions", "--json")) {
            if (status.path("id").textValue().equals(institution)) {
                return status.path("state").textValue();
            }
        }
        return "absent";
    }

    public List<String> problems(String institution) throws Exception {
        for (JsonNode status : node.ask("institutions", "--json")) {
            if (status.path("id").textValue().equals(institution)) {
                return texts(status.path("problems"));
            }
        }
        return List.of();
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).textValue())
                .toList();
    }

    /** What is known of one file, or a missing node. */
    public JsonNode importOf(String institution, String file) throws Exception {
        for (JsonNode run : node.ask("imports", institution, "--limit", "1000", "--json")) {
            if (run.path("file").textValue().equals(file)) {
                return run;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    public void awaitInboxEmpty(String institution) throws Exception {
        await("the inbox to be worked off", () -> files(node.inbox(institution)).isEmpty());
    }

    public static void await(String what, Condition condition) throws Exception {
        await(what, PATIENCE_SECONDS, condition);
    }

    public static void await(String what, long patienceSeconds, Condition condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited %d seconds in vain for %s".formatted(patienceSeconds, what));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    public static List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            return List.of(root); // a file went away while we looked: look again
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Something that will hold. */
    public interface Condition {
        boolean holds() throws Exception;
    }
}
