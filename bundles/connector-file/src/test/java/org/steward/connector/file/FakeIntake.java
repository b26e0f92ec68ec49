package org.steward.connector.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.Rejection;
import org.steward.api.intake.SourceId;
import org.steward.api.store.StoreUnavailableException;

/** Keeps what it is given, and positions as the real one does. */
final class FakeIntake implements Intake {
    final List<RawBatch> batches = new ArrayList<>();
    final List<Closed> closed = new ArrayList<>();
    final List<String> again = new ArrayList<>();
    final Map<SourceId, Progress> progress = new HashMap<>();
    /** How many batches it takes before its store is away. */
    int untilStoreIsAway = Integer.MAX_VALUE;

    Consumer<RawBatch> beforeBatch = batch -> {};

    record Closed(SourceId source, String name, @Nullable RecordKind kind, Outcome outcome, String problem) {}

    @Override
    public synchronized Optional<Progress> progress(SourceId source) {
        return Optional.ofNullable(progress.get(source));
    }

    @Override
    public synchronized Counts accept(RawBatch batch) {
        beforeBatch.accept(batch);
        if (batches.size() >= untilStoreIsAway) {
            throw new StoreUnavailableException("Store", "is away", "wait", null);
        }
        Progress before = progress.getOrDefault(batch.source(), new Progress(0, Outcome.RUNNING, false, Counts.NONE));
        if (before.position() != batch.from()) {
            throw new IllegalStateException("Stands at %d, not %d".formatted(before.position(), batch.from()));
        }
        Counts counts = counts(batch);
        batches.add(batch);
        progress.put(
                batch.source(),
                new Progress(
                        batch.to(),
                        batch.last() ? Outcome.DONE : Outcome.RUNNING,
                        false,
                        before.counts().plus(counts)));
        return counts;
    }

    private static Counts counts(RawBatch batch) {
        return new Counts(
                batch.to() - batch.from(),
                batch.records().size(),
                0,
                0,
                batch.rejections().size(),
                0,
                0);
    }

    @Override
    public synchronized void close(
            SourceId source, String name, @Nullable RecordKind kind, Outcome outcome, @Nullable String problem) {
        closed.add(new Closed(source, name, kind, outcome, problem == null ? "" : problem));
        Progress before = progress.getOrDefault(source, new Progress(0, outcome, false, Counts.NONE));
        progress.put(source, new Progress(before.position(), outcome, true, before.counts()));
    }

    @Override
    public synchronized void deliveredAgain(SourceId source, String name) {
        again.add(name);
    }

    @Override
    public Counts preview(BatchReader reader, ClusterVisitor clusters) {
        Counts[] sum = {Counts.NONE};
        reader.read(batch -> {
            sum[0] = sum[0].plus(counts(batch));
            batch.records().forEach(row -> clusters.record(row.row(), row.row() + 1000));
            return counts(batch);
        });
        return sum[0];
    }

    @Override
    public Counts accept(RawBatch batch, ClusterVisitor clusters) {
        Counts counts = accept(batch);
        batch.records().forEach(row -> clusters.record(row.row(), row.row() + 1000));
        return counts;
    }

    @Override
    public List<ImportRun> runs(int limit) {
        return List.of();
    }

    synchronized List<RawRecord> records() {
        return batches.stream().flatMap(batch -> batch.records().stream()).toList();
    }

    synchronized List<Rejection> rejections() {
        return batches.stream().flatMap(batch -> batch.rejections().stream()).toList();
    }

    synchronized int closedCount() {
        return closed.size();
    }
}
