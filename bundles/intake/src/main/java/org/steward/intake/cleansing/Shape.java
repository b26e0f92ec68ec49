package org.steward.intake.cleansing;

/** The form of a value, told without the value: digits as 9, letters as A, Chinese characters as 汉. */
public final class Shape {
    private static final int LONGEST = 40;

    private Shape() {}

    public static String of(String value) {
        StringBuilder shape = new StringBuilder();
        value.codePoints().limit(LONGEST).forEach(character -> shape.append(form(character)));
        if (value.codePointCount(0, value.length()) > LONGEST) {
            shape.append('…');
        }
        return shape.toString();
    }

    private static char form(int character) {
        if (Character.isDigit(character)) {
            return '9';
        }
        if (Character.isIdeographic(character)) {
            return '汉';
        }
        if (Character.isLetter(character)) {
            return 'A';
        }
        if (character > ' ' && character < 0x7f) {
            return (char) character;
        }
        return Character.isWhitespace(character) ? ' ' : '?';
    }
}
