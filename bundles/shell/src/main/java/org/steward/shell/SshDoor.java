package org.steward.shell;

import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Fits Karaf's SSH server to {@code bin/steward}: commands run through {@link Exec}, and port and agent forwarding,
 * which Karaf allows without a setting to whoever may log in, are off.
 */
@Component(
        service = {},
        immediate = true)
public final class SshDoor {
    private final SessionFactory sessions;

    /** Serves one node's servers; Karaf starts another one whenever their settings change. */
    @Activate
    public SshDoor(@Reference SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addServer(SshServer server) {
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setCommandFactory((channel, line) -> new Exec(sessions, line));
    }

    void removeServer(SshServer server) {
        // A server that goes takes its settings along.
    }
}
