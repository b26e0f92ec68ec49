package org.steward.benchmarks.tiering;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB in this process, on one thread, with the columns in its own tables in memory. */
final class DuckDb implements AutoCloseable {
    private static final int CHUNK = 100_000;

    private final Connection connection;

    DuckDb(Columns columns, long[] results) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("SET threads = 1");
        execute("CREATE TABLE months (customer BIGINT, minor BIGINT)");
        execute("CREATE TABLE results (customer BIGINT, result BIGINT)");
        fill("months", columns.customers(), columns.minor());
        fill("results", columns.ids(), results);
    }

    private void fill(String table, long[] customers, long[] values) throws SQLException {
        connection.setAutoCommit(false);
        for (int from = 0; from < customers.length; from += CHUNK) {
            StringBuilder rows = new StringBuilder("INSERT INTO " + table + " VALUES ");
            for (int i = from; i < Math.min(from + CHUNK, customers.length); i++) {
                rows.append(i == from ? "(" : ",(").append(customers[i]).append(',');
                rows.append(values[i]).append(')');
            }
            execute(rows.toString());
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Cuts, tier of each customer into a table, totals of each tier. */
    Tiers cut() throws SQLException {
        return cut("results");
    }

    /** Sums by customer, then the same. */
    Tiers aggregateAndCut() throws SQLException {
        execute(
                """
                CREATE OR REPLACE TEMP TABLE sums AS
                SELECT customer, SUM(minor)::BIGINT AS result FROM months GROUP BY customer
                """);
        return cut("sums");
    }

    private Tiers cut(String table) throws SQLException {
        long high;
        long mid;
        try (Statement statement = connection.createStatement();
                ResultSet cuts = statement.executeQuery(
                        "SELECT q[1], q[2] FROM (SELECT quantile_disc(-result, [0.2, 0.7]) AS q FROM " + table
                                + " WHERE result > 0)")) {
            cuts.next();
            high = -cuts.getLong(1);
            mid = -cuts.getLong(2);
        }
        String assign =
                """
                CREATE OR REPLACE TEMP TABLE tiers AS
                SELECT customer, result, (CASE WHEN result >= ? THEN 0 WHEN result >= ? THEN 1 ELSE 2 END)::TINYINT AS tier
                FROM %s
                """
                        .formatted(table)
                        .replaceFirst("\\?", String.valueOf(high))
                        .replaceFirst("\\?", String.valueOf(mid));
        execute(assign);
        return totals(high, mid);
    }

    private Tiers totals(long high, long mid) throws SQLException {
        long[] customers = new long[3];
        long[] sums = new long[3];
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT tier, COUNT(*), SUM(result)::BIGINT, MIN(result) FROM tiers GROUP BY tier");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                customers[row.getInt(1)] = row.getLong(2);
                sums[row.getInt(1)] = row.getLong(3);
            }
        }
        return Tiers.of(high, mid, customers, sums);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
