package org.steward.reporting.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;

/** The wording of one language; every sentence of a bulletin stands in {@code texts_<language>.properties}. */
public final class Texts {
    private final Language language;
    private final ResourceBundle bundle;

    public Texts(Language language) {
        this.language = language;
        this.bundle = load(language);
    }

    private static ResourceBundle load(Language language) {
        String name = "texts_%s.properties".formatted(language.code());
        try (InputStream stream = Texts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The bundle lacks its texts %s".formatted(name));
            }
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle's texts %s cannot be read".formatted(name), e);
        }
    }

    public Language language() {
        return language;
    }

    /** Keys that have a text. */
    Set<String> keys() {
        return bundle.keySet();
    }

    /** The text of a key; figures come ready as text, so that they look alike everywhere. */
    public String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /** Source channel of a customer or channel of a message: by its code where we know it, else as it is. */
    String channel(String code) {
        return named("channel.", code);
    }

    String family(String code) {
        return named("family.", code);
    }

    String tier(String code) {
        return named("tier.", code);
    }

    private String named(String prefix, String code) {
        if (code.isBlank()) {
            return of(prefix + "blank");
        }
        String key = prefix + code.toLowerCase(Locale.ROOT);
        return bundle.containsKey(key) ? of(key) : code;
    }
}
