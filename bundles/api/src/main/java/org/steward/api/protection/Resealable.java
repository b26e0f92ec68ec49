package org.steward.api.protection;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Values that lie sealed, or as blind indexes, in one table: published as a service by the bundle that owns the table, with
 * the property {@code institution}. A rotation of keys asks it to bring them to the keys that seal now.
 *
 * <p>Nobody else needs to stop meanwhile: values of older keys open, and are found, until those keys are destroyed.
 */
@ConsumerType
public interface Resealable {
    /** Name of the table, unique in an institution and never changed, e.g. {@code customer_identifier}. */
    String name();

    /**
     * Goes over one page and brings what older keys sealed to the current ones, in a short transaction of its own. A value
     * that does not open stays as it is.
     *
     * @param after where the page before ended; empty to begin
     * @param limit about how many rows to look at, 1 or more
     * @throws org.steward.api.store.StoreUnavailableException if it cannot be done now; the page may be asked for again
     */
    Page reseal(String after, int limit);

    /**
     * Looks at every value and changes none.
     *
     * @param opening whether to open each one as well, to know that it can be read
     */
    Census census(boolean opening);

    /**
     * What became of one page.
     *
     * @param next where it ended; empty if it was the last one
     * @param resealed number of values that are sealed or indexed anew
     * @param unreadable number of values that do not open
     */
    record Page(String next, long resealed, long unreadable) {
        public boolean last() {
            return next.isEmpty();
        }
    }

    /**
     * How the values of a table are sealed.
     *
     * @param values number of sealed values and blind indexes
     * @param stale how many of them the current keys did not make
     * @param unreadable how many do not open; 0 if none was opened
     * @param algorithms number of values by the algorithm that sealed them, see {@link Ciphertext#algorithm()}; without
     *     blind indexes
     */
    record Census(long values, long stale, long unreadable, SortedMap<Integer, Long> algorithms) {
        public Census {
            algorithms = Collections.unmodifiableSortedMap(new TreeMap<>(algorithms));
        }
    }

    /** Adds a census up, value by value; for one thread. */
    final class Count {
        private final SortedMap<Integer, Long> algorithms = new TreeMap<>();
        private long values;
        private long stale;
        private long unreadable;

        /**
         * @param algorithm see {@link Ciphertext#algorithm()}
         * @param readable whether it opens, or was not tried
         */
        public void sealed(int algorithm, boolean current, boolean readable) {
            algorithms.merge(algorithm, 1L, Long::sum);
            indexed(current);
            unreadable += readable ? 0 : 1;
        }

        /** A blind index. */
        public void indexed(boolean current) {
            values++;
            stale += current ? 0 : 1;
        }

        public Census census() {
            return new Census(values, stale, unreadable, algorithms);
        }
    }
}
