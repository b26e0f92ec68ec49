package org.steward.connector.file.reading;

/** The form of a value without the value: digits as 9, letters as A, Chinese characters as 汉, others as they are. */
final class Shape {
    private static final int LONGEST_RUN = 20;
    private static final int LONGEST = 200;
    private static final int CONTROL_PICTURES = 0x2400;

    private Shape() {}

    /** @return at most some 200 characters; a run over 20 is written with its length, e.g. {@code 9{35}} */
    static String of(String value) {
        var shape = new StringBuilder();
        int run = 0;
        int previous = -1;
        for (int i = 0; i < value.length() && shape.length() < LONGEST; ) {
            int character = value.codePointAt(i);
            i += Character.charCount(character);
            int form = form(character);
            if (form != previous) {
                append(shape, previous, run);
                run = 0;
            }
            previous = form;
            run++;
        }
        append(shape, previous, run);
        return shape.toString();
    }

    private static void append(StringBuilder shape, int form, int run) {
        if (run > LONGEST_RUN) {
            shape.appendCodePoint(form).append('{').append(run).append('}');
        } else {
            shape.append(Character.toString(Math.max(form, 0)).repeat(run));
        }
    }

    private static int form(int character) {
        if (Character.isDigit(character)) {
            return '9';
        }
        if (Character.isIdeographic(character)) {
            return '汉';
        }
        if (Character.isLetter(character)) {
            return 'A';
        }
        return character < ' ' ? CONTROL_PICTURES + character : character;
    }
}
