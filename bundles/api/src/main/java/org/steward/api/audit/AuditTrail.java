package org.steward.api.audit;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The audit trail of one institution: it grows and never changes. */
@ProviderType
public interface AuditTrail {
    /**
     * Keeps an event; on return it is durable. What needs a trail is done after this call, never before.
     *
     * @throws org.steward.api.store.StoreUnavailableException if it cannot be kept: then the deed must not happen either
     */
    void append(AuditEvent event);

    /**
     * Newest first.
     *
     * @param limit 1 to 10000
     */
    List<AuditRecord> newest(int limit);

    /**
     * An event as it was kept.
     *
     * @param number counts from 1 without gaps but for what was refused by the database
     */
    record AuditRecord(long number, Instant at, AuditEvent event) {}
}
