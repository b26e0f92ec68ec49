package org.steward.connector.file.mapping;

import java.util.Optional;

/**
 * How a file is written.
 *
 * @param separator what stands between columns: one or more characters, {@value #AUTO} or {@value #SPACES}
 * @param quote what encloses values that hold a separator; empty if nothing does
 * @param header whether the first line names the columns
 * @param columns how many columns a file without a header has; 0 if any number from the last one used
 * @param decimal decimal mark; the other one of {@code .} and {@code ,} may group thousands
 * @param minorUnits whether amounts are in fen instead of yuan
 * @param date pattern of dates and times, besides ISO 8601 and {@code yyyyMMdd}
 */
public record Format(
        Type type,
        Encoding encoding,
        String separator,
        Optional<Character> quote,
        boolean header,
        int columns,
        char decimal,
        boolean minorUnits,
        Optional<String> date) {
    public static final String AUTO = "auto";
    public static final String SPACES = "spaces";

    /** Comma, semicolon, bar or tab; names in the first line; yuan with a decimal point; ISO dates. */
    public static Format of(Type type) {
        return new Format(type, Encoding.AUTO, AUTO, Optional.of('"'), true, 0, '.', false, Optional.empty());
    }

    /** What the lines of a file hold. */
    public enum Type {
        CSV,
        JSONL
    }

    /** The encoding that a mapping asks for; {@code AUTO} finds it out. */
    public enum Encoding {
        AUTO,
        UTF_8,
        GB18030
    }
}
