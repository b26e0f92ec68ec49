package org.steward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.RefusedException;
import org.steward.api.audit.AuditEvent;
import org.steward.api.protection.Viewer;
import org.steward.api.store.StoreUnavailableException;
import org.steward.api.store.Unmasking.Unmasked;

class CustomerUnmaskingTest {
    private static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");
    private static final Viewer SUPERVISOR = new Viewer("zhao", Set.of(PlainMasking.SUPERVISOR));
    private static final Viewer MANAGER = new Viewer("li", Set.of("relationship-manager"));
    private static final String NUMBER = "C20260531001";

    @TempDir
    Path folder;

    private final MemoryTrail trail = new MemoryTrail();
    private TestStore test;
    private CustomerUnmasking unmasking;

    @BeforeEach
    void open() {
        test = TestStore.fresh(folder.resolve("derby"));
        test.writeCustomers(test.customer(1, "张三", "13800138000"));
        unmasking = new CustomerUnmasking(test.database, test.fields, test.masking, trail, InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void showsTheFieldsAskedForAndNoOthersForFiveMinutes() {
        Unmasked unmasked = unmasking.unmask(SUPERVISOR, NUMBER, Set.of("name"), "call back on a complaint");

        assertThat(unmasked.values()).containsOnlyKeys("name");
        assertThat(unmasked.values().get("name")).containsExactly("张三");
        assertThat(unmasked.until()).isEqualTo(NOW.plusSeconds(300));
        assertThat(unmasked.toString()).doesNotContain("张三");
    }

    @Test
    void showsContactPointsByKind() {
        Unmasked unmasked =
                unmasking.unmask(SUPERVISOR, NUMBER, Set.of("contacts", "identities"), "call back on a complaint");

        assertThat(unmasked.values().get("contacts")).containsExactly("mobile: 13800138000");
        assertThat(unmasked.values().get("identities")).isEmpty();
    }

    @Test
    void recordsWhoSawWhichFieldsAndWhy() {
        unmasking.unmask(SUPERVISOR, NUMBER, Set.of("name", "contacts"), " call back on a complaint ");

        assertThat(trail.events)
                .containsExactly(new AuditEvent(
                        "zhao",
                        "unmask",
                        "customer " + NUMBER,
                        List.of("contacts", "name"),
                        "call back on a complaint",
                        "granted"));
    }

    @Test
    void refusesAndRecordsWithoutRightReasonFieldOrCustomer() {
        Set<String> name = Set.of("name");
        assertRefused(MANAGER, NUMBER, name, "call back on a complaint", "no right");
        assertRefused(SUPERVISOR, NUMBER, name, "  x ", "characters");
        assertRefused(SUPERVISOR, NUMBER, name, "x".repeat(201), "characters");
        assertRefused(SUPERVISOR, NUMBER, Set.of("name", "shoe-size"), "call back on a complaint", "unknown");
        assertRefused(SUPERVISOR, NUMBER, Set.of(), "call back on a complaint", "none");
        assertRefused(SUPERVISOR, "C1", name, "call back on a complaint", "no such number");

        assertThat(trail.events).hasSize(6).allSatisfy(event -> assertThat(event.result())
                .isEqualTo("refused"));
    }

    @Test
    void showsNothingThatCannotBeRecorded() {
        trail.away = true;

        assertThatThrownBy(() -> unmasking.unmask(SUPERVISOR, NUMBER, Set.of("name"), "call back on a complaint"))
                .isInstanceOf(StoreUnavailableException.class);
    }

    private void assertRefused(Viewer viewer, String number, Set<String> fields, String reason, String because) {
        assertThatThrownBy(() -> unmasking.unmask(viewer, number, fields, reason))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(because);
    }
}
