package org.steward.intake.matching;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steward.intake.cleansing.IdentifierKind;

/** Settles what no identity settled: by numbers, sources' own keys and contact points. */
final class ContactMatching {
    private final KnownCustomers known;
    private final RandomIds ids;

    ContactMatching(KnownCustomers known, RandomIds ids) {
        this.known = known;
        this.ids = ids;
    }

    /** Those with identities first, since they say whom a shared contact point may mean; then the others. */
    void settle(List<Entity> open) throws SQLException {
        List<List<Entity>> units = new ArrayList<>();
        List<Entity> later = new ArrayList<>();
        for (List<Entity> component : Components.of(open, Entity::contacts)) {
            if (Entity.contradictory(component)) {
                component.forEach(entity -> {
                    if (entity.identityKinds().isEmpty()) {
                        later.add(entity);
                    } else {
                        units.add(List.of(entity));
                    }
                });
            } else {
                units.add(component);
            }
        }
        settleUnits(units);
        settleUnits(Components.of(later, Entity::contacts));
    }

    private void settleUnits(List<List<Entity>> units) throws SQLException {
        Map<Long, List<List<Entity>>> claims = new HashMap<>();
        List<List<Entity>> strangers = new ArrayList<>();
        for (List<Entity> unit : units) {
            Set<Long> candidates = candidates(unit);
            if (candidates.size() > 1) {
                claimOneByOne(unit, claims);
            } else if (candidates.size() == 1) {
                claim(unit, candidates.iterator().next(), claims);
            } else {
                strangers.add(unit);
            }
        }
        for (var claim : claims.entrySet()) {
            grant(claim.getKey(), claim.getValue(), strangers);
        }
        for (List<Entity> unit : strangers) {
            List<Entity> still = unit.stream().filter(Entity::open).toList();
            if (!still.isEmpty()) {
                create(still);
            }
        }
    }

    /** Customers whom a unit may mean; one of its own keys that belongs to somebody else refuses its holder. */
    private Set<Long> candidates(List<Entity> unit) throws SQLException {
        Set<IdentifierKind> identityKinds = new HashSet<>();
        unit.forEach(entity -> identityKinds.addAll(entity.identityKinds()));
        Set<Long> candidates = new HashSet<>();
        for (Entity entity : unit) {
            Set<Long> owners = known.stored(entity.own());
            for (long owner : owners) {
                if (known.contradicts(owner, entity.identityKinds())) {
                    entity.refuse();
                }
            }
            if (entity.ambiguous()) {
                continue;
            }
            candidates.addAll(owners);
            for (long candidate : known.reachable(entity.contacts())) {
                if (!known.contradicts(candidate, identityKinds)) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    private void claimOneByOne(List<Entity> unit, Map<Long, List<List<Entity>>> claims) throws SQLException {
        for (Entity entity : unit) {
            if (!entity.open()) {
                continue;
            }
            Set<Long> candidates = candidates(List.of(entity));
            if (candidates.size() == 1) {
                claim(List.of(entity), candidates.iterator().next(), claims);
            } else {
                entity.refuse();
            }
        }
    }

    private static void claim(List<Entity> unit, long customer, Map<Long, List<List<Entity>>> claims) {
        claims.computeIfAbsent(customer, id -> new ArrayList<>()).add(unit);
    }

    /** A customer claimed by several different persons is none of them, unless a key of their own says so. */
    private void grant(long customer, List<List<Entity>> units, List<List<Entity>> strangers) throws SQLException {
        List<Entity> claimants = units.stream().flatMap(List::stream).toList();
        boolean contested = Entity.contradictory(claimants);
        for (List<Entity> unit : units) {
            boolean named =
                    unit.stream().anyMatch(entity -> !entity.identityKinds().isEmpty());
            if (!contested || !named) {
                unit.stream().filter(Entity::open).forEach(entity -> entity.settle(customer));
            } else if (unit.stream()
                    .anyMatch(entity -> !known.stored(entity.own()).isEmpty())) {
                unit.forEach(Entity::refuse);
            } else {
                strangers.add(unit);
            }
        }
        for (Entity entity : claimants) {
            if (entity.customer() != null) {
                known.decided(entity, customer);
            }
        }
    }

    private void create(List<Entity> unit) throws SQLException {
        long customer = ids.next();
        for (Entity entity : unit) {
            entity.create(customer);
            known.decided(entity, customer);
        }
    }
}
