package org.steward.connector.file.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts: a decimal mark, and thousands grouped by the other mark or by blanks. */
final class AmountForm implements ValueForm {
    private static final int CENTS = 2;
    /** After the marks were made those of English: groups of three only, lest 1,5 become 15. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?|\\d+(?:\\.\\d*)?|\\.\\d+)");

    private final char decimal;
    private final boolean minorUnits;

    AmountForm(char decimal, boolean minorUnits) {
        this.decimal = decimal;
        this.minorUnits = minorUnits;
    }

    @Override
    public String read(String value) throws Unreadable {
        if (!minorUnits && decimal == '.' && isPlain(value)) {
            return value;
        }
        BigDecimal number = number(value);
        return minor(number).toPlainString();
    }

    /** A number that an expression counted, in the file's unit. */
    String counted(String plain) {
        return minorUnits ? minor(new BigDecimal(plain)).toPlainString() : plain;
    }

    private BigDecimal minor(BigDecimal number) {
        return minorUnits ? number.movePointLeft(CENTS) : number;
    }

    BigDecimal number(String value) throws Unreadable {
        String english = english(Cell.narrow(value));
        if (!NUMBER.matcher(english).matches()) {
            throw new Unreadable(
                    "value-malformed",
                    "write a number with '%s' before the decimals, or say decimal in the mapping file"
                            .formatted(decimal));
        }
        return new BigDecimal(english.replace(",", ""));
    }

    private String english(String value) {
        var english = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == decimal) {
                english.append('.');
            } else if (c == '.' || c == ',' || c == ' ' || c == '\u00A0' || c == '\u202F') {
                english.append(',');
            } else {
                english.append(c);
            }
        }
        return english.toString();
    }

    /** Digits with at most a minus and one point between them: the form that intake expects, and by far the commonest. */
    private static boolean isPlain(String value) {
        int from = value.charAt(0) == '-' ? 1 : 0;
        boolean point = false;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '.' && !point && i > from) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return value.length() > from && value.charAt(value.length() - 1) != '.';
    }
}
