package org.steward.connector.file.reading;

/**
 * How much is read at once.
 *
 * @param batch records of a batch
 * @param longestValue characters of one value
 */
public record ReadingLimits(int batch, int longestValue) {
    /** A row may hold as many values of the greatest length; what is longer is cut. */
    private static final int LONG_VALUES = 8;

    int longestRow() {
        return longestValue * LONG_VALUES;
    }
}
