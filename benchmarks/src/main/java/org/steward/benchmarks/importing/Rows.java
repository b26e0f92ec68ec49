package org.steward.benchmarks.importing;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All rows of one table, in the order in which they were written, ready to be bound. */
record Rows(String table, String insert, List<Integer> types, List<List<Object>> rows) {
    /** Stands for null, which a list cannot hold. */
    private static final Object NULL = new Object();

    /** Rows an execution, as the store has it. */
    private static final int CHUNK = 1_000;

    static Rows of(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = row.getMetaData();
            List<Integer> types = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.add(columns.getColumnType(i));
            }
            List<List<Object>> rows = new ArrayList<>();
            while (row.next()) {
                List<Object> values = new ArrayList<>();
                for (int i = 1; i <= types.size(); i++) {
                    Object value = row.getObject(i);
                    values.add(value == null ? NULL : value);
                }
                rows.add(List.copyOf(values));
            }
            String marks = String.join(", ", Collections.nCopies(types.size(), "?"));
            return new Rows(table, "INSERT INTO %s VALUES (%s)".formatted(table, marks), types, rows);
        }
    }

    /** Writes one of so many equal parts. */
    void write(Connection connection, int part, int parts) throws SQLException {
        int from = (int) ((long) rows.size() * part / parts);
        int to = (int) ((long) rows.size() * (part + 1) / parts);
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = from; i < to; i++) {
                bind(statement, rows.get(i));
                statement.addBatch();
                if ((i - from) % CHUNK == CHUNK - 1 || i == to - 1) {
                    statement.executeBatch();
                }
            }
        }
    }

    private void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else if (value instanceof String text) {
                statement.setString(i + 1, text);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Date day) {
                statement.setDate(i + 1, day);
            } else if (value instanceof Timestamp time) {
                statement.setTimestamp(i + 1, time);
            } else if (value == NULL) {
                statement.setNull(i + 1, types.get(i));
            } else {
                throw new IllegalStateException("Table %s has a type that is not expected".formatted(table));
            }
        }
    }
}
