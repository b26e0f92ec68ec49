package org.steward.shell.client;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * Says before a start that the node's port is taken: the node itself would be up then, and nobody could talk to it.
 */
public final class FreePort {
    private static final String KEY = "steward.ssh.port";

    private FreePort() {}

    /** @param args folder {@code etc}, options of the node's Java */
    public static void main(String[] args) throws IOException {
        String problem = problem(Path.of(args[0]), Arrays.asList(args).subList(1, args.length));
        if (!problem.isEmpty()) {
            System.err.println("steward: " + problem);
            Runtime.getRuntime().exit(1);
        }
    }

    /** @return one sentence, or nothing if the node can listen */
    static String problem(Path etc, List<String> options) throws IOException {
        String port = port(etc, options);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
            return "%s is '%s'; write a port from 1 to 65535 into etc/system.properties, or 0 for any free one."
                    .formatted(KEY, port);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)));
            return "";
        } catch (IOException taken) {
            return "port %s of the loopback address cannot be had (%s); free it, or write another %s into etc/system.properties."
                    .formatted(port, taken.getMessage(), KEY);
        }
    }

    private static String port(Path etc, List<String> options) throws IOException {
        String option = "-D" + KEY + "=";
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(etc.resolve("system.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return options.stream()
                .filter(word -> word.startsWith(option))
                .reduce((first, last) -> last)
                .map(word -> word.substring(option.length()))
                .orElseGet(() -> properties.getProperty(KEY, "0").strip());
    }
}
