package org.steward.tiering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import org.steward.api.store.Database;
import org.steward.api.store.StoreUnavailableException;

/** A real Derby in memory, without a pool. */
final class DerbyDatabase implements Database {
    private final String url = "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true";
    private boolean migrated;

    @Override
    public String kind() {
        return "derby";
    }

    @Override
    public Connection connection() {
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new StoreUnavailableException("Test database", "it cannot be opened", "look at the cause", e);
        }
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            return committed(connection, work);
        } catch (SQLException e) {
            throw new StoreUnavailableException("Test database", "a statement failed", "look at the cause", e);
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.run(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    @Override
    public void migrate(String owner, Class<?> anchor) {
        if (migrated) {
            return;
        }
        migrated = true;
        String name = "/db/%s/V1__tiers.sql".formatted(owner);
        try (InputStream script = Objects.requireNonNull(anchor.getResourceAsStream(name))) {
            String text = new String(script.readAllBytes(), UTF_8).replaceAll("(?m)^--.*$", "");
            for (String statement : text.split(";", -1)) {
                if (!statement.isBlank()) {
                    execute(statement);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String sql) {
        inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** The only number of the only row. */
    long number(String sql) {
        return inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
