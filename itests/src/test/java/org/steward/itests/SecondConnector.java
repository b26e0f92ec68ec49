package org.steward.itests;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Builds a connector as an integrator would: outside the reactor, against the jars that the distribution ships. */
final class SecondConnector {
    private static final String NAME = "com.example.connector.radio";

    private final Path system;
    private final Path work;

    /** @param system repository of an unpacked distribution */
    SecondConnector(Path system, Path work) {
        this.system = system;
        this.work = work;
    }

    /** @return the bundle's jar */
    Path jar(int version) throws Exception {
        Path sources = Files.createDirectories(work.resolve("v" + version));
        Path source = sources.resolve("RadioConnector.java");
        try (InputStream text =
                SecondConnector.class.getResourceAsStream("/second-connector/RadioConnector.java.txt")) {
            Files.writeString(
                    source,
                    new String(text.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("@VERSION@", String.valueOf(version)));
        }
        List<Path> classpath = classpath();
        Path classes = Files.createDirectories(sources.resolve("classes"));
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        source.toString());
        if (failures != 0) {
            throw new IOException("The second connector does not compile");
        }
        return bundle(version, classes, classpath);
    }

    private Path bundle(int version, Path classes, List<Path> classpath) throws Exception {
        Path jar = work.resolve("radio-" + version + ".jar");
        try (Builder builder = new Builder()) {
            builder.setBundleSymbolicName(NAME);
            builder.setBundleVersion(version + ".0.0");
            builder.setProperty("Private-Package", NAME);
            builder.setProperty("-noimportjava", "true");
            builder.addClasspath(classes.toFile());
            for (Path library : classpath) {
                builder.addClasspath(library.toFile());
            }
            try (Jar built = builder.build()) {
                if (!builder.getErrors().isEmpty()) {
                    throw new IOException("The second connector is no bundle: " + builder.getErrors());
                }
                built.write(jar.toFile());
            }
        }
        return jar;
    }

    /** @return an archive with a feature that holds the bundle */
    Path kar(int version) throws Exception {
        Path jar = jar(version);
        Path kar = work.resolve("radio-" + version + ".kar");
        String maven = "com/example/radio/" + version + "/";
        String features =
                """
                <features name="radio-%1$d" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="radio" version="%1$d.0.0"><bundle>mvn:com.example/radio/%1$d</bundle></feature>
                </features>
                """
                        .formatted(version);
        try (OutputStream file = Files.newOutputStream(kar);
                var zip = new ZipOutputStream(file)) {
            entry(
                    zip,
                    "META-INF/MANIFEST.MF",
                    "Manifest-Version: 1.0\nKaraf-Feature-Start: true\n\n".getBytes(StandardCharsets.UTF_8));
            entry(
                    zip,
                    "repository/" + maven + "radio-" + version + "-features.xml",
                    features.getBytes(StandardCharsets.UTF_8));
            entry(zip, "repository/" + maven + "radio-" + version + ".jar", Files.readAllBytes(jar));
        }
        return kar;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private List<Path> classpath() throws IOException {
        List<Path> jars = new ArrayList<>();
        try (Stream<Path> all = Files.walk(system.resolve("org/steward"))) {
            for (Path jar : all.filter(path -> path.toString().endsWith(".jar")).toList()) {
                if (jar.toString().contains("third-party-camel")) {
                    jars.addAll(embedded(jar));
                } else if (jar.getFileName().toString().startsWith("api-")) {
                    jars.add(jar);
                }
            }
        }
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("org.osgi.service"))
                .map(Path::of)
                .forEach(jars::add);
        return jars;
    }

    /** Camel's own jars lie whole in their wrapper. */
    private List<Path> embedded(Path wrapper) throws IOException {
        Path folder = Files.createDirectories(work.resolve("camel"));
        List<Path> jars = new ArrayList<>();
        try (var file = new JarFile(wrapper.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".jar")) {
                    Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
                    Files.write(jar, file.getInputStream(entry).readAllBytes());
                    jars.add(jar);
                }
            }
        }
        return jars;
    }
}
