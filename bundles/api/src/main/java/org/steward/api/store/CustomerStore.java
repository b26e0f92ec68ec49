package org.steward.api.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.KnownValue;

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

    /**
     * What is known of customers, to be found in their conversations however it is written: name, company, address,
     * contact points, identities, accounts, in clear. Customers of whom nothing is known are left out.
     */
    Map<Long, List<KnownValue>> knownOfCustomers(Connection connection, Collection<Long> customers) throws SQLException;

    /** Names of members of staff, by their codes; unknown codes are left out. */
    Map<String, KnownValue> namesOfStaff(Connection connection, Collection<String> codes) throws SQLException;

    /** What is kept of conversations; those of which nothing is kept are left out. */
    Map<SourceKey, Conversation> conversations(Connection connection, Collection<SourceKey> keys) throws SQLException;

    /**
     * The latest messages of a conversation within a stretch of time, the earliest of them first.
     *
     * @param from first instant
     * @param to last instant
     * @param most how many at most
     */
    List<KeptMessage> messages(Connection connection, SourceKey conversation, Instant from, Instant to, int most)
            throws SQLException;

    /** Puts other texts into messages in which something was found after they were stored. */
    void mask(Connection connection, Collection<MaskedMessage> messages) throws SQLException;

    /** Writes a batch; rolls transactions up by customer and month, and contacts likewise. */
    void write(Connection connection, StoreBatch batch) throws SQLException;

    record HoldingRef(long holding, long customer) {}

    /**
     * @param customer 0 if nobody knows whose it is
     * @param ended time of its last message
     */
    record Conversation(long customer, Instant ended) {}

    /**
     * A message as it is kept.
     *
     * @param inbound whether the customer's side spoke
     * @param staff code of the member of staff; null if unknown
     * @param text masked
     * @param originals sealed spans; null if nothing was masked
     */
    record KeptMessage(
            long id,
            boolean inbound,
            @Nullable String staff,
            Instant time,
            String text,
            @Nullable Ciphertext originals) {
        @Override
        public String toString() {
            return "KeptMessage[" + id + "]";
        }
    }

    /** @param originals sealed spans; null if nothing is kept of what was masked */
    record MaskedMessage(long id, String text, @Nullable Ciphertext originals) {
        @Override
        public String toString() {
            return "MaskedMessage[" + id + "]";
        }
    }

    /** @param content keyed digest of the record as it was taken last */
    record CustomerSource(long customer, BlindIndex content) {}
}
