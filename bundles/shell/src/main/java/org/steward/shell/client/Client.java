package org.steward.shell.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/** Runs one command of the node over its loopback SSH server, with the caller's own streams and exit code. */
public final class Client {
    private static final Pattern PORT = Pattern.compile("\"ssh_port\":(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path home;
    private final String user;
    private final Path key;

    Client(Path home, String user, Path key) {
        this.home = home;
        this.user = user;
        this.key = key;
    }

    /** @param args home of the node, name of the user, file with the user's private key, command, its arguments */
    public static void main(String[] args) {
        int code;
        try {
            code = new Client(Path.of(args[0]), args[1], Path.of(args[2]))
                    .run(Quoting.commandLine(args[3], List.of(args).subList(4, args.length)));
        } catch (IOException | GeneralSecurityException e) {
            System.err.println("steward: " + e.getMessage());
            code = 1;
        }
        System.out.flush();
        // Not exit: a thread may still wait for standard input, which nobody will close.
        Runtime.getRuntime().halt(code);
    }

    private int run(String commandLine) throws IOException, GeneralSecurityException {
        int port = port();
        PublicKey hostKey = hostKey();
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, offered) -> KeyUtils.compareKeys(offered, hostKey));
            client.start();
            try (ClientSession session = connect(client, port)) {
                try (InputStream in = Files.newInputStream(key)) {
                    SecurityUtils.loadKeyPairIdentities(
                                    session, NamedResource.ofName(key.toString()), in, FilePasswordProvider.EMPTY)
                            .forEach(session::addPublicKeyIdentity);
                }
                logIn(session);
                return execute(session, commandLine);
            }
        }
    }

    private ClientSession connect(SshClient client, int port) throws IOException {
        try {
            return client.connect(user, "127.0.0.1", port).verify(PATIENCE).getSession();
        } catch (IOException e) {
            throw new IOException(
                    "the node does not answer on port %d; 'bin/steward status' says whether it runs".formatted(port),
                    e);
        }
    }

    private void logIn(ClientSession session) throws IOException {
        try {
            session.auth().verify(PATIENCE);
        } catch (IOException e) {
            throw new IOException(
                    "the node does not let '%s' in with the key %s; its public half must be in etc/keys.properties"
                            .formatted(user, key),
                    e);
        }
    }

    private static int execute(ClientSession session, String commandLine) throws IOException {
        try (ChannelExec channel = session.createExecChannel(commandLine)) {
            channel.setIn(new FilterInputStream(System.in) {
                @Override
                public void close() {
                    // Standard input is not ours to close.
                }
            });
            channel.setOut(System.out);
            channel.setErr(System.err);
            // Relative file names are the caller's.
            channel.setEnv("STEWARD_DIRECTORY", Path.of("").toAbsolutePath().toString());
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), 0L);
            @Nullable Integer status = channel.getExitStatus();
            if (status == null) {
                throw new IOException("the node went away before the command ended; look at data/log/steward.log");
            }
            return status;
        }
    }

    private int port() throws IOException {
        Path node = home.resolve("var/node.json");
        if (Files.exists(node)) {
            Matcher port = PORT.matcher(Files.readString(node));
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
        }
        throw new IOException("the node is not running; start it with bin/steward start");
    }

    private PublicKey hostKey() throws IOException, GeneralSecurityException {
        String pem = Files.readString(home.resolve("etc/host.key.pub"), StandardCharsets.US_ASCII);
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
