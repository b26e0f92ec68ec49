package org.steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A Steward node of one's own, driven through its {@code bin/steward} as an operator would; for the main job and tests. */
public final class Node {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final int port;

    private Node(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Unpacks a distribution; its node will listen on a free loopback port. */
    public static Node unpack(Path archive, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "--strip-components=1")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("The archive " + archive + " could not be unpacked into " + folder);
        }
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

    public Path home() {
        return home;
    }

    public int port() {
        return port;
    }

    public Path program() {
        return home.resolve("bin/steward");
    }

    public Path institution(String id) {
        return home.resolve("etc/institutions").resolve(id);
    }

    public Path inbox(String id) {
        return home.resolve("var/institutions").resolve(id).resolve("inbox");
    }

    /** Adds an institution as the distribution's example shows it, with its own idea of the current day. */
    public void addInstitution(String id, LocalDate today) throws IOException {
        Path draft = Files.createDirectories(home.resolve("etc/.draft-" + id));
        try (Stream<Path> files = Files.list(home.resolve("etc/institutions.example/demo"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, draft.resolve(file.getFileName()));
            }
        }
        set(draft.resolve("institution.cfg"), "today", today.toString());
        Files.createDirectories(institution(id).getParent());
        Files.move(draft, institution(id));
    }

    /** Sets a key in a settings file. */
    public static void set(Path file, String key, String value) throws IOException {
        String others = Files.readString(file).replaceAll("(?m)^\\s*" + key + "\\s*=.*\\R?", "");
        Files.writeString(file, others.stripTrailing() + "\n" + key + " = " + value + "\n");
    }

    public void start() throws IOException, InterruptedException {
        run("start").orFail();
    }

    public void stop() throws IOException, InterruptedException {
        run("stop").orFail();
    }

    /** Ends the node's process at once, as a power failure would. */
    public void kill() throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readString(home.resolve("var/node.pid")).strip());
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow(() -> new IOException("No process " + pid));
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Runs a command and reads the JSON that it prints, one object a line. */
    public List<JsonNode> ask(String... arguments) throws IOException, InterruptedException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : run(arguments).orFail().output().split("\n")) {
            if (!line.isBlank()) {
                answers.add(JSON.readTree(line));
            }
        }
        return answers;
    }

    public Result run(String... arguments) throws IOException, InterruptedException {
        return run(InputStream.nullInputStream(), arguments);
    }

    /** Runs {@code bin/steward} with a standard input. */
    public Result run(InputStream input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program().toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("STEWARD_JAVA_OPTS", "-Dsteward.ssh.port=" + port);
        Process process = builder.start();
        var errors = new ByteArrayOutputStream();
        Thread reader = new Thread(() -> copy(process.getErrorStream(), errors), "standard-error");
        reader.start();
        Thread writer = new Thread(() -> feed(input, process), "standard-input");
        writer.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        reader.join();
        writer.join();
        return new Result(command, code, output, errors.toString(StandardCharsets.UTF_8));
    }

    private static void copy(InputStream from, ByteArrayOutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void feed(InputStream input, Process process) {
        try (var target = process.getOutputStream()) {
            input.transferTo(target);
        } catch (IOException e) {
            // The program ended without reading all of its input, which is its right.
            process.pid();
        }
    }

    /** How a call of {@code bin/steward} ended. */
    public record Result(List<String> command, int code, String output, String errors) {
        Result orFail() throws IOException {
            if (code != 0) {
                throw new IOException(
                        "'%s' ended with code %d: %s".formatted(String.join(" ", command), code, errors.strip()));
            }
            return this;
        }
    }
}
