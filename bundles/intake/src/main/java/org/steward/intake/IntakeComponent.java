package org.steward.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;
import org.steward.api.intake.Quarantine;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.SourceId;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.Resealable;
import org.steward.api.protection.TextProtection;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.Database;
import org.steward.intake.storing.InstitutionIntake;

/** Offers intake and quarantine of one institution. */
@Component(
        service = {Intake.class, Quarantine.class, Resealable.class},
        immediate = true,
        configurationPid = "org.steward.intake",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = IntakeSettings.class, factory = true)
public final class IntakeComponent implements Intake, Quarantine, Resealable {
    private final Intake intake;
    private final Quarantine quarantine;
    private final Resealable originals;

    @Activate
    public IntakeComponent(
            IntakeSettings settings,
            @Reference(name = InstitutionReferences.INSTITUTION) Institution institution,
            @Reference(name = InstitutionReferences.DATABASE) Database database,
            @Reference(name = InstitutionReferences.STORE) CustomerStore store,
            @Reference(name = InstitutionReferences.FIELDS) FieldProtection fields,
            @Reference(name = InstitutionReferences.TEXTS) TextProtection texts) {
        this(InstitutionIntake.open(institution, database, store, fields, texts, Clock.systemUTC()));
    }

    IntakeComponent(InstitutionIntake services) {
        intake = services.intake();
        quarantine = services.quarantine();
        originals = services.originals();
    }

    @Override
    public Optional<Progress> progress(SourceId source) {
        return intake.progress(source);
    }

    @Override
    public Counts accept(RawBatch batch) {
        return intake.accept(batch);
    }

    @Override
    public Counts accept(RawBatch batch, ClusterVisitor clusters) {
        return intake.accept(batch, clusters);
    }

    @Override
    public void close(
            SourceId source, String name, @Nullable RecordKind kind, Outcome outcome, @Nullable String problem) {
        intake.close(source, name, kind, outcome, problem);
    }

    @Override
    public void deliveredAgain(SourceId source, String name) {
        intake.deliveredAgain(source, name);
    }

    @Override
    public Counts preview(BatchReader reader, ClusterVisitor clusters) {
        return intake.preview(reader, clusters);
    }

    @Override
    public List<ImportRun> runs(int limit) {
        return intake.runs(limit);
    }

    @Override
    public List<Entry> list(long after, int limit) {
        return quarantine.list(after, limit);
    }

    @Override
    public Optional<Entry> find(long id) {
        return quarantine.find(id);
    }

    @Override
    public Map<String, Long> reasons() {
        return quarantine.reasons();
    }

    @Override
    public String name() {
        return originals.name();
    }

    @Override
    public Page reseal(String after, int limit) {
        return originals.reseal(after, limit);
    }

    @Override
    public Census census(boolean opening) {
        return originals.census(opening);
    }

    @Override
    public Replay replay(List<Long> ids) {
        return quarantine.replay(ids);
    }
}
