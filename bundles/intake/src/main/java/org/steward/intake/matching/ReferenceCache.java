package org.steward.intake.matching;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.steward.api.protection.BlindIndex;
import org.steward.api.store.CustomerStore.HoldingRef;

/**
 * Whom keys mean that were looked up before; a few of them, the last used. It learns only what is committed, and
 * forgets a key before anything is written under it. To be used under the institution's writer lock.
 */
public final class ReferenceCache {
    private final Map<BlindIndex, HoldingRef> targets;

    private ReferenceCache(int capacity) {
        targets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<BlindIndex, HoldingRef> eldest) {
                return size() > capacity;
            }
        };
    }

    public static ReferenceCache of(int capacity) {
        return new ReferenceCache(capacity);
    }

    /** One that knows nothing: for what will be rolled back. */
    public static ReferenceCache none() {
        return new ReferenceCache(0);
    }

    Optional<HoldingRef> find(BlindIndex key) {
        return Optional.ofNullable(targets.get(key));
    }

    public void learn(Map<BlindIndex, HoldingRef> committed) {
        targets.putAll(committed);
    }

    public void forget(Collection<BlindIndex> keys) {
        targets.keySet().removeAll(keys);
    }
}
