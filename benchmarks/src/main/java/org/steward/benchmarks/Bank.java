package org.steward.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.steward.api.institution.Institution;
import org.steward.api.protection.FieldProtection;
import org.steward.api.store.CustomerStore;
import org.steward.demo.DemoSize;
import org.steward.intake.storing.InstitutionIntake;
import org.steward.protection.TextMasking;
import org.steward.protection.finding.SensitiveScanner;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRingFolder;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.keys.Profile;
import org.steward.protection.sealing.FieldSealing;
import org.steward.store.BatchCustomerStore;
import org.steward.store.DerbyEngine;
import org.steward.store.PooledDatabase;

/** One institution without a container: its key ring, its encrypted database, its intake. */
public final class Bank implements AutoCloseable {
    private static final String ID = "benchmark";
    private static final String PASSPHRASE = "of a benchmark, opens nothing else";
    private static final int POOL = 2;

    private final PooledDatabase database;
    private final InstitutionIntake intake;
    private final Institution institution;

    /** Opens what lies in a folder, or makes it. */
    public Bank(Path home) {
        institution = new PaperInstitution(home);
        LiveKeyRing keys =
                new KeyRingFolder(ID, home, PASSPHRASE, Profile.INTERNATIONAL, InstantSource.system()).open();
        database = new PooledDatabase(
                ID,
                new DerbyEngine(
                        "Database of '%s'".formatted(ID),
                        home.resolve("store/derby"),
                        () -> keys.current().active(KeyPurpose.DATABASE).key().getEncoded()),
                POOL,
                Duration.ofSeconds(30));
        FieldProtection fields = new FieldSealing(ID, keys::current);
        CustomerStore store = new BatchCustomerStore(fields, new PaperTrail(), institution.zone(), institution::today);
        intake = InstitutionIntake.open(
                institution, database, store, fields, new TextMasking(new SensitiveScanner()), InstantSource.system());
    }

    public PooledDatabase database() {
        return database;
    }

    public InstitutionIntake intake() {
        return intake;
    }

    public Institution institution() {
        return institution;
    }

    @Override
    public void close() {
        database.close();
    }

    private record PaperInstitution(Path home) implements Institution {
        @Override
        public String id() {
            return ID;
        }

        @Override
        public String name() {
            return "基准银行";
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public String currency() {
            return "CNY";
        }

        @Override
        public LocalDate today() {
            return DemoSize.DEFAULT.today();
        }

        @Override
        public Path configuration() {
            return home.resolve("configuration");
        }
    }
}
