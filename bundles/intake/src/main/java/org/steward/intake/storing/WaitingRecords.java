package org.steward.intake.storing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.api.RefusedException;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Quarantine;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.store.Database;
import org.steward.intake.cleansing.Refused;
import org.steward.intake.paths.Outcome;
import org.steward.intake.paths.Preparation;
import org.steward.intake.paths.Prepared;

/** Lists waiting records, and sends those that are maps of our fields through intake once more. */
final class WaitingRecords implements Quarantine {
    private static final int PAGE = 500;

    private final String institution;
    private final Database database;
    private final Preparation preparation;
    private final Writer writer;
    private final ImportRuns runs;
    private final QuarantineTable table;

    WaitingRecords(
            String institution,
            Database database,
            Preparation preparation,
            Writer writer,
            ImportRuns runs,
            QuarantineTable table) {
        this.institution = institution;
        this.database = database;
        this.preparation = preparation;
        this.writer = writer;
        this.runs = runs;
        this.table = table;
    }

    @Override
    public List<Entry> list(long after, int limit) {
        return database.inTransaction(connection -> table.list(connection, after, limit));
    }

    @Override
    public Optional<Entry> find(long id) {
        return database.inTransaction(connection -> table.find(connection, id));
    }

    @Override
    public Map<String, Long> reasons() {
        return database.inTransaction(table::reasons);
    }

    /** Kinds on which others build go first, so that a customer is there before the customer's transactions. */
    @Override
    public Replay replay(List<Long> ids) {
        List<Long> wanted = ids.isEmpty() ? database.inTransaction(table::ids) : waiting(ids);
        Map<RecordKind, List<Long>> byKind = byKind(wanted);
        long taken = 0;
        for (RecordKind kind : RecordKind.values()) {
            List<Long> ofKind = byKind.getOrDefault(kind, List.of());
            for (int from = 0; from < ofKind.size(); from += PAGE) {
                List<Long> page = ofKind.subList(from, Math.min(from + PAGE, ofKind.size()));
                taken += writer.commit((connection, taking) -> replay(connection, page, taking));
            }
        }
        return new Replay(wanted.size(), taken, wanted.size() - taken);
    }

    private List<Long> waiting(List<Long> ids) {
        List<Long> distinct = ids.stream().distinct().toList();
        for (long id : distinct) {
            if (find(id).isEmpty()) {
                throw new RefusedException(
                        "Quarantine of '%s'".formatted(institution),
                        "record %d does not wait there".formatted(id),
                        "list the records that wait");
            }
        }
        return distinct;
    }

    private Map<RecordKind, List<Long>> byKind(List<Long> ids) {
        Map<RecordKind, List<Long>> byKind = new HashMap<>();
        database.inTransaction(connection -> {
            for (RecordKind kind : RecordKind.values()) {
                byKind.put(kind, table.ofKind(connection, kind, ids));
            }
            return byKind;
        });
        return byKind;
    }

    /** @return how many of them are stored now */
    private long replay(Connection connection, List<Long> ids, Writer.Taking taking) throws SQLException {
        Map<Waiting.Group, List<Waiting>> groups = new LinkedHashMap<>();
        for (Waiting each : table.open(connection, ids)) {
            groups.computeIfAbsent(each.group(), group -> new ArrayList<>()).add(each);
        }
        long taken = 0;
        for (var group : groups.entrySet()) {
            taken += replay(connection, group.getKey(), group.getValue(), taking);
        }
        return taken;
    }

    private long replay(Connection connection, Waiting.Group group, List<Waiting> waiting, Writer.Taking taking)
            throws SQLException {
        IdentityHashMap<RawRecord, Long> ids = new IdentityHashMap<>();
        waiting.forEach(each -> ids.put(each.record(), each.id()));
        Prepared prepared = preparation.prepare(
                group.source().connector(),
                waiting.get(0).kind(),
                group.rules(),
                waiting.stream().map(Waiting::record).toList());
        Outcome outcome = taking.take(prepared);
        Map<Long, Refused> refused = new LinkedHashMap<>();
        for (Refused each : outcome.refused()) {
            refused.put(ids.remove(each.raw()), each);
        }
        table.inVain(connection, refused);
        table.remove(connection, Collections.unmodifiableCollection(ids.values()));
        Counts counts = outcome.counts(0);
        runs.count(
                connection,
                group.source(),
                new Counts(
                        0,
                        counts.stored(),
                        counts.merged(),
                        counts.duplicate(),
                        -ids.size(),
                        counts.created(),
                        counts.masked()));
        return ids.size();
    }
}
