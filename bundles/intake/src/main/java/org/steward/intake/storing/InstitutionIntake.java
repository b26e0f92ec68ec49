package org.steward.intake.storing;

import java.time.InstantSource;
import org.steward.api.institution.Institution;
import org.steward.api.intake.Intake;
import org.steward.api.intake.Quarantine;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.Resealable;
import org.steward.api.protection.TextProtection;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.Database;
import org.steward.intake.matching.RandomIds;
import org.steward.intake.paths.Paths;
import org.steward.intake.paths.Preparation;

/**
 * Intake and quarantine of one institution, which share one writer.
 *
 * @param originals the sealed originals of quarantine
 */
public record InstitutionIntake(Intake intake, Quarantine quarantine, Resealable originals) {
    /** Brings intake's tables up to date, and opens for batches. */
    public static InstitutionIntake open(
            Institution institution,
            Database database,
            CustomerStore store,
            FieldProtection fields,
            TextProtection texts,
            InstantSource clock) {
        database.migrate("intake", InstitutionIntake.class);
        Preparation preparation = new Preparation(institution, fields, texts);
        Writer writer = new Writer(database, store, preparation, new Paths(store, fields, texts, RandomIds.secret()));
        ImportRuns runs = new ImportRuns(text -> texts.protect(text).masked(), clock);
        QuarantineTable table = new QuarantineTable(fields, texts, clock);
        String id = institution.id();
        return new InstitutionIntake(
                new BatchIntake(id, database, preparation, writer, runs, table),
                new WaitingRecords(id, database, preparation, writer, runs, table),
                new QuarantineResealing(database, store, fields));
    }
}
