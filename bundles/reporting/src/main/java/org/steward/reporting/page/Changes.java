package org.steward.reporting.page;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.steward.reporting.figures.Frame;
import org.steward.reporting.figures.MonthlyCounts;

/** How a figure stands to the month before and to the same month of the year before, in words. */
final class Changes {
    private enum Base {
        PREVIOUS("than.previous"),
        YEAR("than.year");

        private final String key;

        Base(String key) {
            this.key = key;
        }
    }

    private final Texts texts;
    private final Numbers numbers;

    Changes(Texts texts, Numbers numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    /** Both comparisons of a count. */
    List<String> counts(MonthlyCounts counts) {
        return of(counts.current(), counts.at(Frame.PREVIOUS), counts.at(Frame.YEAR_BEFORE), numbers::count);
    }

    /** Both comparisons of an amount of money. */
    List<String> money(long current, OptionalLong previous, OptionalLong yearBefore) {
        return of(current, previous, yearBefore, numbers::money);
    }

    List<String> money(MonthlyCounts minor) {
        return money(minor.current(), minor.at(Frame.PREVIOUS), minor.at(Frame.YEAR_BEFORE));
    }

    /** Both comparisons of a share. */
    List<String> shares(OptionalDouble current, OptionalDouble previous, OptionalDouble yearBefore) {
        return List.of(share(current, previous, Base.PREVIOUS), share(current, yearBefore, Base.YEAR));
    }

    private List<String> of(long current, OptionalLong previous, OptionalLong yearBefore, LongFunction<String> format) {
        return List.of(
                change(current, previous, Base.PREVIOUS, format), change(current, yearBefore, Base.YEAR, format));
    }

    private String change(long current, OptionalLong before, Base base, LongFunction<String> format) {
        if (before.isEmpty()) {
            return texts.of(base.key + ".none");
        }
        long difference = current - before.getAsLong();
        if (difference == 0) {
            return texts.of(base.key + ".same");
        }
        String size = format.apply(Math.abs(difference));
        String direction = difference > 0 ? ".up" : ".down";
        if (before.getAsLong() <= 0) {
            return texts.of(base.key + direction, size);
        }
        return texts.of(
                base.key + direction + ".growth", size, numbers.growth((double) difference / before.getAsLong()));
    }

    private String share(OptionalDouble current, OptionalDouble before, Base base) {
        if (current.isEmpty() || before.isEmpty()) {
            return texts.of(base.key + ".none");
        }
        double difference = current.getAsDouble() - before.getAsDouble();
        if (Math.abs(difference) < 0.0005) {
            return texts.of(base.key + ".same");
        }
        return texts.of(base.key + (difference > 0 ? ".up" : ".down"), numbers.points(difference));
    }
}
