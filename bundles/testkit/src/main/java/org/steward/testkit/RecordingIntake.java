package org.steward.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.steward.api.RefusedException;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.Rejection;
import org.steward.api.intake.SourceId;
import org.steward.api.store.StoreUnavailableException;

/**
 * An intake in memory that keeps the rules of the real one: a batch begins at its source's position, one that was taken
 * before counts as nothing, a gap is refused, and a source id that a connector sent before is counted as a duplicate.
 * Its store can be sent away.
 */
public final class RecordingIntake implements Intake {
    /** The customer of a record is its row and this. */
    public static final long FIRST_CUSTOMER = 1_000;

    private static final Progress UNREAD = new Progress(0, Outcome.RUNNING, false, Counts.NONE);

    private final List<RawBatch> batches = new ArrayList<>();
    private final Map<Key, RawRecord> records = new LinkedHashMap<>();
    private final List<Closed> closed = new ArrayList<>();
    private final List<String> deliveredAgain = new ArrayList<>();
    private final Map<SourceId, Run> runs = new LinkedHashMap<>();
    private final Map<Integer, Loss> losses = new HashMap<>();
    private int calls;
    private int batchesUntilAway = Integer.MAX_VALUE;
    private Consumer<RawBatch> beforeBatch = batch -> {};

    private record Key(String connector, RecordKind kind, String sourceId) {}

    private record Run(String name, String kind, Progress progress, int deliveries, String problem) {}

    /** What {@link #close} was told. */
    public record Closed(SourceId source, String name, @Nullable RecordKind kind, Outcome outcome, String problem) {}

    /** What a call loses. */
    public enum Loss {
        /** Nothing was written: the batch has to come again. */
        BATCH,
        /** The batch was written, but its sender does not hear of it, and sends it again. */
        ANSWER
    }

    /**
     * Has one call of {@code accept} end with {@link StoreUnavailableException}.
     *
     * @param call from 1, counted since this intake was made
     */
    public synchronized void failCall(int call, Loss loss) {
        losses.put(call, loss);
    }

    /** Has the store go away once it took so many batches, for as long as it takes to {@link #comeBack}. */
    public synchronized void goAwayAfter(int taken) {
        batchesUntilAway = taken;
    }

    public synchronized void comeBack() {
        batchesUntilAway = Integer.MAX_VALUE;
    }

    /** @param step done in each call before its batch is looked at; may take its time */
    public synchronized void beforeBatch(Consumer<RawBatch> step) {
        beforeBatch = step;
    }

    /** Has a source stand where an earlier run left it. */
    public synchronized void stand(SourceId source, Progress progress) {
        runs.put(source, new Run(source.source(), "", progress, 1, ""));
    }

    @Override
    public synchronized Optional<Progress> progress(SourceId source) {
        return Optional.ofNullable(runs.get(source)).map(Run::progress);
    }

    @Override
    public Counts accept(RawBatch batch) {
        return accept(batch, (row, customer) -> {});
    }

    @Override
    public Counts accept(RawBatch batch, ClusterVisitor clusters) {
        countCall().accept(batch); // outside the lock: it may wait for somebody who looks at us
        Counts counts = take(batch);
        tell(batch, clusters);
        return counts;
    }

    private synchronized Consumer<RawBatch> countCall() {
        calls++;
        return beforeBatch;
    }

    private synchronized Counts take(RawBatch batch) {
        @Nullable Loss loss = losses.remove(calls);
        if (loss == Loss.BATCH || batches.size() >= batchesUntilAway) {
            throw away();
        }
        Counts counts = takeOnce(batch);
        if (loss == Loss.ANSWER) {
            throw away();
        }
        return counts;
    }

    private static StoreUnavailableException away() {
        return new StoreUnavailableException("Store", "is away", "wait", null);
    }

    private Counts takeOnce(RawBatch batch) {
        Progress before = progress(batch.source()).orElse(UNREAD);
        if (batch.from() != before.position()) {
            if (batch.to() <= before.position()) {
                return Counts.NONE;
            }
            throw new RefusedException(
                    "Source of connector '%s'".formatted(batch.source().connector()),
                    "rows %d to %d were sent, but %d rows are taken"
                            .formatted(batch.from(), batch.to(), before.position()),
                    "read it on from row %d".formatted(before.position()));
        }
        batches.add(batch);
        Counts counts = counts(batch, keep(batch));
        Outcome outcome = batch.last() ? Outcome.DONE : Outcome.RUNNING;
        var progress = new Progress(batch.to(), outcome, false, before.counts().plus(counts));
        runs.put(batch.source(), new Run(batch.name(), batch.kind().wireName(), progress, 1, ""));
        return counts;
    }

    /** Says how many were known. */
    private int keep(RawBatch batch) {
        int before = records.size();
        for (RawRecord row : batch.records()) {
            records.putIfAbsent(new Key(batch.source().connector(), batch.kind(), row.sourceId()), row);
        }
        return batch.records().size() - (records.size() - before);
    }

    private static Counts counts(RawBatch batch, int known) {
        int good = batch.records().size();
        int wrong = batch.rejections().size();
        return new Counts(good + wrong, good - known, 0, known, wrong, 0, 0);
    }

    private static void tell(RawBatch batch, ClusterVisitor clusters) {
        batch.records().forEach(row -> clusters.record(row.row(), FIRST_CUSTOMER + row.row()));
    }

    @Override
    public Counts preview(BatchReader reader, ClusterVisitor clusters) {
        Counts[] sum = {Counts.NONE};
        reader.read(batch -> {
            Counts counts = counts(batch, 0);
            sum[0] = sum[0].plus(counts);
            tell(batch, clusters);
            return counts;
        });
        return sum[0];
    }

    @Override
    public synchronized void close(
            SourceId source, String name, @Nullable RecordKind kind, Outcome outcome, @Nullable String problem) {
        String remark = problem == null ? "" : problem;
        closed.add(new Closed(source, name, kind, outcome, remark));
        Progress before = progress(source).orElse(UNREAD);
        var progress = new Progress(before.position(), outcome, true, before.counts());
        runs.put(source, new Run(name, kind == null ? "" : kind.wireName(), progress, 1, remark));
    }

    @Override
    public synchronized void deliveredAgain(SourceId source, String name) {
        deliveredAgain.add(name);
        runs.computeIfPresent(
                source, (known, run) -> new Run(name, run.kind(), run.progress(), run.deliveries() + 1, run.problem()));
    }

    @Override
    public synchronized List<ImportRun> runs(int limit) {
        List<ImportRun> newest = new ArrayList<>();
        runs.forEach((source, run) -> newest.add(new ImportRun(
                source.connector(),
                run.name(),
                run.kind(),
                run.progress().outcome(),
                run.progress().counts(),
                run.deliveries(),
                Instant.EPOCH,
                Instant.EPOCH,
                run.problem())));
        Collections.reverse(newest);
        return newest.subList(0, Math.min(limit, newest.size()));
    }

    /** How often a batch was sent, whatever became of it. */
    public synchronized int calls() {
        return calls;
    }

    /** Batches taken, in their order. */
    public synchronized List<RawBatch> batches() {
        return List.copyOf(batches);
    }

    /** Records by source id: what was sent twice is here once. */
    public synchronized List<RawRecord> records() {
        return List.copyOf(records.values());
    }

    public synchronized List<Rejection> rejections() {
        return batches.stream().flatMap(batch -> batch.rejections().stream()).toList();
    }

    public synchronized List<Closed> closed() {
        return List.copyOf(closed);
    }

    /** Names of sources that were delivered once more. */
    public synchronized List<String> deliveredAgain() {
        return List.copyOf(deliveredAgain);
    }
}
