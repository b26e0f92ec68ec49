package org.steward.tiering;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.steward.api.tiering.Tiering.TierRun;
import org.steward.api.tiering.Tiering.TierShare;

/** The runs that were kept: tables {@code tier_scheme}, {@code tier_run}, {@code tier_share}. */
final class TierRuns {
    private static final String LOCK =
            """
            update tier_scheme set newest_run = newest_run where scheme = ?
            """;
    private static final String NEWEST =
            """
            select r.run_no, r.settings, r.as_of, r.window_from, r.currency, r.customers, r.ranked, r.changed, r.remark
            from tier_scheme s join tier_run r on r.scheme = s.scheme and r.run_no = s.newest_run
            where s.scheme = ?
            """;
    private static final String SHARES =
            """
            select name, customers, without_activity, share_of_ranked, share_of_all,
                   result_minor, share_of_result, cut_minor
            from tier_share where scheme = ? and run_no = ? order by tier
            """;
    private static final String ADD =
            """
            insert into tier_run (scheme, run_no, settings, as_of, window_from, currency,
                                  customers, ranked, changed, remark)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ADD_SHARE =
            """
            insert into tier_share (scheme, run_no, tier, name, customers, without_activity,
                                    share_of_ranked, share_of_all, result_minor, share_of_result, cut_minor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String MAKE_NEWEST =
            """
            update tier_scheme set newest_run = ? where scheme = ?
            """;

    /** Makes every other run of this scheme, on this node or another, wait until the transaction ends. */
    void lock(Connection connection, String scheme) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, scheme);
            lock.executeUpdate();
        }
    }

    Optional<KeptRun> newest(Connection connection, String scheme) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(NEWEST)) {
            find.setString(1, scheme);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                long number = row.getLong(1);
                TierRun run = new TierRun(
                        scheme,
                        row.getDate(3).toLocalDate(),
                        row.getDate(4).toLocalDate(),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7),
                        shares(connection, scheme, number),
                        row.getLong(8),
                        row.getString(9));
                return Optional.of(new KeptRun(number, row.getString(2), run));
            }
        }
    }

    private static List<TierShare> shares(Connection connection, String scheme, long number) throws SQLException {
        List<TierShare> shares = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(SHARES)) {
            find.setString(1, scheme);
            find.setLong(2, number);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    shares.add(new TierShare(
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getDouble(4),
                            row.getDouble(5),
                            row.getLong(6),
                            row.getDouble(7),
                            cut(row)));
                }
            }
        }
        return shares;
    }

    private static @Nullable Long cut(ResultSet row) throws SQLException {
        long cut = row.getLong(8);
        return row.wasNull() ? null : cut;
    }

    void add(Connection connection, KeptRun kept) throws SQLException {
        TierRun run = kept.run();
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, run.scheme());
            add.setLong(2, kept.number());
            add.setString(3, kept.settings());
            add.setDate(4, Date.valueOf(run.asOf()));
            add.setDate(5, Date.valueOf(run.from()));
            add.setString(6, run.currency());
            add.setLong(7, run.customers());
            add.setLong(8, run.ranked());
            add.setLong(9, run.changed());
            add.setString(10, run.remark());
            add.executeUpdate();
        }
        addShares(connection, kept);
        try (PreparedStatement makeNewest = connection.prepareStatement(MAKE_NEWEST)) {
            makeNewest.setLong(1, kept.number());
            makeNewest.setString(2, run.scheme());
            makeNewest.executeUpdate();
        }
    }

    private static void addShares(Connection connection, KeptRun kept) throws SQLException {
        List<TierShare> shares = kept.run().tiers();
        try (PreparedStatement add = connection.prepareStatement(ADD_SHARE)) {
            for (int tier = 0; tier < shares.size(); tier++) {
                TierShare share = shares.get(tier);
                add.setString(1, kept.run().scheme());
                add.setLong(2, kept.number());
                add.setInt(3, tier);
                add.setString(4, share.tier());
                add.setLong(5, share.customers());
                add.setLong(6, share.withoutActivity());
                add.setDouble(7, share.shareOfRanked());
                add.setDouble(8, share.shareOfAll());
                add.setLong(9, share.minor());
                add.setDouble(10, share.shareOfResult());
                add.setObject(11, share.cutMinor(), Types.BIGINT);
                add.executeUpdate();
            }
        }
    }

    /**
     * A run as it is kept.
     *
     * @param number from 1, by scheme
     * @param settings that decided, see {@link ValueSettings#text}
     */
    record KeptRun(long number, String settings, TierRun run) {
        /** Whether another run would say the same, apart from what it changed. */
        boolean says(String otherSettings, TierRun other) {
            return settings.equals(otherSettings)
                    && RunAccount.changing(other, run.changed()).equals(run);
        }
    }
}
