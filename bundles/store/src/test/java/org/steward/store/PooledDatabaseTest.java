package org.steward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.RefusedException;
import org.steward.api.store.StoreUnavailableException;

class PooledDatabaseTest {
    private static final String MARKER = "MarkerThatMustNotBeReadable";

    @TempDir
    Path folder;

    @Test
    void keepsItsRowsOverAReopening() {
        try (TestStore test = new TestStore(folder.resolve("derby"))) {
            test.writeCustomers(test.customer(1, "张三", "13800138000"));
        }

        try (TestStore again = new TestStore(folder.resolve("derby"))) {
            assertThat(again.directory.count()).isEqualTo(1);
        }
    }

    @Test
    void recoversWhatWasCommittedWhenTheProcessWasKilled() throws SQLException, IOException {
        Path copy = folder.resolve("copy");
        try (TestStore test = TestStore.fresh(folder.resolve("derby"))) {
            test.writeCustomers(test.customer(1, "张三", "13800138000"));
            try (Connection open = test.database.connection()) {
                open.setAutoCommit(false);
                open.createStatement().executeUpdate("DELETE FROM customer");
                TestStore.copy(folder.resolve("derby"), copy);
                open.rollback();
            }
        }

        try (TestStore recovered = new TestStore(copy)) {
            assertThat(recovered.directory.count()).isEqualTo(1);
            recovered.writeCustomers(recovered.customer(2, "李四", "13800138001"));
            assertThat(recovered.directory.count()).isEqualTo(2);
        }
    }

    @Test
    void beginsAgainAfterAKillInTheMiddleOfItsCreation() throws IOException {
        Files.createDirectories(folder.resolve("derby.creating/seg0"));
        Files.writeString(folder.resolve("derby.creating/service.properties"), "half");

        try (TestStore test = new TestStore(folder.resolve("derby"))) {
            assertThat(test.directory.count()).isZero();
        }

        assertThat(folder.resolve("derby.creating")).doesNotExist();
    }

    @Test
    void writesNothingReadableToItsFolder() throws IOException {
        try (TestStore test = new TestStore(folder.resolve("derby"))) {
            test.writeCustomers(test.customer(
                    1, true, MARKER, MARKER, List.of(), List.of(), TestStore.facts(MARKER, null, MARKER)));
            assertThat(filesWith(MARKER)).isEmpty();
        }

        assertThat(filesWith(MARKER)).isEmpty();
        assertThat(filesWith(java.util.HexFormat.of().formatHex(TestStore.KEY))).isEmpty();
    }

    @Test
    void refusesAnotherKey() {
        new TestStore(folder.resolve("derby")).close();

        assertThatThrownBy(() -> new TestStore(folder.resolve("derby"), new byte[32]))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("key is not the one");

        new TestStore(folder.resolve("derby")).close();
    }

    @Test
    void keepsSeveralInstitutionsApartAndClosesOneWithoutTheOther() {
        try (TestStore one = new TestStore(folder.resolve("one"))) {
            try (TestStore other = new TestStore(folder.resolve("other"), new byte[32])) {
                other.writeCustomers(other.customer(1, "张三", "13800138000"));
            }

            assertThat(one.directory.count()).isZero();
        }
    }

    @Test
    void undoesAllWhenTheWorkThrows() {
        try (TestStore test = TestStore.fresh(folder.resolve("derby"))) {
            assertThatThrownBy(() -> test.database.inTransaction(connection -> {
                        connection.createStatement().executeUpdate("INSERT INTO org_unit VALUES ('1', 'a', NULL, 'x')");
                        throw new IllegalStateException("stop");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(units(test)).isZero();
        }
    }

    @Test
    void tellsAwayFromWrong() throws SQLException {
        try (TestStore test = TestStore.fresh(folder.resolve("derby"))) {
            assertThatThrownBy(() -> test.database.inTransaction(connection -> connection
                            .createStatement()
                            .executeUpdate("INSERT INTO org_unit VALUES ('" + MARKER.repeat(9) + "', 'a', NULL, 'x')")))
                    .isInstanceOf(RefusedException.class)
                    .isNotInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("22001")
                    .hasStackTraceContaining("PooledDatabaseTest")
                    .satisfies(error -> assertThat(error.getCause()).hasMessageNotContaining(MARKER));

            test.database.close();

            assertThatThrownBy(() -> units(test)).isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> test.database.connection()).isInstanceOf(StoreUnavailableException.class);
        }
    }

    @Test
    void comesBackAfterTheDatabaseWasShutDownBehindItsBack() {
        try (TestStore test = TestStore.fresh(folder.resolve("derby"))) {
            assertThatThrownBy(() -> test.database.inTransaction(connection -> {
                        new DerbyEngine("", folder.resolve("derby"), TestStore.KEY::clone).close();
                        return connection.createStatement().executeUpdate("DELETE FROM customer");
                    }))
                    .isInstanceOf(StoreUnavailableException.class);

            assertThat(unitsAfterSomeTries(test)).isZero();
        }
    }

    @Test
    void saysThatTheDatabaseIsBusyWhenAllConnectionsAreOut() throws SQLException {
        try (TestStore test = TestStore.fresh(folder.resolve("derby"))) {
            List<Connection> taken = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                taken.add(test.database.connection());
            }

            assertThatThrownBy(test.database::connection).isInstanceOf(StoreUnavailableException.class);

            for (Connection connection : taken) {
                connection.close();
            }
            assertThat(units(test)).isZero();
        }
    }

    @Test
    void migratesEachOwnerByItself() {
        try (TestStore test = TestStore.fresh(folder.resolve("derby"))) {
            test.database.migrate("sample", PooledDatabaseTest.class);
            test.database.migrate("sample", PooledDatabaseTest.class);

            int rows = test.database.inTransaction(connection -> connection
                    .createStatement()
                    .executeUpdate("INSERT INTO sample (digest, content, picture, words, since) VALUES "
                            + "(X'00112233445566778899AABBCCDDEEFF', X'01', NULL, 'text', CURRENT_TIMESTAMP)"));
            assertThat(rows).isEqualTo(1);
        }
    }

    @Test
    void namesTheMigrationThatFailsAndLeavesNothingOfIt() {
        try (TestStore test = TestStore.fresh(folder.resolve("derby"))) {
            assertThatThrownBy(() -> test.database.migrate("broken", PooledDatabaseTest.class))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("V2__fails.sql")
                    .hasMessageContaining("'broken'");

            assertThatThrownBy(() -> test.database.inTransaction(
                            connection -> connection.createStatement().executeUpdate("DELETE FROM broken_second")))
                    .hasMessageContaining("42X05");
            assertThat(units(test)).isZero();
        }
    }

    @Test
    void refusesAnOwnerWithoutMigrations() {
        try (TestStore test = TestStore.fresh(folder.resolve("derby"))) {
            assertThatThrownBy(() -> test.database.migrate("nobody", PooledDatabaseTest.class))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("nobody");
        }
    }

    /** Dead connections leave the pool one by one, as they are tried. */
    private static int unitsAfterSomeTries(TestStore test) {
        for (int tries = 0; tries < 4; tries++) {
            try {
                return units(test);
            } catch (StoreUnavailableException e) {
                assertThat(e).hasMessageContaining("nothing was written");
            }
        }
        return units(test);
    }

    private static int units(TestStore test) {
        return test.database.inTransaction(connection -> {
            try (var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM org_unit")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.contains(text)
                        || bytes.contains(
                                new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1))) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
