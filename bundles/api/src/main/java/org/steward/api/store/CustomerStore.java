package org.steward.api.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.steward.api.protection.BlindIndex;

/**
 * Writes customers and what happens to them, and finds what is already known.
 *
 * <p>Every method works in the caller's transaction, so that records, the source's position and quarantine move together.
 */
@ProviderType
public interface CustomerStore {
    /** What kinds of records have a source key, see {@link #known}. */
    enum Sourced {
        HOLDING,
        TRANSACTION,
        MESSAGE
    }

    /**
     * Waits for the turn to write, and keeps it until the transaction ends. Whoever looks up what he then writes takes it
     * first: nobody writes, and no rotation moves an index, between the look and the write.
     */
    void takeTurn(Connection connection) throws SQLException;

    /** Which customers are found under which keys; keys under which nobody is found are left out. */
    Map<BlindIndex, List<Long>> customersByKey(Connection connection, Collection<BlindIndex> keys) throws SQLException;

    /** Which holding is found under which account key. */
    Map<BlindIndex, HoldingRef> holdingsByKey(Connection connection, Collection<BlindIndex> keys) throws SQLException;

    /** Which of these customer records were taken before, and with which content. */
    Map<SourceKey, CustomerSource> customerSources(Connection connection, Collection<SourceKey> keys)
            throws SQLException;

    /** Which of these records were taken before. */
    Set<SourceKey> known(Connection connection, Sourced kind, Collection<SourceKey> keys) throws SQLException;

    /** Blind indexes of the identities (not contact points) of a customer, each with its kind, e.g. {@code resident-id}. */
    Set<String> identifierKinds(Connection connection, long customer) throws SQLException;

    /** Writes a batch; rolls transactions up by customer and month, and contacts likewise. */
    void write(Connection connection, StoreBatch batch) throws SQLException;

    record HoldingRef(long holding, long customer) {}

    /** @param content keyed digest of the record as it was taken last */
    record CustomerSource(long customer, BlindIndex content) {}
}
