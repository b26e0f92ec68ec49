package org.steward.intake.matching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steward.api.protection.BlindIndex;
import org.steward.api.store.CustomerStore;
import org.steward.intake.cleansing.IdentifierKind;

/** What is known of customers while one batch is matched: the store's, and those of the batch decided so far. */
final class KnownCustomers {
    private final CustomerStore store;
    private final Connection connection;
    private final Map<BlindIndex, List<Long>> stored;
    private final Map<BlindIndex, Set<Long>> decided = new HashMap<>();
    private final Map<Long, Set<String>> kinds = new HashMap<>();

    KnownCustomers(CustomerStore store, Connection connection, Set<BlindIndex> keys) throws SQLException {
        this.store = store;
        this.connection = connection;
        this.stored = keys.isEmpty() ? Map.of() : store.customersByKey(connection, keys);
    }

    /** Customers in the store under any of these keys. */
    Set<Long> stored(Iterable<BlindIndex> keys) {
        Set<Long> found = new HashSet<>();
        keys.forEach(key -> found.addAll(stored.getOrDefault(key, List.of())));
        return found;
    }

    /** Customers in the store, or decided in this batch, under any of these contact points. */
    Set<Long> reachable(Iterable<BlindIndex> contacts) {
        Set<Long> found = stored(contacts);
        contacts.forEach(key -> found.addAll(decided.getOrDefault(key, Set.of())));
        return found;
    }

    void decided(Entity entity, long customer) throws SQLException {
        entity.contacts().forEach(key -> decided.computeIfAbsent(key, each -> new HashSet<>())
                .add(customer));
        Set<String> known = entity.created() ? kinds.computeIfAbsent(customer, id -> new HashSet<>()) : kinds(customer);
        entity.identityKinds().forEach(kind -> known.add(kind.type()));
    }

    /**
     * Whether a customer has an identity of a kind that these have too, with another value: the same value would have
     * led to that customer.
     */
    boolean contradicts(long customer, Set<IdentifierKind> identityKinds) throws SQLException {
        if (identityKinds.isEmpty()) {
            return false;
        }
        Set<String> known = kinds(customer);
        return identityKinds.stream().anyMatch(kind -> known.contains(kind.type()));
    }

    private Set<String> kinds(long customer) throws SQLException {
        Set<String> known = kinds.get(customer);
        if (known == null) {
            known = new HashSet<>(store.identifierKinds(connection, customer));
            kinds.put(customer, known);
        }
        return known;
    }
}
