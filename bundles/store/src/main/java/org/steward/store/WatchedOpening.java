package org.steward.store;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.audit.AuditEvent;
import org.steward.api.audit.AuditTrail;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TamperedException;

/** Opens sealed values. One that does not open was changed, moved, or its key is gone: that goes on record. */
final class WatchedOpening {
    private static final Logger log = LoggerFactory.getLogger(WatchedOpening.class);

    private final FieldProtection fields;
    private final AuditTrail audit;

    WatchedOpening(FieldProtection fields, AuditTrail audit) {
        this.fields = fields;
        this.audit = audit;
    }

    /**
     * @param person for whom it is opened
     * @throws TamperedException if it does not open; the trail has it before
     */
    String open(String person, Attribute attribute, long row, byte[] sealed) {
        try {
            return fields.open(attribute, row, new Ciphertext(sealed));
        } catch (TamperedException e) {
            String subject = "%s.%s, row %d".formatted(attribute.table(), attribute.column(), row);
            log.error("{} does not open: {}", subject, e.problem());
            audit.append(new AuditEvent(person, "tampered", subject, List.of(), e.problem(), "refused"));
            throw e;
        }
    }
}
