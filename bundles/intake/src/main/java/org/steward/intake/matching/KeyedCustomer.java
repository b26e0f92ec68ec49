package org.steward.intake.matching;

import java.util.Map;
import java.util.Set;
import org.steward.api.protection.BlindIndex;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch.KeyValue;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.cleansing.Identifier;

/**
 * A customer's record with everything by which it can be found.
 *
 * @param content keyed digest of the whole record
 * @param own keys of our number and of the source's own customer key: each belongs to one customer
 * @param identifiers identities, contact points and hints by their keys
 * @param search keys by which people find the customer, never matched
 * @param values what each of these keys was made of
 */
public record KeyedCustomer(
        CleanRecord.Customer clean,
        SourceKey source,
        BlindIndex content,
        Set<BlindIndex> own,
        Map<BlindIndex, Identifier> identifiers,
        Set<BlindIndex> search,
        Map<BlindIndex, KeyValue> values) {
    @Override
    public String toString() {
        return "KeyedCustomer[row " + clean.raw().row() + "]";
    }
}
