package org.steward.intake.matching;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Ids from which nothing can be learned: random, positive. */
public final class RandomIds {
    private final RandomGenerator random;

    public RandomIds(RandomGenerator random) {
        this.random = random;
    }

    /** A generator with a seed that nobody knows. Not safe for many threads. */
    public static RandomIds secret() {
        return new RandomIds(new SplittableRandom(new SecureRandom().nextLong()));
    }

    public long next() {
        return random.nextLong(1, Long.MAX_VALUE);
    }
}
