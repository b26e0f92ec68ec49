import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Writes what the distribution is made of: {@code sbom.json} (CycloneDX) and {@code THIRD-PARTY.txt}. It reads the jars
 * of the finished distribution and what is embedded in them, not Maven's dependencies, so that nothing can be missing.
 */
public final class Bill {
    private static final String OWN_GROUP = "org.steward";
    private static final Pattern NAME = Pattern.compile("(.+?)-(\\d.*)\\.jar");
    private static final Pattern POM_LICENCE =
            Pattern.compile("<licenses>.*?<name>\\s*(.*?)\\s*</name>", Pattern.DOTALL);

    /** One library; {@code parts} are the libraries inside it. */
    record Part(String group, String name, String version, String licence, String path, String sha256, List<Part> parts) {
        String purl() {
            return "pkg:maven/%s/%s@%s".formatted(group, name, version);
        }
    }

    private final Properties licences = new Properties();
    private final TreeSet<String> unknown = new TreeSet<>();

    /** @param args folder of the distribution, its version, time stamp, file of licences that the jars do not name */
    public static void main(String[] args) throws IOException {
        var bill = new Bill();
        try (var reader = Files.newBufferedReader(Path.of(args[3]))) {
            bill.licences.load(reader);
        }
        Path home = Path.of(args[0]);
        List<Part> parts = bill.read(home);
        if (!bill.unknown.isEmpty()) {
            System.err.println("No licence known; add them to " + args[3] + ":\n" + String.join("\n", bill.unknown));
            System.exit(1);
        }
        Files.writeString(home.resolve("sbom.json"), sbom(parts, args[1], args[2]));
        Files.writeString(home.resolve("THIRD-PARTY.txt"), notices(parts));
        System.out.println("Listed " + parts.size() + " jars in sbom.json");
    }

    private List<Part> read(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .map(path -> read(path, bytes(home.resolve(path))))
                    .toList();
        }
    }

    private Part read(String path, byte[] jar) {
        String manifest = "";
        List<Part> parts = new ArrayList<>();
        Map<String, String> poms = new LinkedHashMap<>();
        List<Properties> coordinates = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(".jar")) {
                    parts.add(read(name, zip.readAllBytes()));
                } else if (name.equals("META-INF/MANIFEST.MF")) {
                    manifest = new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\r?\n ", "");
                } else if (name.endsWith("/pom.properties")) {
                    var found = new Properties();
                    found.load(zip);
                    coordinates.add(found);
                } else if (name.startsWith("META-INF/maven/") && name.endsWith("/pom.xml")) {
                    poms.put(name.split("/")[3], new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        String[] self = coordinates(path, coordinates);
        for (Properties found : coordinates) {
            String group = found.getProperty("groupId");
            String name = found.getProperty("artifactId");
            if (!name.equals(self[1])) {
                String licence = licence(group, name, "", poms.getOrDefault(name, ""));
                parts.add(new Part(group, name, found.getProperty("version"), licence, path, "", List.of()));
            }
        }
        parts.sort(Comparator.comparing(Part::purl));
        String licence = licence(self[0], self[1], manifest, poms.getOrDefault(self[1], ""));
        return new Part(self[0], self[1], self[2], licence, path, sha256(jar), parts);
    }

    /** @return group, name, version: of a path in system/, else of the jar's own pom.properties */
    private static String[] coordinates(String path, List<Properties> found) {
        String[] folders = path.split("/");
        if (path.startsWith("system/")) {
            int n = folders.length;
            return new String[] {String.join(".", List.of(folders).subList(1, n - 3)), folders[n - 3], folders[n - 2]};
        }
        String file = folders[folders.length - 1];
        for (Properties each : found) {
            String name = each.getProperty("artifactId");
            if (file.equals(name + ".jar") || file.equals(name + "-" + each.getProperty("version") + ".jar")) {
                return new String[] {each.getProperty("groupId"), name, each.getProperty("version")};
            }
        }
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new IllegalStateException(
                    "Cannot tell what " + path + " is; embed it with its pom.properties or its version in the name");
        }
        return new String[] {"unknown", name.group(1), name.group(2)};
    }

    private String licence(String group, String name, String manifest, String pom) {
        for (String key = group + ":" + name; !key.isEmpty(); key = key.substring(0, Math.max(0, cut(key)))) {
            if (licences.containsKey(key)) {
                return licences.getProperty(key);
            }
        }
        Matcher inManifest = Pattern.compile("(?m)^Bundle-License: *(.*?)\\s*$").matcher(manifest);
        Matcher inPom = POM_LICENCE.matcher(pom);
        String named = inManifest.find() ? inManifest.group(1) : inPom.find() ? inPom.group(1) : "";
        String lower = named.toLowerCase();
        if (lower.contains("apache")) {
            return "Apache-2.0";
        } else if (lower.contains("bsd-3-clause") || lower.contains("edl-v10") || lower.contains("distribution license")) {
            return "BSD-3-Clause";
        }
        unknown.add(group + ":" + name + " = " + named);
        return named;
    }

    private static int cut(String key) {
        return Math.max(key.lastIndexOf(':'), key.lastIndexOf('.'));
    }

    private static String sbom(List<Part> parts, String version, String time) {
        return """
                {
                  "bomFormat": "CycloneDX",
                  "specVersion": "1.5",
                  "version": 1,
                  "metadata": {
                    "timestamp": "%s",
                    "component": {
                      "type": "application",
                      "bom-ref": "pkg:generic/steward@%s",
                      "name": "steward",
                      "version": "%s",
                      "licenses": [{"expression": "Apache-2.0"}]
                    }
                  },
                  "components": [
                %s
                  ]
                }
                """
                .formatted(time, version, version, components(parts, "", "    "));
    }

    private static String components(List<Part> parts, String parent, String indent) {
        return parts.stream().map(part -> component(part, parent, indent)).collect(Collectors.joining(",\n"));
    }

    private static String component(Part part, String parent, String indent) {
        String ref = parent + part.path() + "#" + part.purl();
        String hash = part.sha256().isEmpty()
                ? ""
                : ", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"%s\"}]".formatted(part.sha256());
        String inner = part.parts().isEmpty()
                ? ""
                : ",\n%s  \"components\": [\n%s\n%s  ]"
                        .formatted(indent, components(part.parts(), ref + "!", indent + "    "), indent);
        return """
                %s{"type": "library", "bom-ref": "%s", "group": "%s", "name": "%s", "version": "%s", "purl": "%s"%s, \
                "licenses": [{"expression": "%s"}], "properties": [{"name": "path", "value": "%s"}]%s}"""
                .formatted(indent, ref, part.group(), part.name(), part.version(), part.purl(), hash, part.licence(),
                        part.path(), inner);
    }

    private static String notices(List<Part> parts) {
        var lines = new TreeSet<String>();
        collect(parts, lines);
        return """
                Steward is licensed under the Apache License 2.0 (file LICENSE). It contains these works of others, each
                under its own licence; their notices lie in META-INF of their jars.

                """
                + String.join("\n", lines) + "\n";
    }

    private static void collect(List<Part> parts, TreeSet<String> lines) {
        for (Part part : parts) {
            if (!part.group().equals(OWN_GROUP)) {
                lines.add("%s:%s %s (%s)".formatted(part.group(), part.name(), part.version(), part.licence()));
            }
            collect(part.parts(), lines);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
