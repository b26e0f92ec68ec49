package org.steward.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes many rows by few statements, each prepared once and executed in batches. */
final class Batches {
    /** Rows an execution; more only cost memory. */
    private static final int CHUNK = 1_000;

    private Batches() {}

    /** Says how a value becomes the parameters of a statement. */
    @FunctionalInterface
    interface Binder<T> {
        void bind(Row row, T value) throws SQLException;
    }

    static <T> void insert(Connection connection, String sql, Collection<T> values, Binder<T> binder)
            throws SQLException {
        execute(connection, sql, values, binder);
    }

    /** Updates, and inserts what the update did not find. Values must differ in their keys. */
    static <T> void updateOrInsert(
            Connection connection,
            Collection<T> values,
            String update,
            Binder<T> forUpdate,
            String insert,
            Binder<T> forInsert)
            throws SQLException {
        insert(connection, insert, execute(connection, update, values, forUpdate), forInsert);
    }

    /** @return the values for which no row changed */
    private static <T> List<T> execute(Connection connection, String sql, Collection<T> values, Binder<T> binder)
            throws SQLException {
        List<T> untouched = new ArrayList<>();
        if (values.isEmpty()) {
            return untouched;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Row row = new Row(statement);
            List<T> chunk = new ArrayList<>(CHUNK);
            for (T value : values) {
                row.restart();
                binder.bind(row, value);
                statement.addBatch();
                chunk.add(value);
                if (chunk.size() == CHUNK) {
                    run(statement, chunk, untouched);
                }
            }
            run(statement, chunk, untouched);
        }
        return untouched;
    }

    private static <T> void run(PreparedStatement statement, List<T> chunk, List<T> untouched) throws SQLException {
        if (chunk.isEmpty()) {
            return;
        }
        int[] counts = statement.executeBatch();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                untouched.add(chunk.get(i));
            }
        }
        chunk.clear();
    }
}
