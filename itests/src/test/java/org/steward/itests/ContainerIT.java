package org.steward.itests;

import static org.junit.Assert.assertEquals;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.steward.itests.container.BundlesTest;
import org.steward.itests.container.CommandRulesTest;
import org.steward.itests.container.HotDeploymentTest;
import org.steward.itests.container.SignOnTest;
import org.steward.itests.container.StoredValuesTest;
import org.steward.itests.container.UnloadTest;

/** Starts the real distribution once and runs all the tests of {@code container} inside it, each reported by name. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ContainerIT {
    private static final Class<?>[] TESTS = {
        BundlesTest.class,
        CommandRulesTest.class,
        SignOnTest.class,
        StoredValuesTest.class,
        HotDeploymentTest.class,
        UnloadTest.class
    };
    private static final int DEADLINE_MINUTES = 12;

    @Configuration
    public Option[] configuration() throws Exception {
        String home = System.getProperty("itests.basedir");
        Path connector = Files.createDirectories(Path.of(home, "target/second-connector"));
        var second = new SecondConnector(Path.of(System.getProperty("itests.assembly"), "system"), connector);
        second.jar(1);
        second.jar(2);
        second.kar(3);
        String repositories = "${karaf.home.uri}system@id=system@snapshots,${karaf.data.uri}kar@id=kar@multi@snapshots,"
                + new File(System.getProperty("itests.exam.repository")).toURI() + "@id=exam@snapshots";
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("itests.distribution"))
                                .toURI()
                                .toString())
                        .name("Steward")
                        .unpackDirectory(new File(home, "target/exam"))
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole(),
                keepRuntimeFolder(),
                systemTimeout(TimeUnit.MINUTES.toMillis(3)),
                vmOption("-Xmx512m"),
                vmOption("-Ditests.second.connector=" + connector),
                vmOption("-Dsteward.ssh.port=" + freePort()),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.defaultRepositories", repositories),
                replaceConfigurationFile(
                        "etc/institutions/exam/institution.cfg",
                        new File(home, "src/test/resources/exam/institution.cfg")),
                replaceConfigurationFile(
                        "etc/institutions/exam/connector-file~inbox.cfg",
                        new File(home, "src/test/resources/exam/connector-file~inbox.cfg"))));
        for (String line : Files.readAllLines(Path.of(System.getProperty("itests.assembly"), "etc/jvm.options"))) {
            if (line.startsWith("-")) {
                options.add(vmOption(line));
            }
        }
        return options.toArray(Option[]::new);
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Test
    public void everyTestInTheContainerPasses() throws Exception {
        ExecutorService runner = Executors.newSingleThreadExecutor();
        try {
            var report = new ReportByName();
            runner.submit(() -> {
                        Container.awaitReady();
                        var core = new JUnitCore();
                        core.addListener(report);
                        return core.run(TESTS);
                    })
                    .get(DEADLINE_MINUTES, TimeUnit.MINUTES);
            assertEquals("failures by name", List.of(), report.failures());
        } finally {
            runner.shutdownNow();
        }
    }
}
