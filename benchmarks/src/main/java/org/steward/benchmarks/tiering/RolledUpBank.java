package org.steward.benchmarks.tiering;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.steward.api.tiering.Tiering;
import org.steward.benchmarks.Bank;
import org.steward.store.RolledUpActivity;
import org.steward.tiering.UsualTiering;

/** A bank with customers and their monthly roll-up, and nothing else. */
final class RolledUpBank implements AutoCloseable {
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final int CHUNK = 5_000;
    private static final int CHANGED_ONE_IN = 100;

    private final Bank bank;
    private final Tiering tiering;
    private final Columns columns;
    private final SplittableRandom random = new SplittableRandom(1);

    RolledUpBank(Path home, Columns columns) throws SQLException {
        this.columns = columns;
        this.bank = new Bank(home);
        this.tiering =
                UsualTiering.of(bank.institution(), bank.database(), new RolledUpActivity(bank.database(), "CNY"));
        try (Connection connection = bank.database().connection()) {
            connection.setAutoCommit(false);
            fillWithoutIndexes(connection);
        }
    }

    /** Rows come month by month, as they do in life; the indexes are made at the end, which saves minutes. */
    private void fillWithoutIndexes(Connection connection) throws SQLException {
        execute(connection, "ALTER TABLE customer DROP CONSTRAINT customer_pk");
        execute(connection, "ALTER TABLE customer DROP CONSTRAINT customer_number_unique");
        execute(connection, "ALTER TABLE customer_month DROP CONSTRAINT customer_month_pk");
        long[] ids = columns.ids();
        insert(connection, "INSERT INTO customer (id, number, completeness) VALUES (?, ?, 0)", ids.length, (row, i) -> {
            row.setLong(1, ids[i]);
            row.setString(2, "C" + i);
        });
        String month =
                "INSERT INTO customer_month (customer_id, month, currency, minor, transactions) VALUES (?, ?, 'CNY', ?, ?)";
        insert(connection, month, columns.rows(), (row, i) -> {
            row.setLong(1, columns.customers()[i]);
            row.setInt(2, columns.months()[i]);
            row.setLong(3, columns.minor()[i]);
            row.setInt(4, columns.transactions()[i]);
        });
        execute(connection, "ALTER TABLE customer ADD CONSTRAINT customer_pk PRIMARY KEY (id)");
        execute(connection, "ALTER TABLE customer ADD CONSTRAINT customer_number_unique UNIQUE (number)");
        execute(
                connection,
                "ALTER TABLE customer_month ADD CONSTRAINT customer_month_pk PRIMARY KEY (customer_id, month, currency)");
        connection.commit();
    }

    /** Binds the values of one row. */
    private interface Binder {
        void bind(PreparedStatement row, int index) throws SQLException;
    }

    private static void insert(Connection connection, String sql, int rows, Binder binder) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                binder.bind(row, i);
                row.addBatch();
                if (i % CHUNK == CHUNK - 1 || i == rows - 1) {
                    row.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return assignments written */
    long tier() {
        return tiering.run(Tiering.DEFAULT_SCHEME, AS_OF).changed();
    }

    /** One customer in a hundred does something. */
    void change() throws SQLException {
        String sql = "UPDATE customer_month SET minor = ? WHERE customer_id = ? AND month = ? AND currency = 'CNY'";
        try (Connection connection = bank.database().connection()) {
            connection.setAutoCommit(false);
            insert(connection, sql, columns.ids().length / CHANGED_ONE_IN, (row, i) -> {
                row.setLong(1, random.nextLong(1, 5_000_000));
                row.setLong(2, columns.ids()[random.nextInt(columns.ids().length)]);
                row.setInt(3, columns.months()[columns.rows() - 1]);
            });
        }
    }

    /** The ranking as one would ask the database for it; without cuts, and nothing written. */
    long rankInSql() throws SQLException {
        return read(
                """
                SELECT customer_id, SUM(minor) AS result FROM customer_month
                WHERE month BETWEEN 202601 AND 202606 AND currency = 'CNY'
                GROUP BY customer_id ORDER BY result DESC
                """);
    }

    /** Nothing but reading the columns that a run needs: what no tiering on Derby can be faster than. */
    long readAlone() throws SQLException {
        return read("SELECT id, completeness, first_contact, source_channel, kind FROM customer")
                + read(
                        """
                        SELECT customer_id, minor, transactions FROM customer_month
                        WHERE month BETWEEN 202601 AND 202606 AND currency = 'CNY'
                        """)
                + read("SELECT customer_id, tier FROM tier_assignment WHERE scheme = 'value' AND superseded_by = 0");
    }

    private long read(String sql) throws SQLException {
        long sum = 0;
        try (Connection connection = bank.database().connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                sum += row.getLong(1) ^ row.getLong(2);
            }
        }
        return sum;
    }

    @Override
    public void close() {
        bank.close();
    }
}
