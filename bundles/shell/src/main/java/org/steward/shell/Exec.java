package org.steward.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.List;
import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.RefusedException;
import org.steward.shell.command.WrongUsageException;

/**
 * One command line over SSH, with its own streams and exit code. Karaf's own class closes the connection as soon as the
 * command ends, which cuts off what is still on its way (the end of the output, or the exit code), and writes errors to
 * standard output.
 */
final class Exec implements Command {
    private static final Logger log = LoggerFactory.getLogger(Exec.class);
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final SessionFactory sessions;
    private final String line;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private @Nullable ExitCallback exit;
    private @Nullable Thread thread;

    Exec(SessionFactory sessions, String line) {
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
        this.exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        Subject caller = caller(channel.getServerSession())
                .orElseThrow(() -> new SecurityException("The session has no authenticated user"));
        thread = new Thread(() -> run(caller, environment), "steward-exec");
        thread.start();
    }

    /** Called when the client has gone: whoever waits for its input is woken. */
    @Override
    public void destroy(ChannelSession channel) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run(Subject caller, Environment environment) {
        OutputStream plain = line.contains(" --help") ? new PlainText(out) : out;
        var output = new PrintStream(plain, false, StandardCharsets.UTF_8);
        var errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = FAILED;
        try (Session session = sessions.create(in, output, errors)) {
            environment.getEnv().forEach(session::put);
            session.put(Subject.class.getName(), caller);
            code = Subject.doAs(caller, (PrivilegedExceptionAction<Integer>)
                    () -> exitCode(session.execute(Words.intoVariables(ordered(session), session))));
        } catch (PrivilegedActionException e) {
            code = explain(e.getException(), errors);
        } catch (RuntimeException e) {
            code = explain(e, errors);
        } finally {
            output.flush();
            errors.flush();
            if (exit != null) {
                exit.onExit(code);
            }
        }
    }

    private String ordered(Session session) throws ReflectiveOperationException {
        String[] name = line.split(" ", 2)[0].split(":", 2);
        @Nullable Object command = name.length == 2 ? session.getRegistry().getCommand(name[0], name[1]) : null;
        if (command == null) {
            return line;
        }
        // Karaf's class of commands has the method, but not among what it exports.
        Method actionClass = command.getClass().getMethod("getActionClass");
        return OptionsFirst.order(line, (Class<?>) actionClass.invoke(command));
    }

    private static int exitCode(@Nullable Object result) {
        return result instanceof Integer code ? code : 0;
    }

    /** Says what went wrong in one sentence; what explains itself needs no trace in the log. */
    private int explain(Exception failure, PrintStream errors) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException) {
                errors.println("steward: " + cause.getMessage());
                return cause instanceof WrongUsageException ? WRONG_USAGE : FAILED;
            }
            switch (cause.getClass().getSimpleName()) {
                case "CommandNotFoundException" -> {
                    errors.println("steward: there is no such command, or you may not use it; there are: "
                            + String.join(", ", commands()) + ".");
                    return WRONG_USAGE;
                }
                case "CommandException" -> {
                    errors.println("steward: " + plain(String.valueOf(cause.getMessage())));
                    return WRONG_USAGE;
                }
                default -> {
                    // look at what caused it
                }
            }
        }
        log.error("A shell command failed for a reason that it does not explain", WordlessTrace.of(failure));
        errors.println("steward: the command failed; the node's log data/log/steward.log says why.");
        return FAILED;
    }

    private List<String> commands() {
        return sessions.getRegistry().getCommands().stream()
                .filter(command -> command.getScope().equals("steward"))
                .map(org.apache.karaf.shell.api.console.Command::getName)
                .sorted()
                .toList();
    }

    /** Karaf colours its messages; a script's log should not be. */
    private static String plain(String message) {
        return message.replaceAll("\u001B\\[[0-9;]*m", "").strip();
    }

    /** Karaf keeps the logged-in user as an attribute of the session, under a key that it does not export. */
    private static Optional<Subject> caller(ServerSession session) {
        return session.attributeKeys().stream()
                .map(key -> (Object) session.getAttribute(key))
                .filter(Subject.class::isInstance)
                .map(Subject.class::cast)
                .findFirst();
    }
}
