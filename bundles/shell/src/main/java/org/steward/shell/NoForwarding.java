package org.steward.shell;

import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Takes port and agent forwarding from Karaf's SSH server. Karaf allows both to whoever may log in and has no setting
 * for it: an operator's key would open every port that this machine can reach.
 */
@Component(
        service = {},
        immediate = true)
public final class NoForwarding {
    @Activate
    public NoForwarding() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addServer(SshServer server) {
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    }

    void removeServer(SshServer server) {
        // A server that goes takes its filter along.
    }
}
