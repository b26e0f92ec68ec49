package org.steward.connector.file.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.steward.api.RefusedException;
import org.steward.api.intake.RecordKind;

/**
 * Reads a mapping file and refuses whatever it does not understand: docs/mapping-files.md.
 *
 * <p>It walks the tree itself: binding to our classes would leave them in Jackson's static cache when this bundle goes.
 */
public final class MappingFile {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private static final List<String> KEYS =
            List.of("files", "kind", "format", "namespace", "create_customers", "fields");
    private static final List<String> FORMAT_KEYS =
            List.of("type", "encoding", "separator", "quote", "header", "columns", "decimal", "unit", "date");
    private static final List<String> FIELD_KEYS =
            List.of("column", "expression", "value", "date", "values", "otherwise", "optional");

    private final String name;

    private MappingFile(String name) {
        this.name = name;
    }

    /** @throws RefusedException naming file, key and remedy if the file is no good mapping */
    public static Mapping read(Path file) throws IOException {
        return new MappingFile(file.getFileName().toString()).mapping(tree(file));
    }

    /** The glob of a mapping that may otherwise be broken; empty if even that cannot be told. */
    static Optional<String> files(Path file) throws IOException {
        try {
            String glob = tree(file).path("files").asText();
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return Optional.of(glob).filter(text -> !text.isEmpty());
        } catch (RefusedException | PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            return YAML.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new RefusedException(
                    "Mapping file '%s'".formatted(file.getFileName()),
                    "is no well-formed YAML at line " + line,
                    "check quotes, brackets and indents there, and that no key stands twice",
                    e);
        }
    }

    private Mapping mapping(JsonNode tree) {
        var top = new Section(name, "", tree, KEYS);
        RecordKind kind = kind(top);
        Format format = top.has("format") ? format(top.below("format", FORMAT_KEYS)) : Format.of(Format.Type.CSV);
        return new Mapping(
                name,
                glob(top),
                kind,
                format,
                top.text("namespace"),
                top.flag("create_customers", false),
                top.has("fields") ? fields(top, kind, format) : Mapping.ourNames(kind));
    }

    private static String glob(Section top) {
        String files = top.required("files");
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + files);
        } catch (PatternSyntaxException e) {
            throw top.refused("files", "is no glob: " + e.getDescription(), "see docs/mapping-files.md");
        }
        return files;
    }

    private static RecordKind kind(Section top) {
        Map<String, RecordKind> kinds = new LinkedHashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            kinds.put(kind.wireName(), kind);
        }
        top.required("kind");
        return top.choice("kind", kinds, RecordKind.CUSTOMERS);
    }

    private static Format format(Section format) {
        Format.Type type =
                format.choice("type", Map.of("csv", Format.Type.CSV, "jsonl", Format.Type.JSONL), Format.Type.CSV);
        Format plain = Format.of(type);
        return new Format(
                type,
                format.choice(
                        "encoding",
                        Map.of(
                                "auto", Format.Encoding.AUTO,
                                "utf-8", Format.Encoding.UTF_8,
                                "gb18030", Format.Encoding.GB18030),
                        plain.encoding()),
                separator(format),
                quote(format).or(() -> format.has("quote") ? Optional.empty() : plain.quote()),
                format.flag("header", plain.header()),
                columns(format),
                format.choice("decimal", Map.of(".", '.', ",", ','), plain.decimal()),
                format.choice("unit", Map.of("major", false, "minor", true), plain.minorUnits()),
                format.text("date").map(pattern -> Moments.checked(pattern, format)));
    }

    private static String separator(Section format) {
        String separator = format.text("separator").orElse(Format.AUTO);
        if (separator.isEmpty() || separator.contains("\n") || separator.contains("\r") || separator.contains("\"")) {
            throw format.refused("separator", "separates nothing", "write the character between two columns");
        }
        return separator.equals("tab") ? "\t" : separator;
    }

    private static Optional<Character> quote(Section format) {
        Optional<String> quote = format.text("quote").filter(word -> !word.equals("none"));
        if (quote.isPresent() && quote.get().length() != 1) {
            throw format.refused("quote", "is not one character", "write one, or none");
        }
        return quote.map(word -> word.charAt(0));
    }

    private static int columns(Section format) {
        try {
            return Integer.parseUnsignedInt(format.text("columns").orElse("0"));
        } catch (NumberFormatException e) {
            throw format.refused("columns", "is no number", "write how many columns each line has");
        }
    }

    private static List<FieldRule> fields(Section top, RecordKind kind, Format format) {
        Map<String, Field> known = RecordFields.of(kind);
        Section fields = top.below("fields", known.keySet());
        known.values().stream()
                .filter(field -> field.required() && !fields.has(field.name()))
                .findFirst()
                .ifPresent(field -> {
                    throw fields.refused(
                            field.name(), "is missing", "say where the field stands; each record needs it");
                });
        return fields.keys().stream()
                .map(key -> rule(fields, known.getOrDefault(key, new Field(key, Form.TEXT, false)), format))
                .toList();
    }

    private static FieldRule rule(Section fields, Field field, Format format) {
        JsonNode node = fields.node(field.name());
        if (!node.isObject()) {
            return new FieldRule(
                    field,
                    column(fields, field.name(), node, format),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    false);
        }
        Section rule = fields.below(field.name(), FIELD_KEYS);
        return new FieldRule(
                field,
                place(rule, format),
                rule.text("date").map(pattern -> Moments.checked(pattern, rule)),
                rule.texts("values"),
                rule.text("otherwise"),
                rule.flag("optional", false));
    }

    private static Place place(Section rule, Format format) {
        List<String> ways = List.of("column", "expression", "value");
        if (ways.stream().filter(rule::has).count() != 1) {
            throw rule.refused("", "needs one of column, expression and value", "write exactly one of them");
        }
        if (rule.has("value")) {
            return new Place.Constant(rule.required("value"));
        }
        return rule.has("expression")
                ? new Place.Computed(Formula.checked(rule.required("expression"), rule))
                : column(rule, "column", rule.node("column"), format);
    }

    private static Place column(Section section, String key, JsonNode node, Format format) {
        if (node.isInt() && node.intValue() > 0 && format.type() == Format.Type.CSV) {
            return new Place.At(node.intValue());
        }
        List<String> names = node.isTextual() ? List.of(node.textValue()) : texts(node);
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            throw section.refused(key, "names no column", "write a name, a list of names, or a position from 1");
        }
        if (!format.header() && format.type() == Format.Type.CSV) {
            throw section.refused(
                    key, "names a column of a file without a header", "write its position from 1, or header: true");
        }
        return new Place.Named(names);
    }

    private static List<String> texts(JsonNode list) {
        if (!list.isArray()) {
            return Collections.emptyList();
        }
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
