package org.steward.institution;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.steward.api.institution.InstitutionStatus;
import org.steward.api.institution.InstitutionStatus.State;

/**
 * One round after the other: what do the folders say, what has to change, how is everybody doing.
 *
 * <p>Rounds run on one thread; the results may be read by any.
 */
final class FolderWatch {
    private final FolderScan scan;
    private final Reconciliation reconciliation;
    private final StatusBoard board;
    private final Supplier<List<ComponentState>> components;
    private final Revival revival;
    private final BooleanSupplier booted;
    private final InstantSource clock;
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private List<FolderReport> reports = List.of();
    private boolean bootSeen;
    private boolean acted;
    private volatile List<InstitutionStatus> statuses = List.of();
    private volatile boolean reconciled;
    private volatile Optional<String> unreadable = Optional.empty();

    FolderWatch(
            FolderScan scan,
            Reconciliation reconciliation,
            StatusBoard board,
            Supplier<List<ComponentState>> components,
            Revival revival,
            BooleanSupplier booted,
            InstantSource clock) {
        this.scan = scan;
        this.reconciliation = reconciliation;
        this.board = board;
        this.components = components;
        this.revival = revival;
        this.booted = booted;
        this.clock = clock;
    }

    /** Says that something but the folders changed: a bundle, a check.
     *  @return whether that was not said before since the last round */
    boolean touch() {
        return !stale.getAndSet(true);
    }

    /** Looks at the folders and acts on what changed. To be called once a second. */
    void poll() throws IOException {
        try {
            if (scan.poll()) {
                stale.set(true);
            }
            unreadable = Optional.empty();
        } catch (IOException failed) {
            unreadable =
                    Optional.of("etc/institutions cannot be read (%s: %s); what runs goes on, but edits are not seen."
                            .formatted(failed.getClass().getSimpleName(), failed.getMessage()));
        }
        reconcile();
    }

    /** Acts on what changed, without looking at the folders. */
    void reconcile() throws IOException {
        boolean boot = booted.getAsBoolean();
        boolean due = stale.getAndSet(false) || boot != bootSeen;
        if (scan.complete() && due) {
            act(boot);
        } else if (due) {
            stale.set(true);
        }
        Instant now = clock.instant();
        List<InstitutionStatus> judged = board.judge(reports, revival.round(components.get(), now), boot, now);
        statuses = unreadable.map(problem -> withProblem(judged, problem)).orElse(judged);
        reconciled = acted;
    }

    private void act(boolean boot) throws IOException {
        boolean done = false;
        try {
            reports = reconciliation.reconcile(scan.folders());
            done = reconciliation.complete();
            bootSeen = boot;
            acted = true;
        } finally {
            if (!done) {
                stale.set(true);
            }
        }
    }

    List<InstitutionStatus> institutions() {
        return statuses;
    }

    boolean settled() {
        return reconciled
                && booted.getAsBoolean()
                && statuses.stream().noneMatch(status -> status.state() == State.STARTING);
    }

    private static List<InstitutionStatus> withProblem(List<InstitutionStatus> statuses, String problem) {
        return statuses.stream()
                .map(status -> {
                    List<String> problems = new ArrayList<>(status.problems());
                    problems.add(problem);
                    State state = status.state() == State.READY ? State.READY_WITH_PROBLEMS : status.state();
                    return new InstitutionStatus(status.id(), status.name(), state, status.store(), problems);
                })
                .toList();
    }
}
