package org.steward.institution;

import java.io.IOException;
import java.io.Serial;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the text of a configuration file: the syntax of Java properties, in UTF-8. */
final class SettingsText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SettingsText() {}

    /**
     * @return values by key, without surrounding blanks; references such as {@code $[secret:x]} as they stand
     * @throws UnfitException if that is no text, or one key stands twice
     */
    static Map<String, String> read(byte[] content) throws UnfitException {
        String text = decode(content);
        var properties = new KeyedOnce();
        try {
            properties.load(new StringReader(
                    text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text));
        } catch (IOException | IllegalArgumentException malformed) {
            throw new UnfitException("has a broken \\u escape; write the character itself, in UTF-8");
        }
        if (!properties.twice.isEmpty()) {
            throw new UnfitException("key '%s' stands twice; remove one".formatted(properties.twice.first()));
        }
        Map<String, String> values = new TreeMap<>();
        properties.forEach((key, value) -> values.put((String) key, ((String) value).strip()));
        return values;
    }

    /** @return whether Config Admin puts something else in its place when it hands the value out */
    static boolean isReference(String value) {
        return value.contains("$[");
    }

    private static String decode(byte[] content) throws UnfitException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new UnfitException("is not UTF-8; save it in that encoding");
        }
    }

    /** Remembers keys that stand twice: the second one would win in silence. */
    private static final class KeyedOnce extends Properties {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient SortedSet<String> twice = new TreeSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                twice.add((String) key);
            }
            return super.put(key, value);
        }
    }
}
