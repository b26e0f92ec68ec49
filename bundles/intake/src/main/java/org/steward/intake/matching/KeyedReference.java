package org.steward.intake.matching;

import org.jspecify.annotations.Nullable;
import org.steward.api.protection.BlindIndex;
import org.steward.api.store.SourceKey;
import org.steward.intake.cleansing.CleanRecord;

/**
 * A record that names its customer.
 *
 * @param customer key of the name; null if it names none
 * @param account key of the account of a holding's own record; null for other records
 */
public record KeyedReference<T extends CleanRecord.Referring>(
        T clean, SourceKey source, @Nullable BlindIndex customer, @Nullable BlindIndex account) {
    @Override
    public String toString() {
        return "KeyedReference[row " + clean.raw().row() + "]";
    }
}
