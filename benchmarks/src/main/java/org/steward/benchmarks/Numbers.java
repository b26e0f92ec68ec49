package org.steward.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One quantity over all repetitions. */
public record Numbers(List<Double> values) {
    public Numbers {
        values = values.stream().sorted().toList();
    }

    static Numbers of(List<Double> values) {
        return new Numbers(values);
    }

    static Numbers quotients(List<Double> above, List<Double> below) {
        List<Double> quotients = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            quotients.add(above.get(i) / below.get(i));
        }
        return new Numbers(quotients);
    }

    Numbers scaled(double factor) {
        return new Numbers(values.stream().map(value -> value * factor).toList());
    }

    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** Median, least and greatest, e.g. {@code 4.1 (3.9–4.4)}. */
    @Override
    public String toString() {
        return "%s (%s–%s)".formatted(show(median()), show(values.get(0)), show(values.get(values.size() - 1)));
    }

    public static String show(double value) {
        if (value >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 1 ? "%.2f" : "%.4f", value);
    }
}
