package org.steward.intake.storing;

import org.steward.api.intake.RawBatch.Rules;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.SourceId;

/** A waiting record, opened to go through intake once more. */
record Waiting(long id, SourceId source, RecordKind kind, Rules rules, RawRecord record) {
    /** What records must have in common to go together. */
    record Group(SourceId source, Rules rules) {}

    Group group() {
        return new Group(source, rules);
    }

    @Override
    public String toString() {
        return "Waiting[" + id + "]";
    }
}
