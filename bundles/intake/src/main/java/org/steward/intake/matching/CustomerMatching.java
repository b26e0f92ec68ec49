package org.steward.intake.matching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.BlindIndex;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.CustomerStore.CustomerSource;
import org.steward.api.store.SourceKey;
import org.steward.intake.cleansing.IdentifierKind.Strength;

/**
 * Decides which customer each record of a batch is about, by exact keys. The order of the records does not matter.
 *
 * <p>In turn: the same record of the same source; an identity; a number, a source's own key or a contact point, but never
 * a contact point of somebody whose identity differs, since families share telephones. Keys that lead to several customers
 * are for a person to settle.
 */
public final class CustomerMatching {
    private final CustomerStore store;
    private final RandomIds ids;

    public CustomerMatching(CustomerStore store, RandomIds ids) {
        this.store = store;
        this.ids = ids;
    }

    /** @return one decision a record, in their order */
    public List<Decision> decide(Connection connection, List<KeyedCustomer> records) throws SQLException {
        if (records.isEmpty()) {
            return List.of();
        }
        Map<SourceKey, CustomerSource> sources = store.customerSources(
                connection,
                new HashSet<>(records.stream().map(KeyedCustomer::source).toList()));
        KnownCustomers known = new KnownCustomers(store, connection, keys(records));
        List<Entity> entities = entities(records, sources);
        List<Entity> open = new ArrayList<>();
        for (Entity entity : entities) {
            if (!settleByIdentity(entity, known)) {
                open.add(entity);
            } else if (entity.customer() != null) {
                known.decided(entity, entity.customer());
            }
        }
        new ContactMatching(known, ids).settle(open);
        return decisions(records, sources, entities);
    }

    private static Set<BlindIndex> keys(List<KeyedCustomer> records) {
        Set<BlindIndex> keys = new HashSet<>();
        for (KeyedCustomer record : records) {
            keys.addAll(record.own());
            record.identifiers().forEach((key, identifier) -> {
                if (identifier.kind().strength() != Strength.HINT) {
                    keys.add(key);
                }
            });
        }
        return keys;
    }

    /** A record that its source repeats within the batch stands behind the first one. */
    private static List<Entity> entities(List<KeyedCustomer> records, Map<SourceKey, CustomerSource> sources) {
        Map<SourceKey, Integer> first = new LinkedHashMap<>();
        for (int index = 0; index < records.size(); index++) {
            first.putIfAbsent(records.get(index).source(), index);
        }
        List<Entity> entities = new ArrayList<>();
        for (List<Integer> group :
                Components.of(new ArrayList<>(first.values()), index -> strong(records.get(index)))) {
            Entity entity = new Entity();
            for (int index : group) {
                CustomerSource source = sources.get(records.get(index).source());
                entity.add(index, records.get(index), source == null ? null : source.customer());
            }
            entities.add(entity);
        }
        return entities;
    }

    private static List<BlindIndex> strong(KeyedCustomer record) {
        List<BlindIndex> keys = new ArrayList<>(record.own());
        record.identifiers().forEach((key, identifier) -> {
            if (identifier.kind().strength() == Strength.IDENTITY) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** @return whether the entity is settled, for good or ill */
    private static boolean settleByIdentity(Entity entity, KnownCustomers known) throws SQLException {
        Set<Long> candidates = new HashSet<>(entity.sources());
        for (Set<BlindIndex> keys : entity.identities().values()) {
            candidates.addAll(known.stored(keys));
        }
        if (candidates.size() > 1 || Entity.contradictory(List.of(entity))) {
            entity.refuse();
            return true;
        }
        if (candidates.isEmpty()) {
            return false;
        }
        long customer = candidates.iterator().next();
        if (entity.sources().isEmpty() && hasOtherIdentity(entity, customer, known)) {
            entity.refuse();
        } else {
            entity.settle(customer);
        }
        return true;
    }

    /** One identity of the record is the customer's, another of the customer's is not the record's. */
    private static boolean hasOtherIdentity(Entity entity, long customer, KnownCustomers known) throws SQLException {
        for (var identity : entity.identities().entrySet()) {
            if (!known.stored(identity.getValue()).contains(customer)
                    && known.contradicts(customer, Set.of(identity.getKey()))) {
                return true;
            }
        }
        return false;
    }

    private static List<Decision> decisions(
            List<KeyedCustomer> records, Map<SourceKey, CustomerSource> sources, List<Entity> entities) {
        Map<SourceKey, Entity> bySource = new HashMap<>();
        for (Entity entity : entities) {
            entity.records().forEach(index -> bySource.put(records.get(index).source(), entity));
        }
        Map<SourceKey, BlindIndex> contents = new HashMap<>();
        sources.forEach((key, source) -> contents.put(key, source.content()));
        Set<Long> begun = new HashSet<>();
        List<Decision> decisions = new ArrayList<>(records.size());
        for (KeyedCustomer record : records) {
            CustomerSource source = sources.get(record.source());
            Entity entity = java.util.Objects.requireNonNull(bySource.get(record.source()));
            decisions.add(decision(record, source, entity, contents, begun));
        }
        return decisions;
    }

    private static Decision decision(
            KeyedCustomer record,
            @Nullable CustomerSource source,
            Entity entity,
            Map<SourceKey, BlindIndex> contents,
            Set<Long> begun) {
        // What a source delivered before stays with its customer, whatever else its keys say.
        Long customer = source != null ? Long.valueOf(source.customer()) : entity.customer();
        if (customer == null) {
            return new Decision.Ambiguous();
        }
        BlindIndex before = contents.put(record.source(), record.content());
        if (record.content().equals(before)) {
            return new Decision.Duplicate(customer);
        }
        return entity.created() && begun.add(customer) ? new Decision.Created(customer) : new Decision.Merged(customer);
    }
}
