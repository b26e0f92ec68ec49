package org.steward.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.ssh.KarafJaasAuthenticator;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.util.jaas.JaasHelper;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.RefusedException;

/**
 * One command of a script: its data on standard output, one sentence on standard error if it fails, and an exit code: 0
 * done, 1 refused or failed, 2 wrong usage.
 */
@SuppressWarnings("NullAway.Init") // the SSH server sets streams and callback before it starts the command
final class ExecCommand implements Command, Runnable {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final Logger LOG = LoggerFactory.getLogger("org.steward.shell");

    private final SessionFactory sessions;
    private final String line;
    private InputStream in;
    private OutputStream out;
    private OutputStream err;
    private ExitCallback callback;
    private ChannelSession channel;
    private Environment environment;

    ExecCommand(SessionFactory sessions, String line) {
        this.sessions = sessions;
        this.line = line;
    }

    @Override
    public void setInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public void setOutputStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void setErrorStream(OutputStream err) {
        this.err = err;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        this.callback = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        this.channel = channel;
        this.environment = environment;
        new Thread(this, "steward-command").start();
    }

    @Override
    public void destroy(ChannelSession channel) {
        // The command ends by itself when its streams fail.
    }

    @Override
    public void run() {
        int code = FAILED;
        var output = new PrintStream(out, false, StandardCharsets.UTF_8);
        var errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        try (Session session = sessions.create(in, output, errors)) {
            environment.getEnv().forEach(session::put);
            session.put("SSH_COMMAND", line);
            session.put("karaf.ignoreInterrupts", true);
            asCaller(session);
            code = output.checkError() ? FAILED : DONE;
        } catch (Exception e) {
            code = explain(e, errors);
        } finally {
            output.flush();
            errors.flush();
            callback.onExit(code);
        }
    }

    private void asCaller(Session session) throws Exception {
        @Nullable
        Subject caller = channel.getServerSession().getAttribute(KarafJaasAuthenticator.SUBJECT_ATTRIBUTE_KEY);
        if (caller == null) {
            throw new RefusedException("This session", "nobody is signed on", "use the key of an operator");
        }
        session.put(Subject.class.getName(), caller);
        try {
            JaasHelper.doAs(caller, (PrivilegedExceptionAction<@Nullable Object>) () -> session.execute(line));
        } catch (PrivilegedActionException e) {
            throw e.getException();
        }
    }

    /** Says what went wrong in one sentence; what we cannot explain goes to the log with its trace. */
    private static int explain(Exception failure, PrintStream errors) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException) {
                errors.println("steward: " + cause.getMessage());
                return FAILED;
            }
            if (cause instanceof CommandException usage) {
                errors.println("steward: " + usage.getNiceHelp().strip());
                return WRONG_USAGE;
            }
            if (cause.getClass().getSimpleName().equals("CommandNotFoundException")) {
                errors.println("steward: there is no such command; to see them all, run 'steward help'.");
                return WRONG_USAGE;
            }
        }
        if (failure instanceof SecurityException) {
            errors.println("steward: you may not run this command; ask an administrator for the role that it needs.");
            return FAILED;
        }
        if (failure instanceof IOException) {
            errors.println("steward: " + failure.getClass().getSimpleName() + ": " + failure.getMessage());
            return FAILED;
        }
        LOG.error("A command failed for a reason that it does not explain", failure);
        errors.println("steward: the command failed; the node's log data/log/steward.log says why.");
        return FAILED;
    }
}
