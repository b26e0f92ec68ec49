package org.steward.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.ClassRule;
import org.junit.Test;
import org.steward.demo.Node;
import org.steward.itests.Distribution;

/** What a fresh node shows to the outside: one port, exit codes, no secrets for everybody to read. */
public class SurfaceTest {
    @ClassRule
    public static final Distribution DISTRIBUTION = new Distribution("surface");

    private static boolean started;

    private static Node node() throws Exception {
        Node node = DISTRIBUTION.node();
        if (!started) {
            node.start();
            DISTRIBUTION.addReady("demo");
            started = true;
        }
        return node;
    }

    @Test
    public void listensOnItsSshPortOnLoopbackAndNowhereElse() throws Exception {
        long pid = Long.parseLong(
                Files.readString(node().home().resolve("var/node.pid")).strip());

        assertEquals(List.of("127.0.0.1:" + node().port()), listening(pid));
    }

    @Test
    public void endsWithZeroOneAndTwo() throws Exception {
        Node.Result good = node().run("institutions", "--json");
        Node.Result unknown = node().run("tier", "nobody", "--json");
        Node.Result badDay = node().run("tier", "demo", "--as-of", "yesterday");
        Node.Result noSuchOption = node().run("tier", "demo", "--colour");
        Node.Result noSuchCommand = node().run("fly", "demo");
        Node.Result nothing = node().run("tier");

        assertEquals(0, good.code());
        assertEquals("", good.errors());
        assertRefused(1, unknown);
        assertRefused(1, badDay);
        assertRefused(2, noSuchOption);
        assertRefused(2, noSuchCommand);
        assertRefused(2, nothing);
    }

    private static void assertRefused(int code, Node.Result result) {
        assertEquals(result.toString(), code, result.code());
        assertEquals(result.toString(), "", result.output());
        assertTrue(result.toString(), result.errors().startsWith("steward: "));
        assertFalse(result.toString(), result.errors().contains("Exception"));
        System.out.println("exit " + code + ": "
                + result.errors().strip().lines().findFirst().orElse(""));
    }

    @Test
    public void passesArgumentsThroughTheShellUnharmed() throws Exception {
        for (String hostile : List.of(
                "a b",
                "$HOME",
                "x;steward:institutions",
                "a|b",
                "'\"",
                "张三",
                "(1)",
                "[x]",
                "{y}",
                "#z",
                "`id`",
                "a\\b")) {
            Node.Result result = node().run("tier", "demo", "--as-of", hostile);

            assertEquals(hostile, 1, result.code());
            assertTrue(result.errors(), result.errors().contains("Day '" + hostile + "'"));
        }
    }

    @Test
    public void scansStandardInputWithoutTouchingTheDisk() throws Exception {
        String text = "请联系13800138000\n没有号码\n😀身份证11010319200101123X呀\n";
        Node.Result result = node().run(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "scan", "demo", "--in", "-");

        assertEquals(result.errors(), 0, result.code());
        List<String> lines = result.output().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(
                lines.get(0),
                lines.get(0)
                        .startsWith(
                                "{\"line\":1,\"masked\":\"请联系138****8000\",\"spans\":[{\"type\":\"mobile\",\"start\":3,\"end\":14"));
        assertTrue(lines.get(1), lines.get(1).contains("\"spans\":[]"));
        assertTrue(lines.get(2), lines.get(2).contains("\"start\":4,\"end\":22"));
        try (Stream<Path> files = Files.walk(node().home().resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(file.toString(), contains(file, "13800138000"));
            }
        }
    }

    @Test
    public void keepsItsFilesToItself() throws Exception {
        Set<String> open = new HashSet<>();
        for (String folder : List.of("etc/operator-keys", "var", "data")) {
            try (Stream<Path> files = Files.walk(node().home().resolve(folder))) {
                for (Path file : files.toList()) {
                    String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    if (!rights.endsWith("------")) {
                        open.add(file + " " + rights);
                    }
                }
            }
        }

        assertEquals(Set.of(), open);
    }

    @Test
    public void refusesASecondStart() throws Exception {
        Node.Result second = node().run("start");

        assertEquals(1, second.code());
        assertTrue(second.errors(), second.errors().contains("already running"));
        assertEquals(0, node().run("status").code());
    }

    private static boolean contains(Path file, String text) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    }

    /** Sockets in state LISTEN that belong to a process, as the kernel tells. */
    private static List<String> listening(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                String target = Files.isSymbolicLink(descriptor)
                        ? Files.readSymbolicLink(descriptor).toString()
                        : "";
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring(8, target.length() - 1));
                }
            }
        }
        List<String> sockets = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[3].equals("0A") && inodes.contains(columns[9])) {
                    sockets.add(address(columns[1]));
                }
            }
        }
        return sockets;
    }

    private static String address(String hex) {
        String[] parts = hex.split(":");
        boolean loopback = parts[0].equals("0100007F") || parts[0].equals("0000000000000000FFFF00000100007F");
        return (loopback ? "127.0.0.1" : parts[0]) + ":" + Integer.parseInt(parts[1], 16);
    }
}
