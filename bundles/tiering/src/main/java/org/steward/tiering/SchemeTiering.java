package org.steward.tiering;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.RefusedException;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.store.Activity;
import org.steward.api.store.Database;
import org.steward.api.tiering.Tiering;
import org.steward.tiering.TierRuns.KeptRun;
import org.steward.tiering.ValueScheme.TierColumn;

/** Tier schemes of one institution: computes them from its activity and keeps what changed. */
@Component(configurationPid = SchemeTiering.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = TieringSettings.class, factory = true)
public final class SchemeTiering implements Tiering {
    static final String PID = "org.steward.tiering";

    private static final Logger log = LoggerFactory.getLogger(SchemeTiering.class);

    private final ValueSettings settings;
    private final Institution institution;
    private final Database database;
    private final Activity activity;
    private final TierRuns runs = new TierRuns();
    private final TierAssignments assignments = new TierAssignments(DEFAULT_SCHEME);
    private final ReentrantLock oneRun = new ReentrantLock(true);

    @Activate
    public SchemeTiering(
            TieringSettings settings,
            @Reference(name = InstitutionReferences.INSTITUTION) Institution institution,
            @Reference(name = InstitutionReferences.DATABASE) Database database,
            @Reference(name = InstitutionReferences.ACTIVITY) Activity activity) {
        this(ValueSettings.of(settings), institution, database, activity);
    }

    SchemeTiering(ValueSettings settings, Institution institution, Database database, Activity activity) {
        this.settings = settings;
        this.institution = institution;
        this.database = database;
        this.activity = activity;
        database.migrate("tiering", SchemeTiering.class);
    }

    @Override
    public List<String> schemes() {
        return List.of(DEFAULT_SCHEME);
    }

    @Override
    public TierRun run(String scheme, LocalDate asOf) {
        requireKnown(scheme);
        oneRun.lock();
        try {
            Window window = Window.ofMonths(settings.months(), asOf);
            String currency = institution.currency();
            CustomerColumns columns = CustomerColumns.read(activity, window, currency, settings.measure());
            TierColumn column = settings.scheme().assign(columns.results());
            TierRun computed = new RunAccount(settings, window, currency, column).run();
            TierRun run = kept(computed, columns, column);
            log.info(
                    "Institution '{}': scheme '{}' as of {} (window from {}) gives {}; {} customers, {} ranked,"
                            + " {} assignments written",
                    institution.id(),
                    scheme,
                    asOf,
                    window.from(),
                    RunAccount.inWords(run),
                    run.customers(),
                    run.ranked(),
                    run.changed());
            return run;
        } finally {
            oneRun.unlock();
        }
    }

    private TierRun kept(TierRun computed, CustomerColumns columns, TierColumn column) {
        if (computed.asOf().isAfter(institution.today())) {
            return RunAccount.remarking(computed, "Not kept: the day is yet to come.");
        }
        return database.inTransaction(connection -> {
            runs.lock(connection, computed.scheme());
            Optional<KeptRun> newest = runs.newest(connection, computed.scheme());
            if (newest.isPresent()
                    && computed.asOf().isBefore(newest.get().run().asOf())) {
                return RunAccount.remarking(
                        computed,
                        "Not kept: the newest tiers are as of %s."
                                .formatted(newest.get().run().asOf()));
            }
            TierStates before = assignments.current(connection, columns.customers());
            return written(connection, newest, computed, new TierChanges(columns, column.tiers(), before));
        });
    }

    private TierRun written(Connection connection, Optional<KeptRun> newest, TierRun computed, TierChanges changes)
            throws SQLException {
        if (changes.count() == 0
                && newest.map(kept -> kept.says(settings.text(), computed)).orElse(false)) {
            return computed;
        }
        TierRun run = RunAccount.changing(computed, changes.count());
        KeptRun kept = new KeptRun(newest.map(KeptRun::number).orElse(0L) + 1, settings.text(), run);
        assignments.write(connection, kept.number(), run.asOf(), changes);
        runs.add(connection, kept);
        return run;
    }

    @Override
    public Optional<TierRun> latest(String scheme) {
        requireKnown(scheme);
        return database.inTransaction(
                connection -> runs.newest(connection, scheme).map(KeptRun::run));
    }

    @Override
    public List<Long> customers(String scheme, String tier, int limit) {
        requireKnown(scheme);
        List<String> names = latest(scheme)
                .map(run -> run.tiers().stream().map(TierShare::tier).toList())
                .orElse(List.of());
        if (limit <= 0 || names.isEmpty() && settings.names().contains(tier)) {
            return List.of();
        }
        List<String> known = names.isEmpty() ? settings.names() : names;
        if (!known.contains(tier)) {
            throw new RefusedException(
                    place(scheme),
                    "there is no tier of that name",
                    "name one of %s".formatted(String.join(", ", known)));
        }
        return database.inTransaction(connection -> assignments.inTier(connection, names.indexOf(tier), limit));
    }

    @Override
    public Optional<Assignment> of(String scheme, long customer) {
        requireKnown(scheme);
        return database.inTransaction(connection -> assignments.of(connection, customer));
    }

    private void requireKnown(String scheme) {
        if (!schemes().contains(scheme)) {
            throw new RefusedException(
                    "Institution '%s'".formatted(institution.id()),
                    "there is no tier scheme of that name",
                    "name one of %s".formatted(String.join(", ", schemes())));
        }
    }

    private String place(String scheme) {
        return "Institution '%s', tier scheme '%s'".formatted(institution.id(), scheme);
    }
}
