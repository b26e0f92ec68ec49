package org.steward.benchmarks;

import java.util.List;
import org.steward.api.audit.AuditEvent;
import org.steward.api.audit.AuditTrail;

/** Nothing that is measured goes on record. */
final class PaperTrail implements AuditTrail {
    @Override
    public void append(AuditEvent event) {
        throw new IllegalStateException("No benchmark does what must be recorded: " + event.action());
    }

    @Override
    public List<AuditRecord> newest(int limit) {
        return List.of();
    }
}
