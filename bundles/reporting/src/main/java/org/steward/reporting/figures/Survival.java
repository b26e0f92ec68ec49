package org.steward.reporting.figures;

import java.util.OptionalInt;

/** Kaplan and Meier's estimate of how many have had an event after so many days; open cases count as long as watched. */
final class Survival {
    private final double[] waiting;

    private Survival(double[] waiting) {
        this.waiting = waiting;
    }

    /**
     * @param events cases with the event on each day, position 0 the day of the start
     * @param censored cases watched up to and including each day without the event
     */
    static Survival of(long[] events, long[] censored) {
        long atRisk = 0;
        for (int day = 0; day < events.length; day++) {
            atRisk += events[day] + censored[day];
        }
        double[] waiting = new double[events.length];
        double still = 1;
        for (int day = 0; day < events.length; day++) {
            if (atRisk > 0) {
                still *= 1 - (double) events[day] / atRisk;
            }
            waiting[day] = still;
            atRisk -= events[day] + censored[day];
        }
        return new Survival(waiting);
    }

    /** Estimated share with the event by the end of the last day. */
    double reached() {
        return 1 - waiting[waiting.length - 1];
    }

    /** First day by which half of all have had the event, if that many ever had. */
    OptionalInt median() {
        for (int day = 0; day < waiting.length; day++) {
            if (waiting[day] <= 0.5) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }
}
