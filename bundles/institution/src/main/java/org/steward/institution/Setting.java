package org.steward.institution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One key that a component knows.
 *
 * @param list whether it takes several values, separated by commas
 * @param options the only values allowed; empty if there is no such list
 * @param min least value (of a text: least number of characters), as the metatype has it
 * @param required whether it has neither a default nor leave to be absent
 */
record Setting(
        String key,
        Kind kind,
        boolean list,
        List<String> options,
        Optional<String> min,
        Optional<String> max,
        boolean required) {
    private static final List<String> SECRET_WORDS = List.of("passphrase", "secret", "token", "password");

    Setting {
        options = List.copyOf(options);
    }

    /** Whether its values must not be shown. */
    boolean secret() {
        return kind == Kind.PASSWORD || isSecret(key);
    }

    static boolean isSecret(String key) {
        return SECRET_WORDS.stream().anyMatch(key.toLowerCase(Locale.ROOT)::contains);
    }

    /** What may be written, e.g. {@code a whole number from 1 to 99}. */
    String expectation() {
        if (!options.isEmpty()) {
            return "one of: " + String.join(", ", options);
        }
        String what = (list ? "values separated by commas, each " : "") + kind.description();
        return Stream.of(Optional.of(what), range()).flatMap(Optional::stream).reduce("", (a, b) -> a + b);
    }

    private Optional<String> range() {
        String unit = kind.isText() ? " characters" : "";
        if (min.isPresent() && max.isPresent()) {
            return Optional.of((kind.isText() ? " of " : " from ") + min.get() + " to " + max.get() + unit);
        }
        return min.map(least -> (kind.isText() ? " of at least " : ", at least ") + least + unit)
                .or(() -> max.map(most -> (kind.isText() ? " of at most " : ", at most ") + most + unit));
    }
}
