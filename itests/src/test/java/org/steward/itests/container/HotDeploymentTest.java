package org.steward.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;
import org.steward.api.intake.Intake.ImportRun;
import org.steward.itests.Container;

/** An integrator's connector comes, changes and goes while an import runs, and nobody else notices. */
public class HotDeploymentTest {
    private static final String RADIO = "com.example.connector.radio";
    private static final int ROWS = 60_000;

    private final Path base = Path.of(System.getProperty("karaf.base"));
    private final Path built = Path.of(System.getProperty("itests.second.connector"));
    private final Path deploy = base.resolve("deploy");
    private final Path settings = base.resolve("etc/institutions/exam/" + RADIO + "~one.cfg");
    private final Set<String> restarted = new ConcurrentSkipListSet<>();

    @Test
    public void aConnectorComesChangesAndGoesWhileAnImportRuns() throws Exception {
        SynchronousBundleListener watch = this::watch;
        Container.context().addBundleListener(watch);
        Path file = customers();
        Container.await("the import to begin", () -> read("hot/customers.csv") > 0);

        drop("radio-1.jar", "radio.jar");
        Files.writeString(settings, "beat_millis = 20\n");
        Container.await("version 1 to be heard", () -> read("radio") > 5);

        drop("radio-2.jar", "radio.jar");
        Container.await("version 2 to run", () -> version().equals("2.0.0"));
        long beforeTwo = read("radio");
        Container.await("version 2 to be heard", () -> read("radio") > beforeTwo + 5);
        assertTrue("the import still runs", Files.exists(file));

        Files.delete(deploy.resolve("radio.jar"));
        Container.await("the connector to be gone", HotDeploymentTest::gone);
        long heard = read("radio");

        drop("radio-3.kar", "radio-3.kar");
        Container.await("version 3 of the archive to be heard", () -> read("radio") > heard + 5);
        assertEquals("3.0.0", version());
        Files.delete(deploy.resolve("radio-3.kar"));
        Container.await("the archive's connector to be gone", HotDeploymentTest::gone);

        Container.await("the import to end", () -> !Files.exists(file));
        Container.context().removeBundleListener(watch);
        Files.delete(settings);
        assertWhole("hot/customers.csv", ROWS);
        assertWhole("radio", read("radio"));
        assertEquals("bundles that restarted", Set.of(), restarted);
        System.out.printf("hot deployment: radio heard %d records, the import took %d%n", read("radio"), ROWS);
    }

    private void watch(BundleEvent event) {
        boolean moved = event.getType() == BundleEvent.STOPPED || event.getType() == BundleEvent.UNRESOLVED;
        if (moved && !RADIO.equals(event.getBundle().getSymbolicName())) {
            restarted.add(event.getBundle().getSymbolicName());
        }
    }

    /** Appears whole, as a copy that another program finished would. */
    private void drop(String name, String as) throws IOException {
        Path draft = base.resolve("data/" + as);
        Files.copy(built.resolve(name), draft, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(draft, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis()));
        Files.move(draft, deploy.resolve(as), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path customers() throws IOException {
        Path draft = base.resolve("data/customers.csv");
        try (BufferedWriter csv = Files.newBufferedWriter(draft)) {
            csv.write("id,name,phone\n");
            for (int row = 0; row < ROWS; row++) {
                csv.write("h%d,王小明,169%08d%n".formatted(row, row));
            }
        }
        Path target = base.resolve("var/institutions/exam/inbox/hot/customers.csv");
        Files.createDirectories(target.getParent());
        return Files.move(draft, target);
    }

    private static boolean gone() {
        return Container.bundles().stream().noneMatch(bundle -> RADIO.equals(bundle.getSymbolicName()));
    }

    private static String version() {
        return Container.bundles().stream()
                .filter(bundle -> RADIO.equals(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.getVersion().toString())
                .findFirst()
                .orElse("");
    }

    private static long read(String name) {
        return counts(name).read();
    }

    private static Counts counts(String name) {
        return Container.ask(Intake.class, intake -> intake.runs(100)).stream()
                .filter(run -> run.name().equals(name))
                .map(ImportRun::counts)
                .findFirst()
                .orElse(Counts.NONE);
    }

    private static void assertWhole(String name, long rows) {
        Counts counts = counts(name);
        assertEquals(name, rows, counts.read());
        assertEquals(name + ": " + counts, rows, counts.stored());
    }
}
