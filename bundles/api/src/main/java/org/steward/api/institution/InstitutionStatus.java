package org.steward.api.institution;

import java.util.List;

/**
 * How one institution is doing.
 *
 * @param store kind of database, e.g. {@code derby}; empty while it is not known
 * @param problems one sentence each: file, key, reason, remedy
 */
public record InstitutionStatus(String id, String name, State state, String store, List<String> problems) {

    public InstitutionStatus {
        problems = List.copyOf(problems);
    }

    /** What can be expected of an institution. */
    public enum State {
        /** Its services are coming up. */
        STARTING,
        /** All its services are there and its files are as running. */
        READY,
        /** Its services are there, but a file holds a wrong value: the last good configuration runs. */
        READY_WITH_PROBLEMS,
        /** Its services cannot come up. */
        DOWN;

        /** Form used in JSON, e.g. {@code ready-with-problems}. */
        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
