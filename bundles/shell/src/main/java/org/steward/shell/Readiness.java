package org.steward.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.BootFinished;
import org.apache.sshd.server.SshServer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps {@code var/node.json} while the node is ready: {@code bin/steward} waits for it and reads the port from it. */
@Component(
        service = {},
        immediate = true)
public final class Readiness {
    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    private final Path file = Path.of(System.getProperty("karaf.base"), "var", "node.json");
    private final SshServer ssh;
    /** Karaf publishes its SSH server before the server listens, and tells nobody when it does: hence the looking. */
    private final ScheduledExecutorService lookout =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "steward-readiness"));

    @Activate
    public Readiness(@Reference BootFinished bootFinished, @Reference SshServer ssh) {
        this.ssh = ssh;
        lookout.scheduleWithFixedDelay(this::look, 0, 100, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        if (lookout.isShutdown() || ssh.getBoundAddresses().isEmpty()) {
            return;
        }
        lookout.shutdown();
        try {
            announce();
        } catch (IOException | GeneralSecurityException e) {
            log.error(
                    "The node is ready, but {} cannot be written; grant the node write access to its folder", file, e);
        }
    }

    private void announce() throws IOException, GeneralSecurityException {
        // Karaf makes the host key when the first caller comes, but that caller wants to compare it.
        ssh.getKeyPairProvider().loadKeys(null);
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling("node.json.tmp");
        long pid = ProcessHandle.current().pid();
        var since = OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        Files.writeString(
                draft, "{\"pid\":%d,\"ssh_port\":%d,\"since\":\"%s\"}%n".formatted(pid, ssh.getPort(), since));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        log.info("The node is ready; its shell listens on loopback port {}", ssh.getPort());
    }

    @Deactivate
    synchronized void stop() throws IOException {
        lookout.shutdown();
        Files.deleteIfExists(file);
    }
}
