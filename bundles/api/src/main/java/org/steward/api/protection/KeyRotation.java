package org.steward.api.protection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Replaces the keys of one institution while it works: new keys seal from the first moment on, and what older ones sealed
 * is sealed anew in the background. It goes on by itself after a restart.
 *
 * <p>Each deed leaves a record in the audit trail before it is done.
 */
@ProviderType
public interface KeyRotation {
    /** Where a rotation stands. */
    enum State {
        /** Every key seals; there is none older. */
        IDLE,
        RUNNING,
        PAUSED,
        /** Everything is sealed with the current keys; older ones are there and can be destroyed. */
        DONE;

        /** Form used in JSON, e.g. {@code running}. */
        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Begins a rotation; on return the new keys are durable and seal.
     *
     * @param profile {@code international} or {@code national}; null to keep the present one
     * @throws org.steward.api.RefusedException if one is under way
     */
    void start(Viewer viewer, @Nullable String profile);

    /** Stops after the present page, until {@link #resume}; also over a restart. */
    void pause(Viewer viewer);

    void resume(Viewer viewer);

    /** What is known without a look at the values. */
    Status status();

    /** Opens every value and says what is there; takes as long as reading all tables. */
    Status verify();

    /**
     * Destroys all keys that seal and index no more, after it made sure that nothing needs them and every value opens.
     *
     * @return names of the destroyed keys, e.g. {@code field v1}
     * @throws org.steward.api.RefusedException if something needs one of them
     */
    List<String> destroyRetired(Viewer viewer);

    /**
     * @param profile of the keys that seal now
     * @param since when these were made
     * @param tables by name; empty if nobody has looked yet
     * @param retired names of the keys that only open, e.g. {@code field v1}
     * @param problem why it does not go on; empty if it does
     */
    record Status(
            State state, String profile, Instant since, List<Table> tables, List<String> retired, String problem) {
        public Status {
            tables = List.copyOf(tables);
            retired = List.copyOf(retired);
        }

        /** Number of values that the current keys have not made yet. */
        public long remaining() {
            return tables.stream().mapToLong(Table::remaining).sum();
        }
    }

    /**
     * @param values number of sealed values and blind indexes
     * @param remaining how many of them the current keys have not made yet
     * @param unreadable how many do not open, as far as they were opened
     * @param algorithms number of sealed values by algorithm, e.g. {@code SM4-GCM}; as of the last look
     */
    record Table(String name, long values, long remaining, long unreadable, Map<String, Long> algorithms) {
        public Table {
            algorithms = Map.copyOf(algorithms);
        }
    }
}
