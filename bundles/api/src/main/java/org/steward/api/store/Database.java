package org.steward.api.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.osgi.annotation.versioning.ProviderType;

/** The database of one institution; every bundle keeps its own tables in it. */
@ProviderType
public interface Database {
    /** Kind of database, e.g. {@code derby}. */
    String kind();

    /**
     * A connection from the pool, with auto-commit on; the caller closes it.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Connection connection();

    /**
     * Runs work in one transaction: commits when it returns, rolls back when it throws.
     *
     * @throws StoreUnavailableException if the database cannot be reached, or goes away meanwhile
     */
    <T> T inTransaction(Work<T> work);

    /**
     * Brings the tables of one owner up to date. Safe to call at every start.
     *
     * @param owner name of the bundle, e.g. {@code tiering}; its history of migrations bears it
     * @param anchor class of that bundle; migrations are its resources {@code db/<owner>/V*.sql}, valid on every database
     * @throws StoreUnavailableException if a migration fails; the message names it
     */
    void migrate(String owner, Class<?> anchor);

    /** Statements that belong together. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
