package org.steward.intake.protecting;

import org.steward.api.store.SourceKey;
import org.steward.intake.cleansing.CleanRecord;

/**
 * A message whose customer was looked up.
 *
 * @param customer 0 if nobody is named
 */
public record Spoken(SourceKey conversation, long customer, CleanRecord.Message message) {
    @Override
    public String toString() {
        return message.toString();
    }
}
