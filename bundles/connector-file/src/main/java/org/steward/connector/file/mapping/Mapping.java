package org.steward.connector.file.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.steward.api.intake.RecordKind;

/**
 * Which files are of what kind, how they are written, and where each field of a record stands in them.
 *
 * @param name what people call it: its file's name
 * @param files glob on the path below the inbox
 * @param namespace numbering of the customers that records refer to; empty for the connector's own
 * @param createCustomers whether a record of an unknown customer creates the customer
 */
public record Mapping(
        String name,
        String files,
        RecordKind kind,
        Format format,
        Optional<String> namespace,
        boolean createCustomers,
        List<FieldRule> fields) {
    public Mapping {
        fields = List.copyOf(fields);
    }

    /** For files that use our own field names: in a folder named after a kind, or with a name that begins with one. */
    public static Optional<Mapping> byOurNames(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String file = lower.substring(lower.lastIndexOf('/') + 1);
        for (RecordKind kind : RecordKind.values()) {
            if (lower.startsWith(kind.wireName() + "/") || beginsWith(file, kind.wireName())) {
                return Optional.of(byOurNames(kind, file));
            }
        }
        return Optional.empty();
    }

    /** The same for a kind that is known. */
    public static Mapping byOurNames(RecordKind kind, String file) {
        boolean json = file.endsWith(".jsonl") || file.endsWith(".ndjson") || file.endsWith(".json");
        Format format = Format.of(json ? Format.Type.JSONL : Format.Type.CSV);
        return new Mapping("our field names", file, kind, format, Optional.empty(), false, ourNames(kind));
    }

    static List<FieldRule> ourNames(RecordKind kind) {
        return RecordFields.of(kind).values().stream()
                .map(field -> new FieldRule(
                        field,
                        new Place.Named(List.of(field.name())),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        !field.required()))
                .toList();
    }

    private static boolean beginsWith(String file, String word) {
        return file.startsWith(word)
                && (file.length() == word.length() || !Character.isLetter(file.charAt(word.length())));
    }
}
