package org.steward.connector.file.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.api.RefusedException;

/** One level of keys in a mapping file; refuses what it does not understand, saying where. */
final class Section {
    private final String file;
    private final String path;
    private final JsonNode node;

    /** @param path keys above, e.g. {@code fields.amount.}; empty at the top */
    Section(String file, String path, JsonNode node, Collection<String> known) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw refused("", "holds no keys", "write it as 'key: value' lines");
        }
        node.fieldNames().forEachRemaining(key -> refuseUnknown(key, known));
    }

    private void refuseUnknown(String key, Collection<String> known) {
        if (!known.contains(key)) {
            throw refused(
                    key,
                    "is not known",
                    NearestName.of(key, known)
                            .map(nearest -> "write '%s', or take it out".formatted(nearest))
                            .orElse("take it out"));
        }
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    JsonNode node(String key) {
        return node.path(key);
    }

    Optional<String> text(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!node.path(key).isValueNode()) {
            throw refused(key, "has several values", "write one value");
        }
        return Optional.of(node.path(key).asText());
    }

    String required(String key) {
        return text(key)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> refused(key, "is missing", "write '%s: …'".formatted(key)));
    }

    boolean flag(String key, boolean otherwise) {
        if (has(key) && !node.path(key).isBoolean()) {
            throw refused(key, "is neither true nor false", "write one of them");
        }
        return node.path(key).asBoolean(otherwise);
    }

    /** One of some words, each standing for a value. */
    <T> T choice(String key, Map<String, T> words, T otherwise) {
        Optional<String> word = text(key);
        if (word.isEmpty()) {
            return otherwise;
        }
        T value = words.get(word.get());
        if (value == null) {
            throw refused(key, "has a value that is not known", "write one of " + String.join(", ", words.keySet()));
        }
        return value;
    }

    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(key)) {
            if (!node.path(key).isObject()) {
                throw refused(key, "is no table", "write it as {theirs: ours}");
            }
            node.path(key)
                    .properties()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        }
        return texts;
    }

    Section below(String key, Collection<String> known) {
        return new Section(file, path + key + ".", node.path(key), known);
    }

    RefusedException refused(String key, String problem, String remedy) {
        String place = path + key;
        return new RefusedException(
                "Mapping file '%s'".formatted(file),
                place.isEmpty() ? problem : "key '%s' %s".formatted(place, problem),
                remedy);
    }
}
