package org.steward.institution;

import java.math.BigDecimal;
import java.util.function.Function;

/** Type of a setting's values. */
enum Kind {
    TEXT("text", value -> value),
    PASSWORD("text", value -> value),
    CHARACTER("one character", Kind::character),
    BOOLEAN("true or false", Kind::truth),
    BYTE("a whole number", Byte::valueOf),
    SHORT("a whole number", Short::valueOf),
    INTEGER("a whole number", Integer::valueOf),
    LONG("a whole number", Long::valueOf),
    FLOAT("a number", Kind::finiteFloat),
    DOUBLE("a number", Kind::finiteDouble);

    private final String description;
    private final Function<String, Object> reader;

    Kind(String description, Function<String, Object> reader) {
        this.description = description;
        this.reader = reader;
    }

    String description() {
        return description;
    }

    boolean isText() {
        return this == TEXT || this == PASSWORD;
    }

    /** @throws IllegalArgumentException if the text is no such value */
    Object read(String text) {
        return reader.apply(text);
    }

    /** What a range is compared with: the number itself, or the length of a text. */
    BigDecimal size(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        return BigDecimal.valueOf(value.toString().codePoints().count());
    }

    private static Object character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("Not one character");
        }
        return text.charAt(0);
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    private static Object finiteFloat(String text) {
        return new BigDecimal(text).floatValue();
    }

    private static Object finiteDouble(String text) {
        return new BigDecimal(text).doubleValue();
    }
}
