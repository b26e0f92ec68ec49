package org.steward.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.steward.demo.Node;
import org.steward.itests.Distribution;

/** Institutions come, change, break and go while the node runs. */
public class InstitutionsTest {
    @Rule
    public final Distribution distribution = new Distribution("institutions");

    @Test
    public void followsItsFoldersWhileItRuns() throws Exception {
        Node node = distribution.node();
        node.start();
        assertEquals(List.of(), node.ask("institutions", "--json"));

        distribution.addReady("north");
        distribution.addReady("south");
        importOne("north");
        assertEquals(1, customers("north"));
        assertEquals("one institution sees nothing of another", 0, customers("south"));

        Path settings = node.institution("north").resolve("institution.cfg");
        String good = Files.readString(settings);
        Node.set(settings, "name", "北方银行");
        Distribution.await("the new name", () -> name("north").equals("北方银行"));
        assertEquals(1, customers("north"));

        Node.set(settings, "zone", "Asia/Shanghia");
        awaitProblem("zone", "institution.cfg");
        Node.set(settings, "curency", "CNY");
        awaitProblem("curency", "currency");
        assertEquals("ready-with-problems", distribution.state("north"));
        assertEquals("the last good configuration runs", 1, customers("north"));
        assertEquals("ready", distribution.state("south"));

        node.stop();
        node.start();
        assertEquals("also over a restart", "ready-with-problems", distribution.state("north"));
        assertEquals("北方银行", name("north"));
        assertEquals(1, customers("north"));

        Files.writeString(settings, good);
        Distribution.await(
                "the problems to be gone", () -> distribution.state("north").equals("ready"));

        remove(node.institution("north"));
        Distribution.await(
                "the institution to be gone", () -> distribution.state("north").equals("absent"));
        assertEquals(1, node.run("customers", "north").code());
        assertTrue("its data stay", Files.isDirectory(node.home().resolve("var/institutions/north/store")));
        assertEquals("ready", distribution.state("south"));

        distribution.addReady("north");
        assertEquals("its data come back with it", 1, customers("north"));
    }

    @Test
    public void startByThemselvesOnceWhatKeptThemDownIsGone() throws Exception {
        Node node = distribution.node();
        node.start();
        Path noDatabase = fileInTheWay("west", "store");
        Path noKeys = fileInTheWay("east", "keys");
        for (String institution : List.of("west", "east")) {
            node.addInstitution(institution, LocalDate.of(2026, 6, 30));
            Distribution.await(
                    institution + " to be down",
                    () -> distribution.state(institution).equals("down"));
            distribution.problems(institution).forEach(problem -> System.out.println("down: " + problem));
        }

        Files.delete(noDatabase);
        Files.delete(noKeys);

        for (String institution : List.of("west", "east")) {
            Distribution.await(
                    institution + " to be ready",
                    () -> distribution.state(institution).equals("ready"));
            importOne(institution);
            assertEquals(1, customers(institution));
        }
    }

    private Path fileInTheWay(String institution, String name) throws Exception {
        Path home = Files.createDirectories(distribution.node().home().resolve("var/institutions/" + institution));
        return Files.createFile(home.resolve(name));
    }

    private void awaitProblem(String... words) throws Exception {
        Distribution.await("the wrong value to be named", () -> distribution.problems("north").stream()
                .anyMatch(problem -> Stream.of(words).allMatch(problem::contains)));
        distribution.problems("north").forEach(problem -> System.out.println("wrong value: " + problem));
    }

    private void importOne(String institution) throws Exception {
        Path csv = Files.writeString(distribution.node().home().resolve("one.csv"), "name,phone\n王小明,16900000001\n");
        distribution.node().ask("import", institution, "customers", csv.toString(), "--json");
    }

    private int customers(String institution) throws Exception {
        return distribution.node().ask("customers", institution, "--json").size();
    }

    private String name(String institution) throws Exception {
        return distribution.node().ask("institutions", "--json").stream()
                .filter(status -> status.path("id").textValue().equals(institution))
                .map(status -> status.path("name").textValue())
                .findFirst()
                .orElse("");
    }

    private static void remove(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
