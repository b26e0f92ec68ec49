package org.steward.institution;

import java.time.Duration;

/** How long to wait between tries: twice as long each time, up to one minute. */
final class RetryPace {
    static final Duration FIRST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int DOUBLINGS = 3;

    private RetryPace() {}

    /** @param tries how often it was tried already, from 0 */
    static Duration after(int tries) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
