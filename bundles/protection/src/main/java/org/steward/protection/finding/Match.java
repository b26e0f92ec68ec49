package org.steward.protection.finding;

/**
 * What a type found.
 *
 * @param start first character (not code point) in the text
 * @param end character after the last one
 * @param digits how many digits of the window it took, 0 if it did not use them
 */
record Match(int start, int end, int digits, double confidence) {
    /** Nothing. */
    static final Match NONE = new Match(0, 0, 0, 0);

    /** So many digits of a window. */
    static Match of(DigitWindow digits, int from, int count, double confidence) {
        return new Match(digits.start(from), digits.end(from + count - 1), count, confidence);
    }

    boolean found() {
        return this != NONE;
    }
}
