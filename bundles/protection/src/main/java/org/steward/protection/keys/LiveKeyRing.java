package org.steward.protection.keys;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key ring of an institution while it is in use; safe for many threads. A change is on the disk before anybody sees
 * it: after a cut the ring is the one before or the one after, never a part of either.
 */
public final class LiveKeyRing {
    private static final Logger log = LoggerFactory.getLogger(LiveKeyRing.class);

    private final String institution;
    private final KeyRingFile file;
    private final NewKeys newKeys;
    private final InstantSource clock;
    private volatile KeyRing current;

    LiveKeyRing(String institution, KeyRing first, KeyRingFile file, NewKeys newKeys, InstantSource clock) {
        this.institution = institution;
        this.current = first;
        this.file = file;
        this.newKeys = newKeys;
        this.clock = clock;
    }

    /** The ring as it is now: to be asked anew for each use, not kept. */
    public KeyRing current() {
        return current;
    }

    /** The count of what the field keys seal. */
    public SealCount sealCount() {
        return new SealCount(file.folder(), this);
    }

    /**
     * Adds a new active key to each purpose and retires those before it; they still open.
     *
     * @throws IllegalArgumentException if one of the purposes is not rotated
     */
    public synchronized void begin(Profile profile, Set<KeyPurpose> purposes) {
        List<DataKey> added = new ArrayList<>();
        for (KeyPurpose purpose : new TreeSet<>(purposes)) {
            if (!purpose.rotated()) {
                throw new IllegalArgumentException(
                        "Key purpose '%s' is not rotated; to fix it, leave it out".formatted(purpose.wireName()));
            }
            added.add(newKeys.key(purpose, profile, current.nextVersion(purpose)));
        }
        become(current.renewed(added));
        log.info("Key ring of institution '{}' has new active keys: {}", institution, added);
    }

    /**
     * Removes the bytes of a retired key: nothing that it sealed opens any more. A key that is gone already stays gone.
     *
     * @throws IllegalArgumentException if the key is active, or never was in this ring
     */
    public synchronized void destroy(KeyPurpose purpose, int version) {
        if (current.destroyed(purpose, version).isPresent()) {
            return;
        }
        DataKey key = current.find(purpose, version)
                .orElseThrow(() ->
                        new IllegalArgumentException("Key %s v%d never was in this ring; to fix it, name one that is"
                                .formatted(purpose.wireName(), version)));
        if (key.state() == DataKey.State.ACTIVE) {
            throw new IllegalArgumentException(
                    "Key %s v%d is active; to fix it, begin a newer one and re-seal what it sealed"
                            .formatted(purpose.wireName(), version));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        become(current.without(key, now));
        log.warn("Key ring of institution '{}': {} was destroyed; what it sealed is unreadable", institution, key);
    }

    private void become(KeyRing next) {
        file.write(next);
        current = next;
    }
}
