package org.steward.protection.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.RefusedException;
import org.steward.api.audit.AuditEvent;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.KeyRotation.State;
import org.steward.api.protection.KeyRotation.Status;
import org.steward.api.protection.Resealable;
import org.steward.api.protection.TamperedException;
import org.steward.api.protection.Viewer;
import org.steward.api.store.StoreUnavailableException;
import org.steward.protection.TestKeys;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.sealing.FieldSealing;

class InstitutionRotationTest {
    private static final Viewer ADMIN = new Viewer("zhao", Set.of("admin"));
    private static final int ROWS = 95;
    private static final IntConsumer NOTHING = page -> {};

    @TempDir
    Path home;

    private final MemoryTable customers = new MemoryTable("customers");
    private final MemoryTable messages = new MemoryTable("messages");
    private PaperBank bank;
    private LiveKeyRing keys;
    private FieldProtection fields;
    private InstitutionRotation rotation;

    @BeforeEach
    void fill() {
        bank = new PaperBank(home);
        boot();
        customers.fill(fields, ROWS);
        messages.fill(fields, ROWS);
    }

    @AfterEach
    void close() {
        rotation.close();
    }

    /** Everything that is in memory alone begins anew. */
    private void boot(Resealable... tables) {
        keys = TestKeys.ring("demo", home);
        fields = new FieldSealing("demo", keys::current);
        rotation = new InstitutionRotation(bank, keys, bank, bank.store, bank, Duration.ofMillis(20));
        for (Resealable table : tables) {
            rotation.add(table);
        }
    }

    private void bootWithTables(IntConsumer beforePage) {
        boot();
        rotation.add(customers.over(fields, beforePage));
        rotation.add(messages.over(fields, NOTHING));
    }

    @Test
    void sealsEverythingAnewAndDestroysTheOldKeysWhenTold() {
        bootWithTables(NOTHING);
        Ciphertext old = Objects.requireNonNull(customers.rows.get(1L));

        rotation.start(ADMIN, "national");
        await(() -> rotation.status().state() == State.DONE);

        Status done = rotation.verify();
        assertThat(done.remaining()).isZero();
        assertThat(done.tables()).allSatisfy(table -> {
            assertThat(table.values()).isEqualTo(ROWS);
            assertThat(table.unreadable()).isZero();
            assertThat(table.algorithms()).containsExactly(Map.entry("SM4-GCM", (long) ROWS));
        });
        assertThat(customers.open(fields, 1)).isEqualTo("value 1");
        assertThat(done.retired()).containsExactly("field v1", "index v1", "file v1");
        assertThat(rotation.destroyRetired(ADMIN)).containsExactly("field v1", "index v1", "file v1");
        assertThat(rotation.status().state()).isEqualTo(State.IDLE);
        assertThat(customers.open(fields, 1)).isEqualTo("value 1");
        assertThat(keys.current().versions(KeyPurpose.SIGNATURE)).hasSize(2); // old reports are to verify for ever
        customers.rows.put(1L, old);
        assertThatThrownBy(() -> customers.open(fields, 1)).isInstanceOf(TamperedException.class);
    }

    @Test
    void goesOnByItselfWhereItWasCutOff() {
        CountDownLatch cut = new CountDownLatch(1);
        bootWithTables(page -> {
            if (page == 3) {
                cut.countDown();
                throw new StoreUnavailableException("Database", "is gone", "wait", null);
            }
        });
        rotation.start(ADMIN, null);
        await(() -> cut.getCount() == 0);
        rotation.close();

        bootWithTables(NOTHING);
        await(() -> rotation.status().state() == State.DONE);

        assertThat(rotation.verify().remaining()).isZero();
        assertThat(keys.current().versions(KeyPurpose.FIELD)).hasSize(2); // the cut brought no third keys
    }

    @Test
    void triesAPageAgainThatTheStoreCouldNotTake() {
        bootWithTables(page -> {
            if (page == 2) {
                throw new StoreUnavailableException("Database", "is away", "wait", null);
            }
        });

        rotation.start(ADMIN, null);

        await(() -> rotation.status().state() == State.DONE);
        assertThat(rotation.status().problem()).isEmpty();
    }

    @Test
    void staysPausedOverARestartUntilItIsResumed() {
        CountDownLatch paused = new CountDownLatch(1);
        bootWithTables(page -> {
            if (page == 3) {
                rotation.pause(ADMIN);
                paused.countDown();
            }
        });
        rotation.start(ADMIN, null);
        await(() -> paused.getCount() == 0);
        rotation.close();

        bootWithTables(page -> {
            throw new AssertionError("A page was done while paused");
        });
        assertThat(rotation.status().state()).isEqualTo(State.PAUSED);
        assertThat(rotation.verify().remaining()).isBetween(1L, 2L * ROWS - 1);
        rotation.close();

        bootWithTables(NOTHING);
        rotation.resume(ADMIN);
        await(() -> rotation.status().state() == State.DONE);
    }

    @Test
    void waitsForTablesThatWereThereBeforeAndKeepsTheirKeys() {
        bootWithTables(NOTHING);
        rotation.start(ADMIN, null);
        await(() -> rotation.status().state() == State.DONE);
        rotation.close();

        boot(customers.over(fields, NOTHING));
        assertThatThrownBy(() -> rotation.destroyRetired(ADMIN))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("messages");
        assertThatThrownBy(() -> rotation.start(ADMIN, null)).hasMessageContaining("messages");
        assertThat(keys.current().versions(KeyPurpose.FIELD)).hasSize(2);
    }

    @Test
    void doesNotEndBeforeATableThatIsLateWasSealedAnew() {
        bootWithTables(NOTHING);
        rotation.close();
        boot(customers.over(fields, NOTHING));
        rotation.add(messages.over(fields, NOTHING));
        rotation.start(ADMIN, null);
        rotation.close();

        boot(customers.over(fields, NOTHING));
        await(() -> rotation.status().problem().contains("messages")
                || rotation.status().state() == State.DONE);
        assertThat(rotation.status().state()).isIn(State.RUNNING, State.DONE);
        rotation.add(messages.over(fields, NOTHING));

        await(() -> rotation.status().state() == State.DONE);
        assertThat(rotation.verify().remaining()).isZero();
    }

    @Test
    void keepsTheOldKeysWhileAValueDoesNotOpen() {
        byte[] changed = Objects.requireNonNull(customers.rows.get(7L)).bytes().clone();
        changed[changed.length - 1]++;
        Ciphertext good = Objects.requireNonNull(customers.rows.put(7L, new Ciphertext(changed)));
        bootWithTables(NOTHING);
        rotation.start(ADMIN, null);
        await(() -> rotation.status().problem().contains("do not open"));

        assertThat(rotation.status().remaining()).isEqualTo(1);
        assertThatThrownBy(() -> rotation.destroyRetired(ADMIN)).isInstanceOf(RefusedException.class);
        rotation.close();

        customers.rows.put(7L, good); // from a backup
        bootWithTables(NOTHING);
        await(() -> rotation.status().state() == State.DONE);
        assertThat(customers.open(fields, 7)).isEqualTo("value 7");
    }

    @Test
    void keepsTheOldKeysIfAValueOfThemComesBackAfterTheEnd() {
        Ciphertext old = Objects.requireNonNull(customers.rows.get(5L));
        bootWithTables(NOTHING);
        rotation.start(ADMIN, null);
        await(() -> rotation.status().state() == State.DONE);
        customers.rows.put(5L, old); // a table was restored

        assertThatThrownBy(() -> rotation.destroyRetired(ADMIN))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("customers");

        await(() -> rotation.status().state() == State.DONE);
        assertThat(rotation.destroyRetired(ADMIN)).hasSize(3);
        assertThat(customers.open(fields, 5)).isEqualTo("value 5");
    }

    @Test
    void takesOneRotationAtATimeAndRecordsWhoAsked() {
        CountDownLatch hold = new CountDownLatch(1);
        bootWithTables(page -> hold(hold));
        rotation.start(ADMIN, "international");

        assertThatThrownBy(() -> rotation.start(ADMIN, null)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> rotation.start(ADMIN, "martian")).hasMessageContaining("national");
        assertThatThrownBy(() -> rotation.resume(ADMIN)).isInstanceOf(RefusedException.class);
        hold.countDown();

        assertThat(bank.events)
                .extracting(AuditEvent::person, AuditEvent::action, AuditEvent::reason, AuditEvent::result)
                .containsExactly(
                        tuple("zhao", "key-rotate", "rotate to the profile international", "granted"),
                        tuple("zhao", "key-rotate", "rotate to the profile international", "refused"),
                        tuple("zhao", "key-rotate", "resume", "refused"));
    }

    @Test
    void makesNoKeyThatCannotBeRecorded() {
        bootWithTables(NOTHING);
        bank.trailIsAway = true;

        assertThatThrownBy(() -> rotation.start(ADMIN, null)).isInstanceOf(StoreUnavailableException.class);

        assertThat(rotation.status().state()).isEqualTo(State.IDLE);
    }

    @Test
    void namesTheMarkerThatCannotBeRead() throws IOException {
        rotation.close();
        Path marker = home.resolve("keys/rotation.json");
        Files.writeString(marker, "{");

        assertThatThrownBy(this::boot).hasMessageContaining(marker.toString());
        Files.delete(marker);
        boot();
    }

    private static void hold(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
