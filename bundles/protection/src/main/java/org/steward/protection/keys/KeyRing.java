package org.steward.protection.keys;

import java.util.Collection;
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

    KeyRing(Collection<DataKey> dataKeys) {
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

    /** All keys, by purpose and version. */
    public List<DataKey> all() {
        return keys.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    @Override
    public String toString() {
        return "KeyRing" + all();
    }
}
