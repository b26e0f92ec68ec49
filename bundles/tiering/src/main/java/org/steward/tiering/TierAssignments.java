package org.steward.tiering;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.api.tiering.Tiering.Assignment;

/** Who is and was in which tier: table {@code tier_assignment}. */
final class TierAssignments {
    private static final int FETCHED_ROWS = 10_000;

    private static final String CURRENT =
            """
            select customer_id, tier, without_activity from tier_assignment where scheme = ? and superseded_by = 0
            """;
    private static final String OF =
            """
            select t.name, a.since, a.result_minor, a.rank_no
            from tier_assignment a
            join tier_scheme s on s.scheme = a.scheme
            join tier_share t on t.scheme = a.scheme and t.run_no = s.newest_run and t.tier = a.tier
            where a.scheme = ? and a.superseded_by = 0 and a.customer_id = ?
            """;
    private static final String IN_TIER =
            """
            select customer_id from tier_assignment
            where scheme = ? and superseded_by = 0 and tier = ? order by customer_id
            """;
    private static final String SUPERSEDE =
            """
            update tier_assignment set superseded_by = ?
            where scheme = ? and superseded_by = 0 and customer_id = ?
            """;
    private static final String ENTER =
            """
            insert into tier_assignment (scheme, superseded_by, customer_id, tier, without_activity, since,
                                         result_minor, rank_no, run_no)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?)
            """;
    /** The customer stays in the tier, so the day since when is taken over from the row just superseded. */
    private static final String STAY =
            """
            insert into tier_assignment (scheme, superseded_by, customer_id, tier, without_activity, since,
                                         result_minor, rank_no, run_no)
            select scheme, 0, customer_id, tier, cast(? as boolean), since,
                   cast(? as bigint), cast(? as bigint), cast(? as bigint)
            from tier_assignment where scheme = ? and superseded_by = ? and customer_id = ?
            """;

    private final String scheme;

    TierAssignments(String scheme) {
        this.scheme = scheme;
    }

    /** Where the given customers stand now. */
    TierStates current(Connection connection, long[] customers) throws SQLException {
        TierStates states = new TierStates(customers);
        try (PreparedStatement find = connection.prepareStatement(CURRENT)) {
            find.setFetchSize(FETCHED_ROWS);
            find.setString(1, scheme);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    states.put(row.getLong(1), row.getInt(2), row.getBoolean(3));
                }
            }
        }
        return states;
    }

    Optional<Assignment> of(Connection connection, long customer) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(OF)) {
            find.setString(1, scheme);
            find.setLong(2, customer);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                LocalDate since = row.getDate(2).toLocalDate();
                return Optional.of(new Assignment(row.getString(1), since, row.getLong(3), row.getLong(4)));
            }
        }
    }

    /** @param tier code */
    List<Long> inTier(Connection connection, int tier, int limit) throws SQLException {
        List<Long> customers = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(IN_TIER)) {
            find.setMaxRows(limit);
            find.setString(1, scheme);
            find.setInt(2, tier);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    customers.add(row.getLong(1));
                }
            }
        }
        return customers;
    }

    /** Ends the assignments that the changes end, and begins those that they begin. */
    void write(Connection connection, long run, LocalDate asOf, TierChanges changes) throws SQLException {
        supersede(connection, run, changes);
        enter(connection, run, asOf, changes);
        stay(connection, run, changes);
    }

    private void supersede(Connection connection, long run, TierChanges changes) throws SQLException {
        try (Batch batch = new Batch(connection, SUPERSEDE)) {
            changes.ended(customer -> {
                PreparedStatement end = batch.statement();
                end.setLong(1, run);
                end.setString(2, scheme);
                end.setLong(3, customer);
                batch.add();
            });
            batch.flush();
        }
    }

    private void enter(Connection connection, long run, LocalDate asOf, TierChanges changes) throws SQLException {
        Date since = Date.valueOf(asOf);
        try (Batch batch = new Batch(connection, ENTER)) {
            changes.entered((customer, state, result, rank) -> {
                PreparedStatement begin = batch.statement();
                begin.setString(1, scheme);
                begin.setLong(2, customer);
                begin.setInt(3, TierStates.tier(state));
                begin.setBoolean(4, TierStates.withoutActivity(state));
                begin.setDate(5, since);
                begin.setLong(6, result);
                begin.setLong(7, rank);
                begin.setLong(8, run);
                batch.add();
            });
            batch.flush();
        }
    }

    private void stay(Connection connection, long run, TierChanges changes) throws SQLException {
        try (Batch batch = new Batch(connection, STAY)) {
            changes.stayed((customer, state, result, rank) -> {
                PreparedStatement begin = batch.statement();
                begin.setBoolean(1, TierStates.withoutActivity(state));
                begin.setLong(2, result);
                begin.setLong(3, rank);
                begin.setLong(4, run);
                begin.setString(5, scheme);
                begin.setLong(6, run);
                begin.setLong(7, customer);
                batch.add();
            });
            batch.flush();
        }
    }
}
