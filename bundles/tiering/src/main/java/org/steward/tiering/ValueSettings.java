package org.steward.tiering;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.steward.tiering.ValueScheme.Population;

/**
 * What one institution means by value.
 *
 * @param months length of the window, in calendar months
 * @param names of the tiers, the highest first
 */
record ValueSettings(int months, ValueScheme scheme, Measure measure, List<String> names) {
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,2}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,32}");

    /** What a customer's result is. */
    enum Measure {
        /** Signed sum of his transactions in the window, in minor units. */
        AMOUNT,
        /** Number of his transactions in the window. */
        FREQUENCY
    }

    ValueSettings {
        if (months < 1 || months > 120) {
            throw new IllegalArgumentException("value_months must be 1 to 120, but was %d".formatted(months));
        }
        names = List.copyOf(names);
    }

    static ValueSettings of(TieringSettings settings) {
        Population population = Population.valueOf(settings.value__population().toUpperCase(Locale.ROOT));
        List<Integer> shares = shares(settings.value__shares());
        return new ValueSettings(
                settings.value__months(),
                new ValueScheme(shares.get(0), shares.get(1), shares.get(2), population),
                Measure.valueOf(settings.value__measure().toUpperCase(Locale.ROOT)),
                names(settings.value__names()));
    }

    /** @throws IllegalArgumentException with a sentence for the operator */
    static List<Integer> shares(String text) {
        List<Integer> shares = parts(text)
                .filter(part -> SHARE.matcher(part).matches())
                .map(Integer::valueOf)
                .filter(share -> share >= 1)
                .toList();
        int sum = shares.stream().mapToInt(Integer::intValue).sum();
        if (shares.size() != ValueScheme.TIERS || parts(text).count() != ValueScheme.TIERS || sum != 100) {
            throw new IllegalArgumentException(
                    "must be three whole per cents from 1 that sum to 100, divided by commas, e.g. 20,50,30");
        }
        return shares;
    }

    /** @throws IllegalArgumentException with a sentence for the operator */
    static List<String> names(String text) {
        List<String> names = parts(text).toList();
        boolean wellFormed = names.stream().allMatch(name -> NAME.matcher(name).matches());
        if (names.size() != ValueScheme.TIERS || Set.copyOf(names).size() != ValueScheme.TIERS || !wellFormed) {
            throw new IllegalArgumentException("must be three different names of 1 to 32 letters, digits, - and _,"
                    + " divided by commas, e.g. high,mid,low");
        }
        return names;
    }

    private static Stream<String> parts(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip);
    }

    /** The settings that decide who is in which tier, as kept with each run. */
    String text() {
        return "months=%d shares=%d,%d,%d measure=%s population=%s"
                .formatted(months, scheme.high(), scheme.mid(), scheme.low(), measure, scheme.population())
                .toLowerCase(Locale.ROOT);
    }
}
