package org.steward.protection.masking;

import org.steward.api.protection.DataClass;

/**
 * How much harm a value does in the wrong hands.
 *
 * @param dataClass after JR/T 0171-2020
 * @param level 1 (public) to 5 (important data), after JR/T 0197-2020
 */
record Classification(DataClass dataClass, int level) {
    static final int HIGHEST_LEVEL = 5;

    /** From this level on a mask shows no character. */
    private static final int SHOWS_NOTHING = 4;

    Classification {
        if (level < 1 || level > HIGHEST_LEVEL) {
            throw new IllegalArgumentException("Level %d is not from 1 to %d".formatted(level, HIGHEST_LEVEL));
        }
    }

    static Classification of(DataClass dataClass) {
        return new Classification(dataClass, dataClass.level());
    }

    boolean maskedWhole() {
        return dataClass == DataClass.C3 || level >= SHOWS_NOTHING;
    }

    /** Not even with a right and a reason. */
    boolean neverShown() {
        return dataClass == DataClass.C3 || level == HIGHEST_LEVEL;
    }

    boolean isBelow(Classification other) {
        return strictness(dataClass) < strictness(other.dataClass) || level < other.level;
    }

    /** The stricter of both in each respect. */
    Classification and(Classification other) {
        DataClass stricter = strictness(dataClass) < strictness(other.dataClass) ? other.dataClass : dataClass;
        return new Classification(stricter, Math.max(level, other.level));
    }

    private static int strictness(DataClass dataClass) {
        return switch (dataClass) {
            case C1 -> 1;
            case C2 -> 2;
            case C3 -> 3;
        };
    }

    @Override
    public String toString() {
        return dataClass + "/" + level;
    }
}
