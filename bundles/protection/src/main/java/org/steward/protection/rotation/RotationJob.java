package org.steward.protection.rotation;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.RefusedException;
import org.steward.api.protection.KeyRotation.State;
import org.steward.api.protection.KeyRotation.Table;
import org.steward.api.protection.Resealable;
import org.steward.protection.keys.DataKey;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRing;
import org.steward.protection.keys.LiveKeyRing;

/**
 * Brings all tables of one institution to its current keys, in the background: a look at every value, page after page,
 * and a look again, until nothing is left. What it knows lies in the tables, the ring and the marker, so that it may be cut
 * off anywhere and goes on when it is made again.
 */
final class RotationJob implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RotationJob.class);
    /** Purposes whose values are made anew; old signatures need their keys for ever. */
    static final Set<KeyPurpose> RESEALED =
            Collections.unmodifiableSet(EnumSet.of(KeyPurpose.FIELD, KeyPurpose.INDEX, KeyPurpose.FILE));

    private static final int STOP_SECONDS = 30;
    /** Rests before values that did not open are tried again: a person has to bring them back. */
    private static final int LONG = 30;

    private final String institution;
    private final LiveKeyRing keys;
    private final RotationMarker marker;
    private final Duration rest;
    private final ScheduledThreadPoolExecutor worker;
    private final Map<String, Resealable> tables = new TreeMap<>();
    private final Progress progress = new Progress();
    private @Nullable Pass pass;
    private long begun;
    private boolean scheduled;
    private boolean closed;
    private String problem = "";

    /** @param rest after a failure */
    RotationJob(String institution, LiveKeyRing keys, RotationMarker marker, Duration rest) {
        this.institution = institution;
        this.keys = keys;
        this.marker = marker;
        this.rest = rest;
        this.worker = new ScheduledThreadPoolExecutor(1, this::thread);
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "steward-rotation-" + institution);
        thread.setContextClassLoader(RotationJob.class.getClassLoader()); // and not that of whoever wakes it first
        thread.setDaemon(true);
        return thread;
    }

    synchronized void add(Resealable table) {
        marker.know(table.name());
        tables.put(table.name(), table);
        wake();
    }

    synchronized void remove(Resealable table) {
        tables.remove(table.name(), table);
        pass = null; // begins again with those that are there
    }

    /** Goes on if there is something to do. */
    synchronized void wake() {
        if (state() == State.RUNNING) {
            schedule(Duration.ZERO);
        }
    }

    State state() {
        KeyRing ring = keys.current();
        if (retired(ring).isEmpty()) {
            return State.IDLE;
        }
        if (marker.complete(ring)) {
            return State.DONE;
        }
        return marker.paused() ? State.PAUSED : State.RUNNING;
    }

    /** Keys that seal no more, and of whose values the tables were full. */
    static List<DataKey> retired(KeyRing ring) {
        return ring.all().stream()
                .filter(key -> RESEALED.contains(key.purpose()) && key.state() == DataKey.State.RETIRED)
                .toList();
    }

    Progress progress() {
        return progress;
    }

    /** Why it does not go on; empty if it does. */
    synchronized String problem() {
        return problem;
    }

    /** Tables that hold values of this institution and whose owner is away. */
    synchronized SortedSet<String> missing() {
        return marker.missing(tables.keySet());
    }

    /** Looks at every value of every table that is there. */
    void look(boolean opening) {
        for (Resealable table : present()) {
            progress.looked(table.name(), table.census(opening), opening);
        }
    }

    private synchronized Collection<Resealable> present() {
        return List.copyOf(tables.values());
    }

    private synchronized void schedule(Duration delay) {
        if (!scheduled && !closed) {
            scheduled = true;
            worker.schedule(this::step, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** One page, or the look before or after all pages; then the next one. */
    private void step() {
        synchronized (this) {
            scheduled = false;
            if (closed || state() != State.RUNNING) {
                return;
            }
            SortedSet<String> missing = missing();
            if (!missing.isEmpty()) { // add() wakes us
                problem = "It waits for the owners of the tables %s".formatted(missing);
                return;
            }
        }
        Duration delay;
        try {
            delay = work();
        } catch (RefusedException e) {
            log.warn("Rotation of the keys of '{}' rests for {} s: {}", institution, rest.toSeconds(), e.getMessage());
            delay = restSince(e);
        } catch (RuntimeException e) { // whatever it is, the rotation has to go on some time
            log.error("Rotation of the keys of '{}' rests for {} s", institution, rest.toSeconds(), e);
            delay = restSince(e);
        }
        schedule(delay);
    }

    private Duration restSince(RuntimeException failure) {
        tell("It tries again every %d s, since: %s".formatted(rest.toSeconds(), failure.getMessage()));
        return rest;
    }

    private Duration work() {
        KeyRing ring = keys.current();
        Pass current = currentPass();
        if (!current.over()) {
            current.page(progress);
            tell("");
            return Duration.ZERO;
        }
        look(false);
        forgetPass();
        long remaining = progress.tables().stream().mapToLong(Table::remaining).sum();
        if (remaining == 0) {
            finish(ring, current);
        } else if (current.resealed() == 0) {
            tell(("%d values do not open and stay as they are: restore them from a backup;"
                            + " 'steward key-rotate %s --verify' says in which tables they are")
                    .formatted(remaining, institution));
            log.error(
                    "Rotation of the keys of '{}': {} values do not open and stay as they are", institution, remaining);
            return rest.multipliedBy(LONG);
        }
        return Duration.ZERO;
    }

    private Pass currentPass() {
        synchronized (this) {
            if (pass != null) {
                return pass;
            }
        }
        look(false);
        synchronized (this) {
            begun = System.nanoTime();
            pass = new Pass(tables.values());
            log.info(
                    "Rotation of the keys of '{}' goes over {} tables, {} values are to be sealed anew",
                    institution,
                    tables.size(),
                    progress.tables().stream().mapToLong(Table::remaining).sum());
            return pass;
        }
    }

    private synchronized void forgetPass() {
        pass = null;
    }

    private void finish(KeyRing ring, Pass last) {
        marker.markComplete(ring);
        double seconds = (System.nanoTime() - begun) / 1e9;
        log.info(
                "Rotation of the keys of '{}' is done: {} values were sealed anew in {} s, {} a second",
                institution,
                last.resealed(),
                "%.1f".formatted(seconds),
                Math.round(last.resealed() / Math.max(seconds, 1e-3)));
        tell("");
    }

    private synchronized void tell(String what) {
        problem = what;
    }

    /** Ends after the present page. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        worker.shutdown();
        try {
            if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                log.warn(
                        "Rotation of the keys of '{}' is cut off in the middle of a page, which rolls back",
                        institution);
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
