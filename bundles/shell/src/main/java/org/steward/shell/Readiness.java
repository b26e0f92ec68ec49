package org.steward.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.karaf.features.BootFinished;
import org.apache.sshd.server.SshServer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.institution.InstitutionDirectory;

/**
 * Keeps {@code var/node.json} while the node is ready, that is: all boot features are up, and every institution is up or
 * known to be broken. {@code bin/steward} waits for the file and reads the port from it.
 */
@Component(service = {})
public final class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger("org.steward.shell");
    private static final long POLL_MILLIS = 200;

    private final Path file;
    private final int sshPort;
    private final BooleanSupplier settled;
    private final ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "steward-readiness");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Readiness(
            @Reference BootFinished bootFinished,
            @Reference SshServer ssh,
            @Reference InstitutionDirectory institutions) {
        this(Path.of(System.getProperty("karaf.base"), "var", "node.json"), ssh.getPort(), institutions::settled);
        poll.scheduleWithFixedDelay(this::look, 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    Readiness(Path file, int sshPort, BooleanSupplier settled) {
        this.file = file;
        this.sshPort = sshPort;
        this.settled = settled;
    }

    private void look() {
        try {
            if (settled.getAsBoolean()) {
                announce();
                poll.shutdown();
            }
        } catch (IOException e) {
            LOG.error(
                    "The node cannot say that it is ready: {} is not writable; give its folder free space and the node's user write access",
                    file,
                    e);
            poll.shutdown();
        }
    }

    void announce() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling("node.json.tmp");
        Files.writeString(
                draft,
                """
                {"pid":%d,"ssh_port":%d,"since":"%s"}
                """
                        .formatted(
                                ProcessHandle.current().pid(),
                                sshPort,
                                OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS)));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Deactivate
    void stop() throws IOException {
        poll.shutdownNow();
        Files.deleteIfExists(file);
    }
}
