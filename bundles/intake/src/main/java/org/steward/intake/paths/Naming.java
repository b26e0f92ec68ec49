package org.steward.intake.paths;

import org.steward.intake.cleansing.CustomerReference;
import org.steward.intake.cleansing.Reason;
import org.steward.intake.cleansing.Shape;
import org.steward.intake.matching.KeyedReference;
import org.steward.intake.matching.ReferenceMatching;
import org.steward.intake.matching.ReferenceMatching.Target;

/** What the ways of records that name their customer have in common. */
final class Naming {
    private Naming() {}

    /** Refuses a record whose customer cannot be told. */
    static void refuse(KeyedReference<?> record, Target target, Outcome outcome) {
        String reason = target instanceof Target.Ambiguous ? Reason.CUSTOMER_AMBIGUOUS : Reason.CUSTOMER_UNKNOWN;
        CustomerReference reference = record.clean().customer();
        outcome.refused(
                record.clean(),
                reference == null ? "" : reference.column(),
                reason,
                reference == null ? "" : Shape.of(reference.value()));
    }

    /** The customer of a record that was taken before; 0 if that cannot be told any more. */
    static long before(KeyedReference<?> record, ReferenceMatching references) {
        return references.find(record) instanceof Target.Customer customer ? customer.id() : 0;
    }
}
