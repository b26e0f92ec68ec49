package org.steward.intake.cleansing;

import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Normal forms of text that every database can keep. */
final class Texts {
    private static final Set<String> BLANKS = Set.of("", "\"\"", "\\N", "NULL", "-", "无");
    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {}

    /** @return the value without surrounding blanks; null if it says nothing */
    static @Nullable String present(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String stripped = value.strip();
        return BLANKS.contains(stripped) ? null : stripped;
    }

    /** One line: control characters, line breaks and runs of blanks become one blank. */
    static String line(String value) {
        return mend(value, false).strip();
    }

    /** Several lines: only characters that a database refuses are replaced. */
    static String body(String value) {
        return mend(value, true);
    }

    /** Full-width forms become the plain ones, e.g. {@code １３８} becomes {@code 138}. */
    static String plain(String value) {
        return isAscii(value) ? value : Normalizer.normalize(value, Normalizer.Form.NFKC);
    }

    /** Plain, upper case, without blanks: the normal form of identities and accounts. */
    static String compact(String value) {
        return withoutBlanks(plain(value)).toUpperCase(java.util.Locale.ROOT);
    }

    static String withoutBlanks(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints()
                .filter(character -> !isBlank(character) && !Character.isISOControl(character))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAscii(String value) {
        for (int index = 0; index < value.length(); index++) {
            if (value.charAt(index) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String mend(String value, boolean lines) {
        StringBuilder mended = new StringBuilder(value.length());
        value.codePoints().forEach(character -> {
            if (lines && (character == '\n' || character == '\t')) {
                mended.append((char) character);
            } else if (Character.isISOControl(character) || (!lines && isBlank(character))) {
                if (lines ? character != '\r' : !endsWithBlank(mended)) {
                    mended.append(' ');
                }
            } else {
                mended.appendCodePoint(isUnpairedSurrogate(character) ? REPLACEMENT : character);
            }
        });
        return mended.toString();
    }

    private static boolean endsWithBlank(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0xFEFF;
    }

    private static boolean isUnpairedSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
