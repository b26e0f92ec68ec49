package org.steward.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.BootFinished;
import org.apache.sshd.server.SshServer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.institution.InstitutionDirectory;

/**
 * Keeps {@code var/node.json} while the node is ready, that is: all boot features are up, and every institution is up or
 * known to be broken. {@code bin/steward} waits for the file and reads the port from it.
 */
@Component(
        service = {},
        immediate = true)
public final class Readiness {
    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    private final Path file = Path.of(System.getProperty("karaf.base"), "var", "node.json");
    /**
     * Karaf publishes an SSH server before it listens, tells nobody when it does, and never withdraws one that it has
     * stopped: hence more than one, and the looking.
     */
    private final Set<SshServer> servers = ConcurrentHashMap.newKeySet();

    private final InstitutionDirectory institutions;
    private final ScheduledExecutorService lookout =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "steward-readiness"));

    /** Waits, beside the servers, for the end of the boot and the institutions. */
    @Activate
    public Readiness(@Reference BootFinished bootFinished, @Reference InstitutionDirectory institutions) {
        this.institutions = institutions;
        var unused = lookout.scheduleWithFixedDelay(this::look, 0, 100, TimeUnit.MILLISECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    void addServer(SshServer server) {
        servers.add(server);
    }

    void removeServer(SshServer server) {
        servers.remove(server);
    }

    private synchronized void look() {
        if (lookout.isShutdown() || !institutions.settled()) {
            return;
        }
        servers.stream()
                .filter(server -> !server.getBoundAddresses().isEmpty())
                .findFirst()
                .ifPresent(server -> {
                    lookout.shutdown();
                    announce(server);
                });
    }

    private void announce(SshServer server) {
        try {
            // Karaf makes the host key when the first caller comes, but that caller wants to compare it.
            server.getKeyPairProvider().loadKeys(null);
            write(server.getPort());
            log.info("The node is ready; its shell listens on loopback port {}", server.getPort());
        } catch (IOException | GeneralSecurityException e) {
            log.error("The node is up, but {} or etc/host.key cannot be written; grant it write access", file, e);
        }
    }

    private void write(int sshPort) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling("node.json.tmp");
        long pid = ProcessHandle.current().pid();
        var since = OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        Files.writeString(draft, "{\"pid\":%d,\"ssh_port\":%d,\"since\":\"%s\"}%n".formatted(pid, sshPort, since));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Deactivate
    synchronized void stop() throws IOException {
        lookout.shutdown();
        Files.deleteIfExists(file);
    }
}
