package org.steward.intake.cleansing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;

/**
 * Turns mapped text into typed records, or says why not. A pure function of the record: safe for many threads.
 *
 * @param zone zone of times without offset
 * @param today nothing happens after the day that follows
 * @param currency ISO 4217 code of amounts that name none
 */
public record Cleansing(ZoneId zone, LocalDate today, String currency) {

    /** Records that can go on, and those that cannot, each in the order of the source. */
    public record Cleansed(List<CleanRecord> clean, List<Refused> refused) {}

    /** @param namespace numbering to which the sources' own customer keys belong */
    public Cleansed apply(RecordKind kind, String namespace, List<RawRecord> records) {
        Days days = new Days(zone, today);
        ActivityCleansing activity = new ActivityCleansing(namespace, currency);
        List<CleanRecord> clean = new ArrayList<>(records.size());
        List<Refused> refused = new ArrayList<>();
        for (RawRecord raw : records) {
            try {
                clean.add(cleanse(kind, raw, new Fields(raw, days), activity));
            } catch (FieldProblem problem) {
                refused.add(new Refused(raw, problem.column(), problem.reason(), problem.shape(), problem.remedy()));
            }
        }
        return new Cleansed(clean, refused);
    }

    private static CleanRecord cleanse(RecordKind kind, RawRecord raw, Fields fields, ActivityCleansing activity) {
        return switch (kind) {
            case ORG_UNITS -> OrganisationCleansing.unit(raw, fields);
            case STAFF -> OrganisationCleansing.staff(raw, fields);
            case CUSTOMERS -> CustomerCleansing.cleanse(raw, fields);
            case HOLDINGS -> activity.holding(raw, fields);
            case TRANSACTIONS -> activity.transaction(raw, fields);
            case INTERACTIONS -> activity.message(raw, fields);
        };
    }
}
