package org.steward.intake.storing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.steward.api.RefusedException;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake.ImportRun;
import org.steward.api.intake.Intake.Outcome;
import org.steward.api.intake.Intake.Progress;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.SourceId;

/** Owner of the table {@code import_run}: how far each source was read, and what became of it. */
final class ImportRuns {
    private static final String FIND =
            """
            SELECT rows_taken, read_count, stored_count, merged_count, duplicate_count, quarantined_count,
                created_count, masked_count, outcome, filed
            FROM import_run WHERE connector = ? AND source = ?
            """;

    private static final String INSERT =
            """
            INSERT INTO import_run (connector, source, name, kind, rows_taken, read_count, stored_count, merged_count,
                duplicate_count, quarantined_count, created_count, masked_count, outcome, problem, deliveries, filed,
                started_at, changed_at)
            VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 'RUNNING', '', 1, FALSE, ?, ?)
            """;

    private static final String ADVANCE =
            """
            UPDATE import_run SET rows_taken = ?, outcome = ?, kind = ?, problem = '', filed = FALSE, changed_at = ?
            WHERE connector = ? AND source = ? AND rows_taken = ?
            """;

    private static final String COUNT =
            """
            UPDATE import_run SET
                read_count = read_count + ?, stored_count = stored_count + ?, merged_count = merged_count + ?,
                duplicate_count = duplicate_count + ?, quarantined_count = quarantined_count + ?,
                created_count = created_count + ?, masked_count = masked_count + ?, changed_at = ?
            WHERE connector = ? AND source = ?
            """;

    private static final String CLOSE =
            """
            UPDATE import_run SET outcome = ?, problem = ?, filed = TRUE, changed_at = ?
            WHERE connector = ? AND source = ?
            """;

    private static final String DELIVERED =
            """
            UPDATE import_run SET deliveries = deliveries + 1, read_count = read_count + rows_taken,
                duplicate_count = duplicate_count + rows_taken, changed_at = ?
            WHERE connector = ? AND source = ?
            """;

    private static final String NEWEST =
            """
            SELECT connector, name, kind, rows_taken, read_count, stored_count, merged_count, duplicate_count,
                quarantined_count, created_count, masked_count, outcome, filed, deliveries, started_at, changed_at,
                problem
            FROM import_run ORDER BY started_at DESC, connector, source
            """;

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_PROBLEM = 2_000;

    private final UnaryOperator<String> masking;
    private final InstantSource clock;

    /** @param masking hides what names of sources and remarks about them tell of customers */
    ImportRuns(UnaryOperator<String> masking, InstantSource clock) {
        this.masking = masking;
        this.clock = clock;
    }

    Optional<Progress> find(Connection connection, SourceId source) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, source.connector());
            find.setString(2, source.source());
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new Progress(
                                row.getLong("rows_taken"), outcome(row), row.getBoolean("filed"), counts(row)))
                        : Optional.empty();
            }
        }
    }

    /**
     * Begins a source that was never read.
     *
     * @param kind null if nothing says what its records are
     */
    void begin(Connection connection, SourceId source, String name, @Nullable RecordKind kind) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, source.connector());
            insert.setString(2, source.source());
            insert.setString(3, Column.cut(masking.apply(name), LONGEST_NAME));
            insert.setString(4, kind == null ? "" : kind.wireName());
            Instant now = now();
            Column.time(insert, 5, now);
            Column.time(insert, 6, now);
            insert.executeUpdate();
        }
    }

    /** Moves a source's position behind a batch, if it still stands before it. */
    void advance(Connection connection, RawBatch batch) throws SQLException {
        SourceId source = batch.source();
        try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
            update.setLong(1, batch.to());
            update.setString(2, (batch.last() ? Outcome.DONE : Outcome.RUNNING).name());
            update.setString(3, batch.kind().wireName());
            Column.time(update, 4, now());
            update.setString(5, source.connector());
            update.setString(6, source.source());
            update.setLong(7, batch.from());
            if (update.executeUpdate() != 1) {
                throw new RefusedException(
                        "Source of connector '%s'".formatted(source.connector()),
                        "somebody else moved its position from %d".formatted(batch.from()),
                        "read it on from its new position");
            }
        }
    }

    /** Adds to the account of a source; entries may be negative. */
    void count(Connection connection, SourceId source, Counts counts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(COUNT)) {
            update.setLong(1, counts.read());
            update.setLong(2, counts.stored());
            update.setLong(3, counts.merged());
            update.setLong(4, counts.duplicate());
            update.setLong(5, counts.quarantined());
            update.setLong(6, counts.created());
            update.setLong(7, counts.masked());
            Column.time(update, 8, now());
            update.setString(9, source.connector());
            update.setString(10, source.source());
            update.executeUpdate();
        }
    }

    void close(Connection connection, SourceId source, Outcome outcome, String problem) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLOSE)) {
            update.setString(1, outcome.name());
            update.setString(2, Column.cut(masking.apply(problem), LONGEST_PROBLEM));
            Column.time(update, 3, now());
            update.setString(4, source.connector());
            update.setString(5, source.source());
            update.executeUpdate();
        }
    }

    /** Its rows count as read and as duplicates once more; it keeps the name under which it was taken. */
    void deliveredAgain(Connection connection, SourceId source) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DELIVERED)) {
            Column.time(update, 1, now());
            update.setString(2, source.connector());
            update.setString(3, source.source());
            update.executeUpdate();
        }
    }

    List<ImportRun> newest(Connection connection, int limit) throws SQLException {
        List<ImportRun> runs = new ArrayList<>();
        try (PreparedStatement list = connection.prepareStatement(NEWEST)) {
            list.setMaxRows(limit);
            try (ResultSet row = list.executeQuery()) {
                while (runs.size() < limit && row.next()) {
                    runs.add(run(row));
                }
            }
        }
        return runs;
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getString("connector"),
                row.getString("name"),
                row.getString("kind"),
                outcome(row),
                counts(row),
                row.getInt("deliveries"),
                Column.time(row, "started_at"),
                Column.time(row, "changed_at"),
                row.getString("problem"));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return Outcome.valueOf(row.getString("outcome"));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("read_count"),
                row.getLong("stored_count"),
                row.getLong("merged_count"),
                row.getLong("duplicate_count"),
                row.getLong("quarantined_count"),
                row.getLong("created_count"),
                row.getLong("masked_count"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
