package org.steward.intake.protecting;

import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.cleansing.IdentifierKind;

/** How much of what a bank wants to know of a customer a record says. */
final class Completeness {
    private Completeness() {}

    /** @return share of ten attributes: the name, nine others below, 0 to 100 */
    static int of(CleanRecord.Customer customer) {
        CleanRecord.Facts facts = customer.facts();
        boolean[] filled = {
            true,
            customer.company() != null,
            customer.identifiers().stream()
                    .anyMatch(each -> each.kind().strength() != IdentifierKind.Strength.IDENTITY),
            facts.region() != null,
            facts.industry() != null,
            facts.sizeBand() != null,
            customer.raw().fields().containsKey("kind"),
            facts.sourceChannel() != null,
            facts.firstContact() != null,
            facts.owner() != null
        };
        int count = 0;
        for (boolean each : filled) {
            count += each ? 1 : 0;
        }
        return 100 * count / filled.length;
    }
}
