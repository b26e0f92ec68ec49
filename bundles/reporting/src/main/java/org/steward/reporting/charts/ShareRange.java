package org.steward.reporting.charts;

import java.util.Arrays;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** From where to where an axis of shares goes: a few round steps around the values, never a step beyond 100 %. */
record ShareRange(double low, double high, double step) {
    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2};
    private static final int MOST_STEPS = 5;

    /** Part of a step above the highest line, for the labels of the highest points. */
    private static final double HEADROOM = 0.7;

    static ShareRange of(double[] values) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        double least = Arrays.stream(known).min().orElse(0);
        double most = Arrays.stream(known).max().orElse(1);
        for (double step : STEPS) {
            ShareRange range = inSteps(least, most, step);
            if (range.high - range.low <= step * MOST_STEPS + 1e-9) {
                return range;
            }
        }
        return new ShareRange(0, 1, 0.2);
    }

    private static ShareRange inSteps(double least, double most, double step) {
        double low = Math.max(0, (Math.floor(least / step + 1e-9) - 1) * step);
        double high = Math.min(1, Math.ceil(most / step - 1e-9) * step);
        return new ShareRange(low, high, step);
    }

    void applyTo(NumberAxis axis) {
        axis.setTickUnit(new NumberTickUnit(step));
        axis.setRange(low, high + HEADROOM * step);
    }
}
