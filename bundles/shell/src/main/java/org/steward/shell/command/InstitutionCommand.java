package org.steward.shell.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.steward.api.RefusedException;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionDirectory;
import org.steward.api.institution.InstitutionStatus;

/** A command about one institution. */
@SuppressWarnings("NullAway.Init") // Karaf fills the fields before it runs the action
abstract class InstitutionCommand implements Action {
    /** Session variable in which {@code bin/steward} passes the folder that relative file names start from. */
    static final String DIRECTORY = "STEWARD_DIRECTORY";

    /** Standard input or output in the place of a word or file. */
    static final String STANDARD_STREAM = "-";

    private static final int MOST_LISTED = 10_000;

    @Argument(name = "institution", description = "Id of the institution", required = true)
    String institution;

    @Option(name = "--json", description = "Print JSON")
    boolean json;

    @Reference
    Session session;

    @Reference
    BundleContext bundles;

    /** Asks a service of this institution. */
    <S, T> T ask(Class<S> type, Function<S, T> question) {
        ServiceReference<S> reference = reference(type);
        S service = bundles.getService(reference);
        if (service == null) {
            throw absent(type);
        }
        try {
            return question.apply(service);
        } finally {
            bundles.ungetService(reference);
        }
    }

    private <S> ServiceReference<S> reference(Class<S> type) {
        if (!institution.matches("[a-z0-9-]{1,40}")) {
            throw new RefusedException(
                    "Institution '" + institution + "'",
                    "no institution can have this name",
                    "use one that 'bin/steward institutions' lists");
        }
        try {
            Collection<ServiceReference<S>> found =
                    bundles.getServiceReferences(type, "(" + Institution.PROPERTY + "=" + institution + ")");
            return found.stream().sorted().findFirst().orElseThrow(() -> absent(type));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("The filter is made of safe characters", e);
        }
    }

    private RefusedException absent(Class<?> type) {
        List<String> known = institutions();
        if (known.contains(institution)) {
            return new RefusedException(
                    "Institution '" + institution + "'",
                    "its service " + type.getSimpleName() + " is not there",
                    "look at 'bin/steward institutions' for what keeps it down");
        }
        return new RefusedException(
                "Institution '" + institution + "'",
                "there is none of that name",
                known.isEmpty() ? "add its folder below etc/institutions" : "name one of: " + String.join(", ", known));
    }

    private List<String> institutions() {
        ServiceReference<InstitutionDirectory> reference = bundles.getServiceReference(InstitutionDirectory.class);
        InstitutionDirectory directory = reference == null ? null : bundles.getService(reference);
        if (directory == null) {
            return List.of();
        }
        try {
            return directory.institutions().stream().map(InstitutionStatus::id).toList();
        } finally {
            bundles.ungetService(reference);
        }
    }

    Answer answer() {
        return new Answer(session.getConsole());
    }

    /**
     * A word of the caller's. For {@code -} it is the first line of standard input: the words of a command line stand in
     * the machine's list of processes, for all its users to see.
     */
    String typed(String word) {
        if (!word.equals(STANDARD_STREAM)) {
            return word;
        }
        try {
            // Byte by byte: what follows the line is left for whoever reads on.
            var line = new ByteArrayOutputStream();
            for (int next = session.getKeyboard().read();
                    next >= 0 && next != '\n';
                    next = session.getKeyboard().read()) {
                line.write(next);
            }
            return line.toString(StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file to read that the caller named, seen from the caller's folder. */
    Path fileToRead(String name) {
        return files().toRead(file(name));
    }

    /** A file to write that the caller named, seen from the caller's folder. */
    Path fileToWrite(String name) {
        return files().toWrite(file(name));
    }

    private static NamedFiles files() {
        return new NamedFiles(Path.of(System.getProperty("karaf.base")));
    }

    private Path file(String name) {
        try {
            Object directory = session.get(DIRECTORY);
            return directory == null
                    ? Path.of(name).toAbsolutePath()
                    : Path.of(directory.toString(), "").resolve(name);
        } catch (InvalidPathException e) {
            throw new RefusedException("File", "its name is none that a file can have", "name another", e);
        }
    }

    /** @return the same number, if so many may be listed */
    static int listed(int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new WrongUsageException(
                    "Option --limit", "%d is no number to list".formatted(limit), "write one from 1 to " + MOST_LISTED);
        }
        return limit;
    }

    static String percent(double share) {
        return "%.1f%%".formatted(share * 100);
    }

    /** Minor units as a decimal, e.g. {@code 1234} as {@code 12.34}. */
    static String money(long minor, String currency) {
        int digits = Math.max(0, java.util.Currency.getInstance(currency).getDefaultFractionDigits());
        return java.math.BigDecimal.valueOf(minor, digits).toPlainString();
    }
}
