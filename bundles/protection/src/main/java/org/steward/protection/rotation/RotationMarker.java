package org.steward.protection.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.steward.api.RefusedException;
import org.steward.protection.keys.DurableFile;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRing;

/**
 * What the key ring and the tables cannot tell of a rotation, in {@code keys/rotation.json}: whether it is paused, which
 * keys everything was found sealed with, and which tables there are. Everything else follows from these: older keys, and
 * no word that all is sealed with the present ones, mean that a rotation is under way.
 */
final class RotationMarker {
    private static final int FORMAT = 1;
    // Trees only: bound classes would stay in Jackson's static caches after this bundle is gone.
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private Content content;

    /** @param complete version by purpose of the keys with which everything was found sealed */
    private record Content(boolean paused, SortedMap<String, Integer> complete, SortedSet<String> tables) {}

    /**
     * Reads it if it is there.
     *
     * @throws RefusedException if it is damaged
     */
    RotationMarker(Path file) {
        this.file = file;
        this.content = Files.exists(file) ? read(file) : new Content(false, new TreeMap<>(), new TreeSet<>());
    }

    private static Content read(Path file) {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root.path("format").asInt() != FORMAT) {
                throw new IOException("It is not of format " + FORMAT);
            }
            SortedMap<String, Integer> complete = new TreeMap<>();
            root.path("complete")
                    .fields()
                    .forEachRemaining(entry ->
                            complete.put(entry.getKey(), entry.getValue().asInt()));
            SortedSet<String> tables = new TreeSet<>();
            root.path("tables").forEach(table -> tables.add(table.asText()));
            return new Content(root.path("paused").asBoolean(), complete, tables);
        } catch (IOException e) {
            throw new RefusedException(
                    file.toString(),
                    "it cannot be read",
                    "restore it, or delete it: then a rotation under way goes over everything once more",
                    e);
        }
    }

    synchronized boolean paused() {
        return content.paused();
    }

    synchronized void pause(boolean wanted) {
        become(new Content(wanted, content.complete(), content.tables()));
    }

    /** Whether everything was found sealed with the keys of this ring that seal now. */
    synchronized boolean complete(KeyRing ring) {
        return content.complete().equals(versions(ring));
    }

    synchronized void markComplete(KeyRing ring) {
        become(new Content(false, versions(ring), content.tables()));
    }

    synchronized void markIncomplete() {
        become(new Content(false, new TreeMap<>(), content.tables()));
    }

    /** Remembers a table: no key is destroyed later while it is away. */
    synchronized void know(String table) {
        SortedSet<String> tables = new TreeSet<>(content.tables());
        if (tables.add(table)) {
            become(new Content(content.paused(), content.complete(), tables));
        }
    }

    /** Tables that were here at some time and are not among these. */
    synchronized SortedSet<String> missing(Collection<String> present) {
        SortedSet<String> missing = new TreeSet<>(content.tables());
        missing.removeAll(present);
        return missing;
    }

    private static SortedMap<String, Integer> versions(KeyRing ring) {
        SortedMap<String, Integer> versions = new TreeMap<>();
        for (KeyPurpose purpose : RotationJob.RESEALED) {
            versions.put(purpose.wireName(), ring.active(purpose).version());
        }
        return versions;
    }

    private void become(Content next) {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("paused", next.paused());
        ObjectNode versions = root.putObject("complete");
        next.complete().forEach((purpose, version) -> versions.put(purpose, version));
        next.tables().forEach(root.putArray("tables")::add);
        try {
            DurableFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written; nothing was changed", e);
        }
        content = next;
    }
}
