package org.steward.reporting.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which bulletins are written. */
public enum Language {
    ZH("zh", "zh-CN"),
    EN("en", "en");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    public static Optional<Language> of(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> language.code.equals(wanted))
                .findFirst();
    }

    public String code() {
        return code;
    }

    /** As HTML names it. */
    public String tag() {
        return tag;
    }
}
