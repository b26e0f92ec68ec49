package org.steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Steward node of our own, driven through its {@code bin/steward} as an operator would. */
final class Node {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final int port;

    private Node(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Unpacks a distribution; its node will listen on a free loopback port. */
    static Node unpack(Path archive, Path folder) throws IOException, InterruptedException {
        run(folder, List.of("tar", "-xzf", archive.toString(), "--strip-components=1"), false);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Node(folder, free.getLocalPort());
        }
    }

    /** Stops what an earlier run may have left running in a folder. */
    static void stopEarlier(Path folder) throws IOException, InterruptedException {
        if (Files.exists(folder.resolve("bin/steward"))) {
            new Node(folder, 0).stop();
        }
    }

    Path home() {
        return home;
    }

    Path program() {
        return home.resolve("bin/steward");
    }

    void start() throws IOException, InterruptedException {
        steward(false, "start");
    }

    void stop() throws IOException, InterruptedException {
        steward(false, "stop");
    }

    /** Runs a command and reads the JSON that it prints, one object a line. */
    List<JsonNode> ask(String... arguments) throws IOException, InterruptedException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : steward(true, arguments).split("\n")) {
            if (!line.isBlank()) {
                answers.add(JSON.readTree(line));
            }
        }
        return answers;
    }

    private String steward(boolean read, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program().toString());
        command.addAll(List.of(arguments));
        return run(home, command, read, "STEWARD_JAVA_OPTS", "-Dsteward.ssh.port=" + port);
    }

    private static String run(Path folder, List<String> command, boolean read, String... environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        if (!read) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        }
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        Process process = builder.start();
        String output = read ? new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8) : "";
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("'%s' ended with code %d; its own words stand above".formatted(command, code));
        }
        return output;
    }
}
