package org.steward.intake.storing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.steward.api.protection.BlindIndex;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.Database;
import org.steward.api.store.StoreBatch;
import org.steward.intake.matching.ReferenceCache;
import org.steward.intake.paths.Outcome;
import org.steward.intake.paths.Paths;
import org.steward.intake.paths.Preparation;
import org.steward.intake.paths.Prepared;

/** The one writer of an institution: matches and stores prepared records, one batch at a time. */
final class Writer {
    private static final int REMEMBERED_REFERENCES = 20_000;

    private final Database database;
    private final CustomerStore store;
    private final Preparation preparation;
    private final Paths paths;
    private final ReferenceCache cache = ReferenceCache.of(REMEMBERED_REFERENCES);
    private final ReentrantLock turn = new ReentrantLock();

    Writer(Database database, CustomerStore store, Preparation preparation, Paths paths) {
        this.database = database;
        this.store = store;
        this.preparation = preparation;
        this.paths = paths;
    }

    /** What is done with prepared records, in one transaction. */
    @FunctionalInterface
    interface Step<T> {
        T run(Connection connection, Taking taking) throws SQLException;
    }

    /** Matches and stores prepared records in the transaction of the step that called it. */
    @FunctionalInterface
    interface Taking {
        Outcome take(Prepared prepared) throws SQLException;
    }

    /** Runs a step that is committed; the cache learns nothing before that. */
    <T> T commit(Step<T> step) {
        return inTurn(() -> {
            List<Outcome> taken = new ArrayList<>();
            T result = database.inTransaction(connection -> step.run(connection, prepared -> {
                Outcome outcome = take(connection, prepared, cache);
                taken.add(outcome);
                return outcome;
            }));
            taken.forEach(outcome -> cache.learn(outcome.learned()));
            return result;
        });
    }

    /** Matches and stores in a transaction that the caller rolls back: nothing is remembered. */
    Outcome takeForNothing(Connection connection, Prepared prepared) throws SQLException {
        return take(connection, prepared, ReferenceCache.none());
    }

    <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private Outcome take(Connection connection, Prepared prepared, ReferenceCache references) throws SQLException {
        store.takeTurn(connection); // from here on no key is replaced and no index moves until the transaction ends
        Outcome outcome = paths.run(connection, preparation.current(prepared), references);
        if (outcome.hasRows()) {
            // Even if the commit fails and nobody knows whether it did: a key is looked up once more.
            references.forget(keys(outcome.rows()));
            store.write(connection, outcome.rows());
        }
        return outcome;
    }

    private static List<BlindIndex> keys(StoreBatch rows) {
        List<BlindIndex> keys = new ArrayList<>();
        rows.customers().forEach(customer -> customer.keys().forEach(key -> keys.add(key.index())));
        rows.holdings().forEach(holding -> {
            if (holding.key() != null) {
                keys.add(holding.key());
            }
        });
        return keys;
    }
}
