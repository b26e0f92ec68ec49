package org.steward.tiering;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One statement sent many times, some thousands at once. */
final class Batch implements AutoCloseable {
    private static final int ROWS = 5_000;

    private final PreparedStatement statement;
    private int waiting;

    Batch(Connection connection, String sql) throws SQLException {
        statement = connection.prepareStatement(sql);
    }

    /** The statement, to be bound before {@link #add}. */
    PreparedStatement statement() {
        return statement;
    }

    void add() throws SQLException {
        statement.addBatch();
        if (++waiting == ROWS) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
