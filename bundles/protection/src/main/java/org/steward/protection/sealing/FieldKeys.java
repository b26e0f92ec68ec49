package org.steward.protection.sealing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.steward.protection.keys.DataKey;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRing;

/** All that one state of a key ring can do to fields; made anew when the ring changes. */
final class FieldKeys {
    private final KeyRing ring;
    private final DataKey sealingKey;
    private final Sealer sealer;
    private final Map<Integer, Sealer> openers = new HashMap<>();
    private final List<Indexer> indexers;
    private final Indexer pseudonyms;

    FieldKeys(KeyRing ring) {
        this.ring = ring;
        this.sealingKey = ring.active(KeyPurpose.FIELD);
        for (DataKey key : ring.versions(KeyPurpose.FIELD)) {
            openers.put(key.version(), Sealer.of(key));
        }
        this.sealer = Sealer.of(sealingKey);
        this.indexers =
                ring.versions(KeyPurpose.INDEX).stream().map(Indexer::new).toList();
        this.pseudonyms = new Indexer(ring.active(KeyPurpose.SOURCE));
    }

    KeyRing ring() {
        return ring;
    }

    DataKey sealingKey() {
        return sealingKey;
    }

    Sealer sealer() {
        return sealer;
    }

    /** What opens values of a key that the ring holds. */
    Sealer opener(int keyVersion) {
        return Objects.requireNonNull(openers.get(keyVersion), "There is one for each key of the ring");
    }

    /** The one that makes indexes now first, then those of older keys. */
    List<Indexer> indexers() {
        return indexers;
    }

    Indexer pseudonyms() {
        return pseudonyms;
    }
}
