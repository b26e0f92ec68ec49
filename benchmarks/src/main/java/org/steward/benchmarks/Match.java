package org.steward.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs contestants by turns in one process, so that whatever disturbs the machine disturbs all of them.
 *
 * @param least CPU time of one repetition; zero if a task can run only once after each preparation
 */
public record Match(Clock clock, Duration least, int warmUps, int repetitions) {
    /** Keeps results alive. */
    private static volatile long sink;

    /**
     * CPU and wall time of one run of each contestant, by repetition.
     *
     * @param cpu nanoseconds
     * @param wall nanoseconds
     */
    public record Times(String name, List<Double> cpu, List<Double> wall) {
        Times(String name) {
            this(name, new ArrayList<>(), new ArrayList<>());
        }

        public Numbers cpuSeconds() {
            return Numbers.of(cpu).scaled(1e-9);
        }

        public Numbers wallSeconds() {
            return Numbers.of(wall).scaled(1e-9);
        }

        /** How many times as fast as another one this was, repetition by repetition. */
        public Numbers timesAsFastAs(Times other) {
            return Numbers.quotients(other.cpu, cpu);
        }

        /** The same by the clock on the wall. */
        public Numbers timesAsFastOnTheWall(Times other) {
            return Numbers.quotients(other.wall, wall);
        }

        /** Units a CPU-second, for runs that do this many units. */
        public Numbers rate(double units) {
            return Numbers.of(cpu.stream().map(nanos -> units * 1e9 / nanos).toList());
        }
    }

    /** @return times in the order of the contestants */
    public List<Times> play(List<? extends Contestant> contestants) throws Exception {
        for (int round = 0; round < warmUps; round++) {
            for (Contestant contestant : contestants) {
                measure(contestant, new Times("warm-up"));
            }
        }
        List<Times> times = contestants.stream()
                .map(contestant -> new Times(contestant.name()))
                .toList();
        for (int round = 0; round < repetitions; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                int turn = round % 2 == 0 ? i : contestants.size() - 1 - i; // nobody is always the first
                measure(contestants.get(turn), times.get(turn));
            }
        }
        return times;
    }

    private void measure(Contestant contestant, Times times) throws Exception {
        contestant.prepare();
        long runs = 0;
        long wallBefore = System.nanoTime();
        long before = clock.now();
        long spent;
        do {
            sink += contestant.run();
            runs++;
            spent = clock.now() - before;
        } while (spent < least.toNanos());
        times.wall().add((System.nanoTime() - wallBefore) / (double) runs);
        times.cpu().add(Math.max(spent, 1) / (double) runs);
        contestant.cleanUp();
    }
}
