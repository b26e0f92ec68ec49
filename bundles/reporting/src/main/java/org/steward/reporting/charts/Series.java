package org.steward.reporting.charts;

import java.awt.Color;

/** @param values one a category; NaN where there is none, which leaves a gap */
public record Series(String name, Color colour, double[] values) {
    public Series {
        values = values.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    double value(int category) {
        return values[category];
    }
}
