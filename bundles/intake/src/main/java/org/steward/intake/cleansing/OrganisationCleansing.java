package org.steward.intake.cleansing;

import java.time.LocalDate;
import java.util.Set;
import org.steward.api.intake.RawRecord;

/** Records of org-units and of staff. */
final class OrganisationCleansing {
    private static final Set<String> LEVELS = Set.of("head-office", "branch", "front-line");
    private static final String RELATIONSHIP_MANAGER = "relationship-manager";

    private OrganisationCleansing() {}

    static CleanRecord.Unit unit(RawRecord raw, Fields fields) {
        String code = fields.require("code", fields.code("code"));
        String name = fields.require("name", fields.text("name", Fields.LONGEST_TEXT));
        String parent = fields.code("parent");
        String level = fields.oneOf("level", LEVELS);
        if (level == null) {
            level = parent == null ? "head-office" : "branch";
        }
        return new CleanRecord.Unit(raw, code, name, parent, level);
    }

    static CleanRecord.Staff staff(RawRecord raw, Fields fields) {
        String role = fields.code("role");
        LocalDate from = fields.day("active_from");
        LocalDate to = fields.day("active_to");
        fields.inOrder(from, "active_to", to);
        return new CleanRecord.Staff(
                raw,
                fields.require("code", fields.code("code")),
                fields.require("name", fields.text("name", Fields.LONGEST_TEXT)),
                role == null ? RELATIONSHIP_MANAGER : role,
                fields.require("unit", fields.code("unit")),
                from,
                to);
    }
}
