package org.steward.store;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.steward.api.RefusedException;
import org.steward.api.store.StoreUnavailableException;

/** Turns what drivers throw into what callers act upon. Messages of drivers may quote values: they never go further. */
final class SqlErrors {
    private final String place;
    private final Engine engine;

    SqlErrors(String place, Engine engine) {
        this.place = place;
        this.engine = engine;
    }

    /** Says whether the database is away or a statement is wrong. */
    RefusedException translate(SQLException error) {
        for (SQLException each : chain(error)) {
            if (isConnectionLoss(each) || engine.saysAway(each)) {
                return away(error);
            }
        }
        return new RefusedException(
                place,
                "it refused a statement (%s)".formatted(engine.describe(innermost(error))),
                "report this with the log: the record or the statement is wrong, not the database",
                scrubbed(error));
    }

    /** Whatever the error says, there is no connection. */
    StoreUnavailableException away(SQLException error) {
        return new StoreUnavailableException(
                place,
                "it is away, closing or too busy (%s)".formatted(states(error)),
                "wait for it to come back, or see why it stopped; nothing was written",
                scrubbed(error));
    }

    private static boolean isConnectionLoss(SQLException error) {
        String state = error.getSQLState();
        return error instanceof SQLTransientConnectionException
                || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException
                || state != null && state.startsWith("08");
    }

    /** In a batch the outer error only says that there is an inner one. */
    private static SQLException innermost(SQLException error) {
        return error instanceof BatchUpdateException && error.getNextException() != null
                ? error.getNextException()
                : error;
    }

    /** States of an error and all its causes, e.g. {@code SQL state XJ040, XBCXK}. */
    static String states(Throwable error) {
        String states = chain(error).stream()
                .map(SQLException::getSQLState)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return states.isEmpty() ? error.getClass().getSimpleName() : "SQL state " + states;
    }

    static boolean hasState(Throwable error, String state) {
        return chain(error).stream().anyMatch(each -> state.equals(each.getSQLState()));
    }

    /** The error, its causes and next exceptions, each once. */
    private static List<SQLException> chain(Throwable error) {
        List<SQLException> chain = new ArrayList<>();
        collect(error, Collections.newSetFromMap(new IdentityHashMap<>()), chain);
        return chain;
    }

    private static void collect(Throwable error, Set<Throwable> seen, List<SQLException> chain) {
        if (!seen.add(error)) {
            return;
        }
        if (error instanceof SQLException sql) {
            chain.add(sql);
            if (sql.getNextException() != null) {
                collect(sql.getNextException(), seen, chain);
            }
        }
        if (error.getCause() != null) {
            collect(error.getCause(), seen, chain);
        }
    }

    /** The same place in the code, without the driver's words. */
    private static SQLException scrubbed(SQLException error) {
        SQLException scrubbed = new SQLException(states(error), error.getSQLState(), error.getErrorCode());
        scrubbed.setStackTrace(error.getStackTrace());
        return scrubbed;
    }
}
