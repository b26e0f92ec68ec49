package org.steward.protection.naming;

import java.util.List;
import org.steward.api.protection.KnownValue;
import org.steward.protection.finding.Hit;

/** Finds names, addresses and companies; immutable, for many threads. */
public final class NameFinder {
    /**
     * @param known what is known of the parties
     * @param taken finds of other types, in order
     * @return finds by characters, in order, that overlap neither each other nor those taken
     */
    public List<Hit> find(String text, List<KnownValue> known, List<Hit> taken) {
        return List.of();
    }
}
