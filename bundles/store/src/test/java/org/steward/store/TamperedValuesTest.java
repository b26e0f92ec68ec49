package org.steward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.audit.AuditEvent;
import org.steward.api.protection.TamperedException;
import org.steward.api.protection.Viewer;

/** A sealed value that somebody changed in the database is refused, told of and on record; the others stay to be seen. */
class TamperedValuesTest {
    private static final Viewer SUPERVISOR = new Viewer("zhao", Set.of(PlainMasking.SUPERVISOR));
    private static final String NUMBER = "C20260531001";
    private static final AuditEvent RECORD =
            new AuditEvent("zhao", "tampered", "customer_profile.sealed_name, row 1", List.of(), "", "refused");

    @TempDir
    Path folder;

    private TestStore test;

    @BeforeEach
    void tamper() {
        test = TestStore.fresh(folder.resolve("derby"));
        test.writeCustomers(test.customer(1, "张三", "13800138000"), test.customer(2, "李四", "13900139000"));
        // Moved from another row: the value is whole, but it is not this customer's.
        test.database.inTransaction(connection -> {
            try (PreparedStatement move = connection.prepareStatement(
                    "UPDATE customer_profile SET sealed_name = (SELECT sealed_name FROM customer_profile"
                            + " WHERE customer_id = 2) WHERE customer_id = 1")) {
                return move.executeUpdate();
            }
        });
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void isShownAsDamagedAmongTheOthers() {
        assertThat(test.directory.page(SUPERVISOR, null, 10))
                .extracting(customer -> customer.name())
                .containsExactly(MaskedDirectory.DAMAGED, "李四");
        assertThat(test.trail.events)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reason")
                .containsExactly(RECORD);
    }

    @Test
    void isRefusedToWhoeverMaySeeItInClear() {
        var unmasking =
                new CustomerUnmasking(test.database, test.fields, test.masking, test.trail, InstantSource.system());

        assertThatThrownBy(() -> unmasking.unmask(SUPERVISOR, NUMBER, Set.of("name"), "call back on a complaint"))
                .isInstanceOf(TamperedException.class);

        assertThat(test.trail.events)
                .extracting(AuditEvent::action, AuditEvent::result)
                .containsExactly(tuple("unmask", "granted"), tuple("tampered", "refused"));
    }

    @Test
    void stopsAnImportThatWouldOverlookHisNameInAText() {
        assertThatThrownBy(() ->
                        test.database.inTransaction(connection -> test.store.knownOfCustomers(connection, List.of(1L))))
                .isInstanceOf(TamperedException.class);
        assertThat(test.trail.events).extracting(AuditEvent::person).containsExactly("node");
    }

    @Test
    void isNotShownWhereItCannotBeRecorded() {
        test.trail.away = true;

        assertThatThrownBy(() -> test.directory.page(SUPERVISOR, null, 10)).hasMessageContaining("Trail");
    }
}
