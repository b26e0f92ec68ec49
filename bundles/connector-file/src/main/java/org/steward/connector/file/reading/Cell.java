package org.steward.connector.file.reading;

import java.util.Set;

/** What people and spreadsheets put around a value. */
final class Cell {
    private static final Set<String> BLANK = Set.of("", "\\N", "NULL", "null", "-", "无");
    private static final int LONGEST_BLANK = 4;
    private static final int FULL_WIDTH = 0xFEE0;

    private Cell() {}

    /** Without padding (blanks of any width, tabs) and the formula by which a spreadsheet keeps digits: {@code ="007"}. */
    static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isPadding(text.charAt(from))) {
            from++;
        }
        while (to > from && isPadding(text.charAt(to - 1))) {
            to--;
        }
        if (to - from >= 3 && text.charAt(from) == '=' && text.charAt(from + 1) == '"' && text.charAt(to - 1) == '"') {
            return bare(text.substring(from + 2, to - 1));
        }
        return text.substring(from, to);
    }

    private static boolean isPadding(char c) {
        return (c <= ' ' && c != 0) || c == '\u00A0' || c == '\u3000';
    }

    /** Whether a bare value says that there is none. */
    static boolean isBlank(String bare) {
        return bare.length() <= LONGEST_BLANK && BLANK.contains(bare);
    }

    /** Without the apostrophe that makes a spreadsheet take digits as text, and with full-width characters narrowed. */
    static String narrow(String bare) {
        String text = bare.startsWith("'") ? bare.substring(1) : bare;
        for (int i = 0; i < text.length(); i++) {
            if (isFullWidth(text.charAt(i))) {
                return narrowed(text);
            }
        }
        return text;
    }

    private static String narrowed(String text) {
        var narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            narrow.append(isFullWidth(c) ? (char) (c - FULL_WIDTH) : c);
        }
        return narrow.toString();
    }

    private static boolean isFullWidth(char c) {
        return c >= '\uFF01' && c <= '\uFF5E';
    }
}
