package org.steward.shell;

import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sets Karaf's SSH server up for {@code bin/steward}.
 *
 * <p>Takes away port and agent forwarding, which Karaf allows to whoever may log in and has no setting for: an operator's
 * key would open every port that this machine can reach. Commands run as {@link ExecCommand}s, for exit codes and streams
 * that scripts can rely on; file transfer by scp is gone with Karaf's own way of running them.
 */
@Component(service = {})
public final class SshSetup {
    @Activate
    public SshSetup(@Reference SshServer server, @Reference SessionFactory sessions) {
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setCommandFactory((channel, line) -> new ExecCommand(sessions, line));
    }
}
