package org.steward.itests.leak;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;
import org.steward.itests.Container;

/** The canaries as customers of an institution of the container that the test runs in. */
public final class CanaryBank {
    private static final List<Canary> CANARIES =
            IntStream.range(0, 20).mapToObj(Canary::of).toList();

    private final CanaryFiles files;
    private final LeakSearch search = new LeakSearch(CANARIES);

    private CanaryBank(CanaryFiles files) {
        this.files = files;
    }

    public static CanaryBank inContainer(String institution) throws IOException {
        Path base = Path.of(System.getProperty("karaf.base"));
        Path inbox = base.resolve("var/institutions").resolve(institution).resolve("inbox");
        return new CanaryBank(new CanaryFiles(inbox, base.resolve("data"), CANARIES));
    }

    public void deliverAll() throws IOException {
        files.customers();
        Container.await("the customers", () -> stored().getOrDefault("customers/branch.csv", 0L) == CANARIES.size());
        files.activity();
        files.broken();
    }

    /** Whether all good files are in and all wrong lines are told of. */
    public boolean delivered() {
        Map<String, Long> stored = stored();
        return stored.getOrDefault("holdings/accounts.csv", 0L) == CANARIES.size()
                && stored.getOrDefault("transactions/purchases.csv", 0L) == CANARIES.size()
                && stored.getOrDefault("interactions/chat.jsonl", 0L) == 4L * CANARIES.size()
                && counts().getOrDefault("customers/broken.csv", Counts.NONE).quarantined() >= 2L * CANARIES.size()
                && counts().getOrDefault("transactions/unknown.csv", Counts.NONE)
                                .quarantined()
                        == CANARIES.size();
    }

    private static Map<String, Long> stored() {
        return counts().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, run -> run.getValue()
                .stored()));
    }

    private static Map<String, Counts> counts() {
        return Container.ask(Intake.class, intake -> intake.runs(1_000)).stream()
                .collect(Collectors.toMap(Intake.ImportRun::name, Intake.ImportRun::counts, (one, other) -> one));
    }

    public void search(String place, String value) {
        if (value != null) {
            search.text(place, value);
        }
    }

    public void search(String place, byte[] value) {
        if (value != null) {
            search.bytes(place, value);
        }
    }

    public void assertNothingInClear(String what) {
        System.out.printf("%s: %,d bytes searched%n", what, search.bytes());
        assertTrue("something was searched", search.bytes() > 10_000);
        assertEquals("places with a value in clear", Set.of(), search.leaks());
    }
}
