package org.steward.reporting.figures;

import java.util.OptionalDouble;

/** A share of cases, with the interval in which the true share lies with 95 % confidence (Wilson's score interval). */
public record Rate(long hits, long cases) {
    private static final double Z = 1.959964;

    public Rate {
        if (hits < 0 || hits > cases) {
            throw new IllegalArgumentException("A share of %d cases cannot have %d hits".formatted(cases, hits));
        }
    }

    public OptionalDouble value() {
        return cases == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / cases);
    }

    /** Lower end; 0 without cases. */
    public double low() {
        return cases == 0 ? 0 : Math.max(0, centre() - reach());
    }

    /** Upper end; 1 without cases. */
    public double high() {
        return cases == 0 ? 1 : Math.min(1, centre() + reach());
    }

    private double centre() {
        return (hits + Z * Z / 2) / (cases + Z * Z);
    }

    private double reach() {
        double misses = (double) cases - hits;
        return Z / (cases + Z * Z) * Math.sqrt(hits * misses / cases + Z * Z / 4);
    }
}
