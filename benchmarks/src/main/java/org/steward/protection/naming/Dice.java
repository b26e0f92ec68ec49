package org.steward.protection.naming;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that are the same at each run. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long below(long bound) {
        return random.nextLong(bound);
    }

    /** True so many times in a hundred. */
    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String of(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    char charOf(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    /** A character of a list with the frequent ones first, which are taken more often. */
    char frequentOf(String characters) {
        double place = random.nextDouble();
        return characters.charAt((int) (place * place * characters.length()));
    }

    String charsOf(String characters, int count) {
        StringBuilder chosen = new StringBuilder();
        for (int i = 0; i < count; i++) {
            chosen.append(charOf(characters));
        }
        return chosen.toString();
    }

    String digits(int count) {
        return charsOf("0123456789", count);
    }
}
