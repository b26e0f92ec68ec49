package org.steward.api.intake;

import java.util.Locale;
import java.util.Optional;

/** Kinds of records that intake takes, in the order in which they build on each other. */
public enum RecordKind {
    ORG_UNITS,
    STAFF,
    CUSTOMERS,
    HOLDINGS,
    TRANSACTIONS,
    INTERACTIONS;

    /** Form used in files, commands and JSON, e.g. {@code org-units}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RecordKind> ofWireName(String name) {
        for (RecordKind kind : values()) {
            if (kind.wireName().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
