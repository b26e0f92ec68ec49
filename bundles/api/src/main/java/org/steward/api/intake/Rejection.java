package org.steward.api.intake;

/**
 * Why a record cannot go on.
 *
 * @param row number of the data row in its source, from 1
 * @param line line in the file on which the record begins, from 1; 0 if the source has no lines
 * @param column name or number of the column; empty if the whole record is concerned
 * @param reason short, stable, e.g. {@code amount-not-a-number}
 * @param shape form of the value, never the value: digits as 9, letters as A, Chinese characters as 汉
 * @param remedy what to do, one sentence
 * @param original the record as it came, to be sealed for the one who mends it
 */
public record Rejection(
        long row, long line, String column, String reason, String shape, String remedy, String original) {
    @Override
    public String toString() {
        return "Rejection[row " + row + ", " + column + ", " + reason + "]";
    }
}
