package org.steward.intake.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.BlindIndex;
import org.steward.intake.cleansing.Identifier;
import org.steward.intake.cleansing.IdentifierKind;
import org.steward.intake.cleansing.IdentifierKind.Strength;

/** Records of one batch that are surely about one customer: they share an identity or a key of their own. */
final class Entity {
    private final List<Integer> records = new ArrayList<>();
    private final Map<IdentifierKind, Set<BlindIndex>> identities = new HashMap<>();
    private final Set<BlindIndex> own = new LinkedHashSet<>();
    private final Set<BlindIndex> contacts = new LinkedHashSet<>();
    private final Set<Long> sources = new HashSet<>();
    private @Nullable Long customer;
    private boolean created;
    private boolean ambiguous;

    /** @param known customer to whom the same record of the same source belongs; null if it is new */
    void add(int record, KeyedCustomer keyed, @Nullable Long known) {
        records.add(record);
        own.addAll(keyed.own());
        keyed.identifiers().forEach(this::add);
        if (known != null) {
            sources.add(known);
        }
    }

    private void add(BlindIndex key, Identifier identifier) {
        if (identifier.kind().strength() == Strength.IDENTITY) {
            identities
                    .computeIfAbsent(identifier.kind(), kind -> new HashSet<>())
                    .add(key);
        } else if (identifier.kind().strength() == Strength.CONTACT) {
            contacts.add(key);
        }
    }

    void settle(long known) {
        customer = known;
    }

    void create(long id) {
        customer = id;
        created = true;
    }

    void refuse() {
        ambiguous = true;
    }

    List<Integer> records() {
        return records;
    }

    Set<BlindIndex> own() {
        return own;
    }

    Set<BlindIndex> contacts() {
        return contacts;
    }

    /** Customers to whom records of the same source belong already. */
    Set<Long> sources() {
        return sources;
    }

    Map<IdentifierKind, Set<BlindIndex>> identities() {
        return identities;
    }

    Set<IdentifierKind> identityKinds() {
        return identities.keySet();
    }

    @Nullable
    Long customer() {
        return customer;
    }

    boolean created() {
        return created;
    }

    boolean ambiguous() {
        return ambiguous;
    }

    boolean open() {
        return customer == null && !ambiguous;
    }

    /** Whether these could not be one customer: two values of one kind of identity. */
    static boolean contradictory(Iterable<Entity> entities) {
        Map<IdentifierKind, Set<BlindIndex>> all = new HashMap<>();
        for (Entity entity : entities) {
            entity.identities.forEach((kind, keys) ->
                    all.computeIfAbsent(kind, each -> new HashSet<>()).addAll(keys));
        }
        return all.values().stream().anyMatch(keys -> keys.size() > 1);
    }
}
