package org.steward.intake.paths;

import java.util.List;
import org.steward.api.intake.RawBatch.Rules;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.cleansing.Refused;
import org.steward.intake.matching.KeyedCustomer;
import org.steward.intake.matching.KeyedReference;
import org.steward.intake.protecting.Keying;

/**
 * Records with everything done that needs no look at the store.
 *
 * @param records all of them, as they came
 * @param clean records that could be cleansed
 * @param customers the same with their keys, if they are customers
 * @param holdings the same with their keys, if they are holdings; likewise the lists that follow
 * @param refused records that could not be cleansed
 */
public record Prepared(
        RecordKind kind,
        Rules rules,
        Keying keying,
        List<RawRecord> records,
        List<CleanRecord> clean,
        List<KeyedCustomer> customers,
        List<KeyedReference<CleanRecord.Holding>> holdings,
        List<KeyedReference<CleanRecord.Transaction>> transactions,
        List<KeyedReference<CleanRecord.Message>> messages,
        List<Refused> refused) {
    @Override
    public String toString() {
        return "Prepared[%s, %d records, %d refused]".formatted(kind.wireName(), clean.size(), refused.size());
    }
}
