package org.steward.protection.keys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The data keys of one institution, in memory; immutable. */
public final class KeyRing {
    private final Map<KeyPurpose, NavigableMap<Integer, DataKey>> keys = new EnumMap<>(KeyPurpose.class);
    private final Map<KeyPurpose, DataKey> active = new EnumMap<>(KeyPurpose.class);
    private final List<DestroyedKey> destroyed;

    KeyRing(Collection<DataKey> dataKeys, Collection<DestroyedKey> destroyed) {
        this.destroyed = List.copyOf(destroyed);
        for (DataKey key : dataKeys) {
            keys.computeIfAbsent(key.purpose(), purpose -> new TreeMap<>()).put(key.version(), key);
            if (key.state() == DataKey.State.ACTIVE) {
                active.merge(key.purpose(), key, (old, other) -> old.version() > other.version() ? old : other);
            }
        }
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (!active.containsKey(purpose)) {
                throw new IllegalArgumentException("There is no active key of purpose " + purpose.wireName());
            }
        }
    }

    /** The newest key that may seal. */
    public DataKey active(KeyPurpose purpose) {
        DataKey key = active.get(purpose);
        if (key == null) {
            throw new IllegalStateException("The constructor lets no purpose without an active key pass");
        }
        return key;
    }

    /** The key that sealed a value; empty if it never was in this ring, or was destroyed. */
    public Optional<DataKey> find(KeyPurpose purpose, int version) {
        NavigableMap<Integer, DataKey> versions = keys.get(purpose);
        return versions == null ? Optional.empty() : Optional.ofNullable(versions.get(version));
    }

    /** What remains of a destroyed key. */
    public Optional<DestroyedKey> destroyed(KeyPurpose purpose, int version) {
        return destroyed.stream()
                .filter(key -> key.purpose() == purpose && key.version() == version)
                .findFirst();
    }

    /** All keys of a purpose that still open, the active one first, then from the newest to the oldest. */
    public List<DataKey> versions(KeyPurpose purpose) {
        List<DataKey> versions = new ArrayList<>(
                keys.getOrDefault(purpose, new TreeMap<>()).descendingMap().values());
        versions.sort(Comparator.comparing(key -> !key.equals(active(purpose))));
        return versions;
    }

    /** All keys that still open, by purpose and version. */
    public List<DataKey> all() {
        return keys.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    /** All keys whose bytes are gone. */
    public List<DestroyedKey> allDestroyed() {
        return destroyed;
    }

    /** The profile whose algorithms seal fields now. */
    public Profile profile() {
        return active(KeyPurpose.FIELD).algorithm().profile();
    }

    /** A ring with further active keys, in which those that they replace are retired. */
    KeyRing renewed(Collection<DataKey> newer) {
        List<DataKey> after = new ArrayList<>(newer);
        for (DataKey key : all()) {
            boolean replaced = newer.stream().anyMatch(other -> other.purpose() == key.purpose());
            after.add(replaced ? key.retired() : key);
        }
        return new KeyRing(after, destroyed);
    }

    /** A ring in which one key is gone. */
    KeyRing without(DataKey key, Instant now) {
        List<DataKey> rest = new ArrayList<>(all());
        rest.remove(key);
        List<DestroyedKey> gone = new ArrayList<>(destroyed);
        gone.add(new DestroyedKey(key.purpose(), key.version(), key.algorithm(), key.created(), now));
        return new KeyRing(rest, gone);
    }

    int nextVersion(KeyPurpose purpose) {
        int last = keys.getOrDefault(purpose, new TreeMap<>()).keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int lastDestroyed = destroyed.stream()
                .filter(key -> key.purpose() == purpose)
                .mapToInt(DestroyedKey::version)
                .max()
                .orElse(0);
        return Math.max(last, lastDestroyed) + 1;
    }

    @Override
    public String toString() {
        return "KeyRing" + all();
    }
}
