package org.steward.tiering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.tiering.ValueScheme.Cuts;
import org.steward.tiering.ValueScheme.Population;
import org.steward.tiering.ValueScheme.TierColumn;

/** The fast kernel against the obvious one, which sorts. */
class ValueSchemePropertyTest {
    private static final int CASES = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 20240501, 7_777_777})
    void agreesWithSorting(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            ValueScheme scheme = scheme(random);
            long[] results = results(random);

            TierColumn column = scheme.assign(results);

            assertThat(column.tiers()).as("seed %d, case %d", seed, number).isEqualTo(sorted(scheme, results));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 19971231})
    void findsTheSameCutsInColumnsThatAreSplit(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            ValueScheme scheme = scheme(random);
            long[] results = results(random);
            int middle = random.nextInt(results.length + 1);

            Cuts split = scheme.cuts(results.length, all -> {
                ResultHistogram left = all.likewise();
                left.add(results, 0, middle);
                ResultHistogram right = all.likewise();
                right.add(results, middle, results.length);
                all.merge(left);
                all.merge(right);
            });

            assertThat(split)
                    .as("seed %d, case %d", seed, number)
                    .isEqualTo(scheme.assign(results).cuts());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20101231})
    void countsTheSameInPartsThatAreMerged(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            long[] results = results(random);
            TierColumn whole = ValueScheme.byShareOfCustomers(20, 50, 30).assign(results);
            int middle = random.nextInt(results.length + 1);
            byte[] tiers = new byte[results.length];

            TierTotals left = new TierTotals();
            ValueScheme.assign(whole.cuts(), results, 0, middle, tiers, left);
            TierTotals right = new TierTotals();
            ValueScheme.assign(whole.cuts(), results, middle, results.length, tiers, right);
            left.merge(right);

            assertThat(tiers).isEqualTo(whole.tiers());
            for (int tier = 0; tier < ValueScheme.TIERS; tier++) {
                assertThat(left.customers(tier)).isEqualTo(whole.totals().customers(tier));
                assertThat(left.result(tier)).isEqualTo(whole.totals().result(tier));
                assertThat(left.least(tier)).isEqualTo(whole.totals().least(tier));
                assertThat(left.withoutActivity(tier)).isEqualTo(whole.totals().withoutActivity(tier));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 99})
    void ranksAsCountingDoes(long seed) {
        long[] results = results(new Random(seed));

        Ranks ranks = new Ranks(results);

        for (long result : results) {
            long better = LongStream.of(results).filter(other -> other > result).count();
            assertThat(ranks.of(result)).isEqualTo(result > 0 ? better + 1 : 0);
        }
    }

    private static ValueScheme scheme(Random random) {
        int high = 1 + random.nextInt(98);
        int mid = 1 + random.nextInt(99 - high);
        Population population = random.nextBoolean() ? Population.ACTIVE : Population.ALL;
        return new ValueScheme(high, mid, 100 - high - mid, population);
    }

    /** Few and many different values, small and huge ones, with and without zeros and negative ones. */
    private static long[] results(Random random) {
        int customers = random.nextInt(400);
        int shape = random.nextInt(5);
        return random.longs(customers)
                .map(bits -> switch (shape) {
                    case 0 -> Math.floorMod(bits, 5L);
                    case 1 -> Math.floorMod(bits, 41L) - 20;
                    case 2 -> (bits >>> 12) >>> Math.floorMod(bits, 50L);
                    case 3 -> 1_000_000_007L + Math.floorMod(bits, 300L);
                    default -> Math.floorMod(bits, 10L) < 7 ? 0 : bits >> 11;
                })
                .toArray();
    }

    private static byte[] sorted(ValueScheme scheme, long[] results) {
        byte[] tiers = new byte[results.length];
        List<Long> descending = new ArrayList<>();
        LongStream.of(results)
                .filter(result -> result > 0 || scheme.population() == Population.ALL)
                .forEach(descending::add);
        descending.sort(Comparator.reverseOrder());
        boolean given = LongStream.of(results).filter(result -> result > 0).count() >= 10;
        for (int i = 0; i < results.length; i++) {
            tiers[i] = given ? sortedTier(scheme, descending, results[i]) : ValueScheme.NO_TIER;
        }
        return tiers;
    }

    private static byte sortedTier(ValueScheme scheme, List<Long> descending, long result) {
        if (result <= 0) {
            return ValueScheme.LOW;
        }
        double customers = descending.size();
        int high = (int) Math.ceil(customers * scheme.high() / 100);
        int upper = (int) Math.ceil(customers * (scheme.high() + scheme.mid()) / 100);
        if (result >= descending.get(high - 1)) {
            return ValueScheme.HIGH;
        }
        return result >= descending.get(upper - 1) ? ValueScheme.MID : ValueScheme.LOW;
    }
}
