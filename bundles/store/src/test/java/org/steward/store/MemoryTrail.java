package org.steward.store;

import java.util.ArrayList;
import java.util.List;
import org.steward.api.audit.AuditEvent;
import org.steward.api.audit.AuditTrail;
import org.steward.api.store.StoreUnavailableException;

/** Keeps events in memory; can be away. */
final class MemoryTrail implements AuditTrail {
    final List<AuditEvent> events = new ArrayList<>();
    boolean away;

    @Override
    public void append(AuditEvent event) {
        if (away) {
            throw new StoreUnavailableException("Trail", "it is away", "bring it back", null);
        }
        events.add(event);
    }

    @Override
    public List<AuditRecord> newest(int limit) {
        return List.of();
    }
}
