package org.steward.intake.routes;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.SourceId;
import org.steward.api.store.StoreUnavailableException;

/** Intake that counts batches; it can be away for some of them, or hold one back. */
final class Counting implements Intake {
    static final RawBatch BATCH = new RawBatch(
            new SourceId("till", "digest"),
            "file.csv",
            RecordKind.CUSTOMERS,
            0,
            0,
            true,
            new RawBatch.Rules(false, "till"),
            List.of(),
            List.of());

    final List<RawBatch> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger away = new AtomicInteger();
    final AtomicInteger tried = new AtomicInteger();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);
    volatile boolean holding;

    @Override
    public Counts accept(RawBatch batch) {
        tried.incrementAndGet();
        if (away.getAndDecrement() > 0) {
            throw new StoreUnavailableException("Store", "it is away", "wait", null);
        }
        if (holding) {
            entered.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        taken.add(batch);
        return new Counts(7, 7, 0, 0, 0, 0, 0);
    }

    @Override
    public Counts accept(RawBatch batch, ClusterVisitor clusters) {
        return accept(batch);
    }

    @Override
    public Optional<Progress> progress(SourceId source) {
        return Optional.empty();
    }

    @Override
    public void close(
            SourceId source, String name, @Nullable RecordKind kind, Outcome outcome, @Nullable String problem) {}

    @Override
    public void deliveredAgain(SourceId source, String name) {}

    @Override
    public Counts preview(BatchReader reader, ClusterVisitor clusters) {
        return Counts.NONE;
    }

    @Override
    public List<ImportRun> runs(int limit) {
        return List.of();
    }
}
