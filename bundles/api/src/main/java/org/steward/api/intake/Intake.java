package org.steward.api.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The way of records into one institution: cleanse, match, protect, store.
 *
 * <p>A connector's route ends at the Camel endpoint {@value #ENDPOINT}, which calls {@link #accept}; the result lies in
 * the message body as {@link Counts}.
 */
@ProviderType
public interface Intake {
    /** Camel endpoint that takes a {@link RawBatch}. */
    String ENDPOINT = "direct:intake";

    /** Name of the service property that a connector's route carries: the name of the connector instance. */
    String CONNECTOR = "connector";

    /** How far a source was read; empty if it never was. */
    Optional<Progress> progress(SourceId source);

    /**
     * Takes one batch, whole, with the source's position in the same transaction. A batch that was taken before is not
     * taken again: its counts are those of nothing.
     *
     * @throws org.steward.api.store.StoreUnavailableException if nothing was written; the batch may be sent again
     * @throws org.steward.api.RefusedException if the batch does not begin at the source's position
     */
    Counts accept(RawBatch batch);

    /**
     * Records what became of a source as a whole, apart from its records: sealed after use, or refused.
     *
     * @param kind what its records are; null if it was refused because nothing says that
     * @param problem reason, place and remedy if it was refused, or what is odd about it, as that it was empty; null if
     *     there is nothing to say
     */
    void close(SourceId source, String name, @Nullable RecordKind kind, Outcome outcome, @Nullable String problem);

    /** Records that a source which is known whole was delivered once more: its rows count as read, and as duplicates. */
    void deliveredAgain(SourceId source, String name);

    /**
     * Does all that {@link #accept} would do for what the reader delivers, and undoes it.
     *
     * @param reader called once with a function that takes a batch like {@link #accept}
     * @param clusters told of each record's customer; may be asked for many records
     */
    Counts preview(BatchReader reader, ClusterVisitor clusters);

    /** Like {@link #accept}, and tells of each record's customer. */
    Counts accept(RawBatch batch, ClusterVisitor clusters);

    /** Sources, the newest first. */
    List<ImportRun> runs(int limit);

    /** Reads a source in batches. */
    interface BatchReader {
        void read(Function<RawBatch, Counts> target);
    }

    /** Told of the customer that a record became or was added to. */
    interface ClusterVisitor {
        void record(long row, long customer);
    }

    /** How a source ended. */
    enum Outcome {
        RUNNING,
        DONE,
        REFUSED
    }

    /** @param position rows taken so far */
    record Progress(long position, Outcome outcome, boolean filed, Counts counts) {}

    /** @param problem why it was refused; empty if it was not */
    record ImportRun(
            String connector,
            String name,
            String kind,
            Outcome outcome,
            Counts counts,
            int deliveries,
            Instant started,
            Instant changed,
            String problem) {}
}
