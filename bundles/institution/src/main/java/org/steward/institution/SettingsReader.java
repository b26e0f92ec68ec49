package org.steward.institution;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steward.api.institution.SettingsCheck;
import org.steward.api.institution.SettingsCheck.Problem;

/** Reads the values of one file against what their component knows. */
final class SettingsReader {
    /** Keys that Steward sets; a file must not. */
    static final Set<String> OURS = Set.of("institution", "home", "configuration", "connector");

    private static final int SHOWN = 60;

    private final Schema schema;
    private final List<SettingsCheck> checks;

    SettingsReader(Schema schema, List<SettingsCheck> checks) {
        this.schema = schema;
        this.checks = List.copyOf(checks);
    }

    /** @param values typed, by key; of use only if there is no problem */
    record Reading(Map<String, Object> values, List<Problem> problems) {}

    Reading read(Map<String, String> texts) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> values = new TreeMap<>();
        texts.forEach((key, text) -> {
            Setting setting = schema.settings().get(key);
            if (OURS.contains(key)) {
                problems.add(new Problem(key, "is set by Steward itself; remove the line"));
            } else if (setting == null) {
                problems.add(new Problem(key, unknown(key)));
            } else {
                readOne(setting, text, problems).ifPresent(value -> values.put(key, value));
            }
        });
        missing(texts)
                .forEach(setting -> problems.add(
                        new Problem(setting.key(), "is missing; add the line, with " + setting.expectation())));
        Set<String> named = problems.stream().map(Problem::key).collect(Collectors.toSet());
        ownChecks(values).stream()
                .filter(problem -> !named.contains(problem.key()))
                .forEach(problems::add);
        return new Reading(values, List.copyOf(problems));
    }

    private Optional<Object> readOne(Setting setting, String text, List<Problem> problems) {
        if (SettingsText.isReference(text)) {
            return Optional.of(text);
        }
        try {
            return Optional.of(setting.list() ? readList(setting, text) : readValue(setting, text));
        } catch (UnfitException unfit) {
            problems.add(new Problem(setting.key(), unfit.reason()));
            return Optional.empty();
        }
    }

    private static Object readList(Setting setting, String text) throws UnfitException {
        List<Object> values = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                values.add(readValue(setting, part.strip()));
            }
        }
        Class<?> type = values.isEmpty() ? String.class : values.get(0).getClass();
        Object array = Array.newInstance(type, values.size());
        for (int index = 0; index < values.size(); index++) {
            Array.set(array, index, values.get(index));
        }
        return array;
    }

    private static Object readValue(Setting setting, String text) throws UnfitException {
        Object value;
        try {
            value = setting.kind().read(text);
        } catch (IllegalArgumentException otherType) {
            throw unfit(setting, text, "is not " + setting.kind().description());
        }
        if (!setting.options().isEmpty() && !setting.options().contains(text)) {
            throw unfit(setting, text, "is not allowed");
        }
        BigDecimal size = setting.kind().size(value);
        if (setting.min().isPresent()
                && size.compareTo(new BigDecimal(setting.min().get())) < 0) {
            throw unfit(setting, text, "is too " + (setting.kind().isText() ? "short" : "small"));
        }
        if (setting.max().isPresent()
                && size.compareTo(new BigDecimal(setting.max().get())) > 0) {
            throw unfit(setting, text, "is too " + (setting.kind().isText() ? "long" : "large"));
        }
        return value;
    }

    private static UnfitException unfit(Setting setting, String text, String what) {
        return new UnfitException("%s %s; write %s".formatted(shown(setting, text), what, setting.expectation()));
    }

    private static String shown(Setting setting, String text) {
        if (setting.secret()) {
            return "the value (not shown)";
        }
        return "'%s'".formatted(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    private String unknown(String key) {
        Set<String> known = new TreeSet<>(schema.settings().keySet());
        known.removeAll(OURS);
        if (known.isEmpty()) {
            return "is not known; remove it: there are no keys here";
        }
        return NearestWord.of(key, known)
                .map(nearest -> "is not known; write '%s' if that is meant, or remove it".formatted(nearest))
                .orElseGet(() -> "is not known; remove it, or write one of: " + String.join(", ", known));
    }

    private Stream<Setting> missing(Map<String, String> texts) {
        return schema.settings().values().stream()
                .filter(setting -> setting.required() && !OURS.contains(setting.key()))
                .filter(setting -> texts.getOrDefault(setting.key(), "").isEmpty())
                .filter(setting -> setting.kind().isText() || !texts.containsKey(setting.key()))
                .sorted(java.util.Comparator.comparing(Setting::key));
    }

    private List<Problem> ownChecks(Map<String, Object> values) {
        List<Problem> problems = new ArrayList<>();
        for (SettingsCheck check : checks) {
            try {
                problems.addAll(check.check(withoutUntypedReferences(values)));
            } catch (RuntimeException failed) {
                problems.add(new Problem(
                        "*",
                        "could not be checked (%s); report this to the maker of the bundle"
                                .formatted(failed.getClass().getSimpleName())));
            }
        }
        return problems;
    }

    /** A check may rely on types, and what a reference such as {@code $[env:PORT]} stands for is not known yet. */
    private Map<String, Object> withoutUntypedReferences(Map<String, Object> values) {
        Map<String, Object> typed = new TreeMap<>(values);
        typed.entrySet()
                .removeIf(entry -> entry.getValue() instanceof String text
                        && SettingsText.isReference(text)
                        && (setting(entry.getKey()).list()
                                || !setting(entry.getKey()).kind().isText()));
        return typed;
    }

    private Setting setting(String key) {
        return java.util.Objects.requireNonNull(schema.settings().get(key));
    }
}
