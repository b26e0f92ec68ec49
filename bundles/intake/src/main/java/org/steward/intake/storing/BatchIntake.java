package org.steward.intake.storing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.steward.api.RefusedException;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.SourceId;
import org.steward.api.store.Database;
import org.steward.api.store.StoreUnavailableException;
import org.steward.intake.paths.Preparation;
import org.steward.intake.paths.Prepared;

/** Takes batches, each whole and once: records, quarantine and the source's position move in one transaction. */
final class BatchIntake implements Intake {
    private static final ClusterVisitor NOBODY = (row, customer) -> {};

    private final String institution;
    private final Database database;
    private final Preparation preparation;
    private final Writer writer;
    private final ImportRuns runs;
    private final QuarantineTable quarantine;

    BatchIntake(
            String institution,
            Database database,
            Preparation preparation,
            Writer writer,
            ImportRuns runs,
            QuarantineTable quarantine) {
        this.institution = institution;
        this.database = database;
        this.preparation = preparation;
        this.writer = writer;
        this.runs = runs;
        this.quarantine = quarantine;
    }

    /** @param outcome null if the batch was taken before */
    private record Taken(Counts counts, org.steward.intake.paths.@Nullable Outcome outcome) {}

    @Override
    public Optional<Progress> progress(SourceId source) {
        return database.inTransaction(connection -> runs.find(connection, source));
    }

    @Override
    public Counts accept(RawBatch batch) {
        return accept(batch, NOBODY);
    }

    @Override
    public Counts accept(RawBatch batch, ClusterVisitor clusters) {
        Prepared prepared = prepare(batch);
        Taken taken = writer.commit((connection, taking) -> take(connection, batch, prepared, taking));
        if (taken.outcome() != null) {
            taken.outcome().tell(clusters);
        }
        return taken.counts();
    }

    private Prepared prepare(RawBatch batch) {
        return preparation.prepare(batch.source().connector(), batch.kind(), batch.rules(), batch.records());
    }

    private Taken take(Connection connection, RawBatch batch, Prepared prepared, Writer.Taking taking)
            throws SQLException {
        Optional<Progress> progress = runs.find(connection, batch.source());
        long position = progress.map(Progress::position).orElse(0L);
        if (batch.from() != position) {
            if (batch.to() <= position) {
                return new Taken(Counts.NONE, null);
            }
            throw new RefusedException(
                    "Source of connector '%s' in '%s'".formatted(batch.source().connector(), institution),
                    "rows %d to %d were sent, but %d rows are taken".formatted(batch.from(), batch.to(), position),
                    "read it on from row %d".formatted(position));
        }
        if (progress.isEmpty()) {
            runs.begin(connection, batch.source(), batch.name(), batch.kind());
        }
        var outcome = taking.take(prepared);
        Counts counts = outcome.counts(batch.rejections().size());
        quarantine.add(
                connection,
                new QuarantineTable.Origin(batch.source(), batch.name(), batch.kind(), batch.rules()),
                outcome.refused(),
                batch.rejections());
        runs.advance(connection, batch);
        runs.count(connection, batch.source(), counts);
        return new Taken(counts, outcome);
    }

    @Override
    public Counts preview(BatchReader reader, ClusterVisitor clusters) {
        return writer.inTurn(() -> {
            try (Connection connection = database.connection()) {
                connection.setAutoCommit(false);
                try {
                    return read(reader, clusters, connection);
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                throw away(e);
            }
        });
    }

    private Counts read(BatchReader reader, ClusterVisitor clusters, Connection connection) {
        Counts[] sum = {Counts.NONE};
        reader.read(batch -> {
            try {
                var outcome = writer.takeForNothing(connection, prepare(batch));
                outcome.tell(clusters);
                Counts counts = outcome.counts(batch.rejections().size());
                sum[0] = sum[0].plus(counts);
                return counts;
            } catch (SQLException e) {
                throw away(e);
            }
        });
        return sum[0];
    }

    private StoreUnavailableException away(SQLException e) {
        // Messages of drivers may quote values: only the state is told.
        return new StoreUnavailableException(
                "Preview in '%s'".formatted(institution),
                "the database broke off (SQL state %s)".formatted(e.getSQLState()),
                "see that the database is up, and preview again; nothing was written",
                null);
    }

    @Override
    public void close(
            SourceId source, String name, @Nullable RecordKind kind, Outcome outcome, @Nullable String problem) {
        writer.commit((connection, taking) -> {
            if (runs.find(connection, source).isEmpty()) {
                runs.begin(connection, source, name, kind);
            }
            runs.close(connection, source, outcome, problem == null ? "" : problem);
            return Counts.NONE;
        });
    }

    @Override
    public void deliveredAgain(SourceId source, String name) {
        writer.commit((connection, taking) -> {
            runs.deliveredAgain(connection, source);
            return Counts.NONE;
        });
    }

    @Override
    public List<ImportRun> runs(int limit) {
        return database.inTransaction(connection -> runs.newest(connection, limit));
    }
}
