package org.steward.protection.rotation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.steward.api.RefusedException;
import org.steward.api.audit.AuditEvent;
import org.steward.api.audit.AuditTrail;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.protection.KeyRotation;
import org.steward.api.protection.Resealable;
import org.steward.api.protection.Viewer;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.Database;
import org.steward.protection.keys.DataKey;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.keys.Profile;
import org.steward.protection.sealing.FileSealing;

/** The rotation of one institution's keys: who may begin what when, on record; {@link RotationJob} does the work. */
@Component(
        service = KeyRotation.class,
        immediate = true,
        configurationPid = "org.steward.protection",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class InstitutionRotation implements KeyRotation {
    private static final Duration REST = Duration.ofSeconds(10);

    private final String place;
    private final LiveKeyRing keys;
    private final Database database;
    private final CustomerStore store;
    private final AuditTrail audit;
    private final RotationMarker marker;
    private final RotationJob job;

    @Activate
    public InstitutionRotation(
            @Reference(name = InstitutionReferences.INSTITUTION) Institution institution,
            @Reference(name = InstitutionReferences.KEY_RING) LiveKeyRing keys,
            @Reference(name = InstitutionReferences.DATABASE) Database database,
            @Reference(name = InstitutionReferences.STORE) CustomerStore store,
            @Reference(name = InstitutionReferences.AUDIT) AuditTrail audit) {
        this(institution, keys, database, store, audit, REST);
        job.add(new SealedFiles(institution.home(), new FileSealing(institution.id(), keys::current)));
    }

    InstitutionRotation(
            Institution institution,
            LiveKeyRing keys,
            Database database,
            CustomerStore store,
            AuditTrail audit,
            Duration rest) {
        this.place = "Keys of '%s'".formatted(institution.id());
        this.keys = keys;
        this.database = database;
        this.store = store;
        this.audit = audit;
        this.marker = new RotationMarker(institution.home().resolve("keys").resolve("rotation.json"));
        this.job = new RotationJob(institution.id(), keys, marker, rest);
    }

    @Reference(
            name = InstitutionReferences.RESEALABLES,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(Resealable table) {
        job.add(table);
    }

    void remove(Resealable table) {
        job.remove(table);
    }

    @Deactivate
    public void close() {
        job.close();
    }

    @Override
    public synchronized void start(Viewer viewer, @Nullable String profile) {
        Profile wanted = profile == null ? keys.current().profile() : known(profile);
        String deed = "rotate to the profile " + wanted.wireName();
        if (job.state() == State.RUNNING || job.state() == State.PAUSED) {
            throw refused(viewer, deed, "a rotation is under way", "wait for its end, or resume it if it is paused");
        }
        refuseWhileTablesAreAway(viewer, deed);
        record(viewer, deed, "granted");
        database.inTransaction(connection -> {
            // Nobody is between looking under old keys and writing under new ones when they change.
            store.takeTurn(connection);
            keys.begin(wanted, rotated());
            return true;
        });
        job.wake();
    }

    private static Profile known(String profile) {
        return Profile.of(profile)
                .orElseThrow(() -> new RefusedException(
                        "Profile '%s'".formatted(profile),
                        "there is none of that name",
                        "use international or national"));
    }

    private static Set<KeyPurpose> rotated() {
        Set<KeyPurpose> purposes = EnumSet.allOf(KeyPurpose.class);
        purposes.removeIf(purpose -> !purpose.rotated());
        return purposes;
    }

    @Override
    public synchronized void pause(Viewer viewer) {
        if (job.state() != State.RUNNING) {
            throw refused(viewer, "pause", "no rotation runs", "look at its status");
        }
        record(viewer, "pause", "granted");
        marker.pause(true);
    }

    @Override
    public synchronized void resume(Viewer viewer) {
        if (job.state() != State.PAUSED) {
            throw refused(viewer, "resume", "no rotation is paused", "look at its status");
        }
        record(viewer, "resume", "granted");
        marker.pause(false);
        job.wake();
    }

    @Override
    public Status status() {
        return new Status(
                job.state(),
                keys.current().profile().wireName(),
                keys.current().active(KeyPurpose.FIELD).created(),
                job.progress().tables(),
                RotationJob.retired(keys.current()).stream()
                        .map(InstitutionRotation::name)
                        .toList(),
                job.problem());
    }

    @Override
    public Status verify() {
        job.look(true);
        return status();
    }

    @Override
    public synchronized List<String> destroyRetired(Viewer viewer) {
        String deed = "destroy retired keys";
        if (job.state() != State.DONE) {
            throw refused(viewer, deed, "no rotation is done whose old keys are there", "look at its status");
        }
        refuseWhileTablesAreAway(viewer, deed);
        List<Table> needy = verify().tables().stream()
                .filter(table -> table.remaining() + table.unreadable() > 0)
                .toList();
        if (!needy.isEmpty()) {
            marker.markIncomplete();
            job.wake();
            throw refused(
                    viewer,
                    deed,
                    "values of %s are not sealed with the current keys, or do not open"
                            .formatted(needy.stream().map(Table::name).toList()),
                    "wait until the rotation went over them once more; restore what does not open from a backup");
        }
        record(viewer, deed, "granted");
        List<String> destroyed = new ArrayList<>();
        for (DataKey key : RotationJob.retired(keys.current())) {
            keys.destroy(key.purpose(), key.version());
            destroyed.add(name(key));
        }
        return destroyed;
    }

    private static String name(DataKey key) {
        return "%s v%d".formatted(key.purpose().wireName(), key.version());
    }

    private void refuseWhileTablesAreAway(Viewer viewer, String deed) {
        if (!job.missing().isEmpty()) {
            throw refused(
                    viewer,
                    deed,
                    "the owners of the tables %s are away".formatted(job.missing()),
                    "see 'steward institutions' for what keeps them down");
        }
    }

    private RefusedException refused(Viewer viewer, String deed, String problem, String remedy) {
        record(viewer, deed, "refused");
        return new RefusedException(place, problem, remedy);
    }

    private void record(Viewer viewer, String deed, String result) {
        audit.append(new AuditEvent(viewer.person(), "key-rotate", "keys", List.of(), deed, result));
    }
}
