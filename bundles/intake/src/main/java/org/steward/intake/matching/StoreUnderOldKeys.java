package org.steward.intake.matching;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.KnownValue;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch;

/**
 * A store while its keys rotate: what lies under an index of an older key is found under the current one, so that whoever
 * asks need not know of older keys.
 */
public final class StoreUnderOldKeys implements CustomerStore {
    private final CustomerStore store;
    private final Map<BlindIndex, BlindIndex> current;
    private final Map<BlindIndex, List<BlindIndex>> older;

    /** @param current the current index of each older one that may be asked for */
    public StoreUnderOldKeys(CustomerStore store, Map<BlindIndex, BlindIndex> current) {
        this.store = store;
        this.current = current;
        this.older = current.keySet().stream().collect(Collectors.groupingBy(current::get));
    }

    private List<BlindIndex> every(Collection<BlindIndex> keys) {
        List<BlindIndex> every = new ArrayList<>(keys);
        keys.forEach(key -> every.addAll(older.getOrDefault(key, List.of())));
        return every;
    }

    private BlindIndex now(BlindIndex key) {
        return current.getOrDefault(key, key);
    }

    @Override
    public Map<BlindIndex, List<Long>> customersByKey(Connection connection, Collection<BlindIndex> keys)
            throws SQLException {
        Map<BlindIndex, Set<Long>> found = new HashMap<>();
        store.customersByKey(connection, every(keys))
                .forEach((key, customers) ->
                        found.computeIfAbsent(now(key), any -> new TreeSet<>()).addAll(customers));
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    @Override
    public Map<BlindIndex, HoldingRef> holdingsByKey(Connection connection, Collection<BlindIndex> keys)
            throws SQLException {
        return store.holdingsByKey(connection, every(keys)).entrySet().stream()
                .collect(Collectors.toMap(entry -> now(entry.getKey()), Map.Entry::getValue, (first, same) -> first));
    }

    @Override
    public Map<SourceKey, CustomerSource> customerSources(Connection connection, Collection<SourceKey> keys)
            throws SQLException {
        return store.customerSources(connection, keys).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new CustomerSource(
                                entry.getValue().customer(),
                                now(entry.getValue().content()))));
    }

    @Override
    public Set<SourceKey> known(Connection connection, Sourced kind, Collection<SourceKey> keys) throws SQLException {
        return store.known(connection, kind, keys);
    }

    @Override
    public Set<String> identifierKinds(Connection connection, long customer) throws SQLException {
        return store.identifierKinds(connection, customer);
    }

    @Override
    public Map<Long, List<KnownValue>> knownOfCustomers(Connection connection, Collection<Long> customers)
            throws SQLException {
        return store.knownOfCustomers(connection, customers);
    }

    @Override
    public Map<String, KnownValue> namesOfStaff(Connection connection, Collection<String> codes) throws SQLException {
        return store.namesOfStaff(connection, codes);
    }

    @Override
    public Map<SourceKey, Conversation> conversations(Connection connection, Collection<SourceKey> keys)
            throws SQLException {
        return store.conversations(connection, keys);
    }

    @Override
    public List<KeptMessage> messages(Connection connection, SourceKey conversation, Instant from, Instant to, int most)
            throws SQLException {
        return store.messages(connection, conversation, from, to, most);
    }

    @Override
    public void mask(Connection connection, Collection<MaskedMessage> messages) throws SQLException {
        store.mask(connection, messages);
    }

    @Override
    public void takeTurn(Connection connection) throws SQLException {
        store.takeTurn(connection);
    }

    @Override
    public void write(Connection connection, StoreBatch batch) throws SQLException {
        store.write(connection, batch);
    }
}
