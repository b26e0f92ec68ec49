package org.steward.connector.file.mapping;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Patterns of dates and times as mapping files write them. */
public final class Moments {
    private Moments() {}

    /**
     * A strict reader: 31/2 is no day. {@code y} is the year as people write it, which java.time calls {@code u}.
     *
     * @throws IllegalArgumentException if it is no pattern of {@link DateTimeFormatter}
     */
    public static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static String checked(String pattern, Section section) {
        try {
            formatter(pattern);
            return pattern;
        } catch (IllegalArgumentException e) {
            throw section.refused("date", "is no pattern of dates", "write it like d/M/yyyy H:mm");
        }
    }
}
