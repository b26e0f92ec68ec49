package org.steward.intake.storing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.steward.api.intake.Quarantine.Entry;
import org.steward.api.intake.RawBatch.Rules;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.Rejection;
import org.steward.api.intake.SourceId;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TextProtection;
import org.steward.intake.cleansing.Refused;

/** Owner of the table {@code quarantine}. Originals lie sealed, without secrets of class C3. */
final class QuarantineTable {
    static final Attribute ORIGINAL = new Attribute("quarantine", "sealed_original");

    private static final String INSERT =
            """
            INSERT INTO quarantine (id, connector, source, name, kind, row_no, line_no, field_name, reason, shape,
                remedy, sealed_original, replayable, create_customers, namespace, since_at, attempts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """;

    private static final String TAKE_NUMBERS = "UPDATE quarantine_number SET last_id = last_id + ? WHERE id = 1";

    private static final String LAST_NUMBER = "SELECT last_id FROM quarantine_number WHERE id = 1";

    private static final String ENTRIES =
            """
            SELECT id, connector, name, kind, row_no, line_no, field_name, reason, shape, remedy, since_at, attempts
            FROM quarantine WHERE id > ? ORDER BY id
            """;

    private static final String ENTRY =
            """
            SELECT id, connector, name, kind, row_no, line_no, field_name, reason, shape, remedy, since_at, attempts
            FROM quarantine WHERE id = ?
            """;

    private static final String REASONS = "SELECT reason, COUNT(*) FROM quarantine GROUP BY reason";

    private static final String IDS = "SELECT id FROM quarantine ORDER BY id";

    private static final String IDS_OF_KIND = "SELECT id FROM quarantine WHERE kind = ? ORDER BY id";

    private static final String REPLAYABLE =
            """
            SELECT id, connector, source, kind, row_no, line_no, sealed_original, create_customers, namespace
            FROM quarantine WHERE id = ? AND replayable = TRUE
            """;

    private static final String DELETE = "DELETE FROM quarantine WHERE id = ?";

    private static final String AGAIN =
            """
            UPDATE quarantine SET field_name = ?, reason = ?, shape = ?, remedy = ?, attempts = attempts + 1
            WHERE id = ?
            """;

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_REASON = 64;

    private final FieldProtection fields;
    private final TextProtection texts;
    private final InstantSource clock;

    QuarantineTable(FieldProtection fields, TextProtection texts, InstantSource clock) {
        this.fields = fields;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the records of one source have in common. */
    record Origin(SourceId source, String name, RecordKind kind, Rules rules) {}

    /** @param original as JSON if it can be replayed, else as it came */
    private record Row(Rejection reason, String original, boolean replayable) {}

    void add(Connection connection, Origin origin, List<Refused> refused, List<Rejection> rejections)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Rejection rejection : rejections) {
            rows.add(new Row(rejection, texts.withoutSecrets(rejection.original()), false));
        }
        for (Refused each : refused) {
            RawRecord raw = each.raw();
            String original = new Original(raw.sourceId(), raw.fields()).toJson(texts);
            rows.add(new Row(
                    new Rejection(raw.row(), raw.line(), each.column(), each.reason(), each.shape(), each.remedy(), ""),
                    original,
                    true));
        }
        if (!rows.isEmpty()) {
            rows.sort(Comparator.comparingLong(row -> row.reason().row())); // whoever mends reads from top to bottom
            insert(connection, origin, rows);
        }
    }

    private void insert(Connection connection, Origin origin, List<Row> rows) throws SQLException {
        long id = takeNumbers(connection, rows.size());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Row row : rows) {
                id++;
                insert.setLong(1, id);
                insert.setString(2, origin.source().connector());
                insert.setString(3, origin.source().source());
                insert.setString(4, Column.cut(texts.protect(origin.name()).masked(), LONGEST_NAME));
                insert.setString(5, origin.kind().wireName());
                insert.setLong(6, row.reason().row());
                insert.setLong(7, row.reason().line());
                bindReason(insert, 8, row.reason());
                insert.setBytes(12, fields.seal(ORIGINAL, id, row.original()).bytes());
                insert.setBoolean(13, row.replayable());
                insert.setBoolean(14, origin.rules().createCustomers());
                insert.setString(15, Column.cut(origin.rules().namespace(), LONGEST_FIELD));
                Column.time(insert, 16, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The name of a column is somebody's data if a file has no header and its first line stands in for it. */
    private void bindReason(PreparedStatement statement, int index, Rejection reason) throws SQLException {
        statement.setString(index, Column.cut(texts.protect(reason.column()).masked(), LONGEST_FIELD));
        statement.setString(index + 1, Column.cut(reason.reason(), LONGEST_REASON));
        statement.setString(index + 2, Column.cut(reason.shape(), LONGEST_FIELD));
        statement.setString(index + 3, Column.cut(reason.remedy(), LONGEST_NAME));
    }

    /** @return the number before the first one taken */
    private static long takeNumbers(Connection connection, int count) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE_NUMBERS);
                PreparedStatement last = connection.prepareStatement(LAST_NUMBER)) {
            take.setInt(1, count);
            take.executeUpdate();
            try (ResultSet row = last.executeQuery()) {
                row.next();
                return row.getLong(1) - count;
            }
        }
    }

    List<Entry> list(Connection connection, long after, int limit) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement list = connection.prepareStatement(ENTRIES)) {
            list.setLong(1, after);
            list.setMaxRows(limit);
            try (ResultSet row = list.executeQuery()) {
                while (entries.size() < limit && row.next()) {
                    entries.add(entry(row));
                }
            }
        }
        return entries;
    }

    Optional<Entry> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(ENTRY)) {
            find.setLong(1, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(entry(row)) : Optional.empty();
            }
        }
    }

    Map<String, Long> reasons(Connection connection) throws SQLException {
        Map<String, Long> reasons = new TreeMap<>();
        try (PreparedStatement count = connection.prepareStatement(REASONS);
                ResultSet row = count.executeQuery()) {
            while (row.next()) {
                reasons.put(row.getString(1), row.getLong(2));
            }
        }
        return reasons;
    }

    List<Long> ids(Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement list = connection.prepareStatement(IDS);
                ResultSet row = list.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    /** Those of the given records that are of one kind, the oldest first. */
    List<Long> ofKind(Connection connection, RecordKind kind, Collection<Long> ids) throws SQLException {
        Set<Long> wanted = new HashSet<>(ids);
        List<Long> found = new ArrayList<>();
        try (PreparedStatement list = connection.prepareStatement(IDS_OF_KIND)) {
            list.setString(1, kind.wireName());
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    if (wanted.contains(row.getLong(1))) {
                        found.add(row.getLong(1));
                    }
                }
            }
        }
        return found;
    }

    /** Opens those of the given records that can go through intake once more. */
    List<Waiting> open(Connection connection, Collection<Long> ids) throws SQLException {
        List<Waiting> waiting = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(REPLAYABLE)) {
            for (long id : ids) {
                find.setLong(1, id);
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        waiting.add(waiting(row));
                    }
                }
            }
        }
        return waiting;
    }

    void remove(Connection connection, Collection<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            for (long id : ids) {
                delete.setLong(1, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Notes that records were replayed in vain, and why this time. */
    void inVain(Connection connection, Map<Long, Refused> refused) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(AGAIN)) {
            for (var each : refused.entrySet()) {
                Refused why = each.getValue();
                bindReason(
                        update,
                        1,
                        new Rejection(why.raw().row(), 0, why.column(), why.reason(), why.shape(), why.remedy(), ""));
                update.setLong(5, each.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Original original = Original.ofJson(fields.open(ORIGINAL, id, new Ciphertext(row.getBytes("sealed_original"))));
        String kind = row.getString("kind");
        return new Waiting(
                id,
                new SourceId(row.getString("connector"), row.getString("source")),
                RecordKind.ofWireName(kind).orElseThrow(() -> new IllegalStateException("No record kind " + kind)),
                new Rules(row.getBoolean("create_customers"), row.getString("namespace")),
                new RawRecord(row.getLong("row_no"), row.getLong("line_no"), original.sourceId(), original.fields()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("connector"),
                row.getString("name"),
                row.getString("kind"),
                row.getLong("row_no"),
                row.getLong("line_no"),
                row.getString("field_name"),
                row.getString("reason"),
                row.getString("shape"),
                row.getString("remedy"),
                Column.time(row, "since_at"),
                row.getInt("attempts"));
    }
}
