package org.steward.intake.storing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.steward.api.audit.AuditEvent;
import org.steward.api.audit.AuditTrail;
import org.steward.api.institution.Institution;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;
import org.steward.api.intake.Quarantine;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawBatch.Rules;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.SourceId;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.KnownValue;
import org.steward.api.protection.Resealable;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch;
import org.steward.api.store.StoreUnavailableException;
import org.steward.store.BatchCustomerStore;
import org.steward.store.DerbyEngine;
import org.steward.store.PooledDatabase;
import org.steward.store.StoreResealing;

/** One institution over a real store in a folder of a test. */
final class TestBank implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final byte[] KEY = "0123456789abcdef-this-is-no-key-".getBytes(StandardCharsets.US_ASCII);
    private static final Rules RULES = new Rules(false, "core");

    final Intake intake;
    final Quarantine quarantine;
    final PlainFields fields = new PlainFields();
    private final Resealable originals;
    private final PooledDatabase database;
    private final FailingStore store;
    private int files;

    /** A fresh bank, copied from one that was made once, since making a database takes seconds. */
    static TestBank fresh(Path folder) {
        try {
            copy(Template.FOLDER, folder.resolve("derby"));
            return new TestBank(folder.resolve("derby"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestBank(Path folder) {
        database = new PooledDatabase(
                "test", new DerbyEngine("Database of 'test'", folder, KEY::clone), 4, Duration.ofSeconds(2));
        store = new FailingStore(new BatchCustomerStore(fields, new NoTrail(), ZONE, () -> TODAY));
        InstitutionIntake services = InstitutionIntake.open(
                new Bank(folder), database, store, fields, new DigitTexts(), InstantSource.system());
        intake = services.intake();
        quarantine = services.quarantine();
        originals = services.originals();
    }

    /** New keys, and everything brought to them. */
    void rotateWhole() {
        fields.rotate();
        tables().forEach(table -> {
            String next = "";
            do {
                next = table.reseal(next, 3).next();
            } while (!next.isEmpty());
        });
    }

    /** Every table with sealed values. */
    List<Resealable> tables() {
        List<Resealable> tables = new ArrayList<>(StoreResealing.tables(database, fields));
        tables.add(originals);
        return tables;
    }

    /** Runs something once, when the next writer waits for his turn. */
    void beforeNextTurn(Runnable deed) {
        store.beforeTurn = deed;
    }

    /** The next write of the store fails after it wrote. */
    void failOnce() {
        store.failures = 1;
    }

    /** Takes the rows as one whole file of a channel of its own. */
    Counts take(RecordKind kind, String... rows) {
        return intake.accept(file(kind, "channel-" + ++files, RULES, rows));
    }

    Counts takeCreating(RecordKind kind, String... rows) {
        return intake.accept(file(kind, "channel-" + ++files, new Rules(true, "core"), rows));
    }

    /** A file of one batch; a row is {@code field=value;…}, its source id the field {@code id} or its number. */
    static RawBatch file(RecordKind kind, String connector, Rules rules, String... rows) {
        return part(kind, connector, rules, 0, true, rows);
    }

    static RawBatch part(RecordKind kind, String connector, Rules rules, long from, boolean last, String... rows) {
        List<RawRecord> records = new ArrayList<>();
        for (String row : rows) {
            Map<String, String> fields = new HashMap<>();
            for (String field : row.split(";", -1)) {
                String[] parts = field.split("=", 2);
                fields.put(parts[0], parts[1]);
            }
            long number = from + records.size() + 1;
            String id = fields.getOrDefault("id", connector + number);
            records.add(new RawRecord(number, number + 1, id, fields));
        }
        return new RawBatch(
                new SourceId(connector, "digest"),
                connector + "/file.csv",
                kind,
                from,
                from + rows.length,
                last,
                rules,
                records,
                List.of());
    }

    /** Which rows of a file became or would become the same customer: the rows by the first of them. */
    Map<Long, Long> clusters(RawBatch batch) {
        Map<Long, Long> customers = new TreeMap<>();
        intake.accept(batch, customers::put);
        return normal(customers);
    }

    /** What a preview of a file in several batches says. */
    Counts preview(Intake.ClusterVisitor clusters, RawBatch... batches) {
        Counts[] sum = {Counts.NONE};
        Counts counts = intake.preview(
                target -> {
                    for (RawBatch batch : batches) {
                        sum[0] = sum[0].plus(target.apply(batch));
                    }
                },
                clusters);
        assertThat(sum[0]).isEqualTo(counts);
        return counts;
    }

    static Map<Long, Long> normal(Map<Long, Long> customers) {
        Map<Long, Long> first = new HashMap<>();
        Map<Long, Long> clusters = new TreeMap<>();
        new TreeMap<>(customers)
                .forEach((row, customer) -> clusters.put(row, first.computeIfAbsent(customer, any -> row)));
        return clusters;
    }

    long count(String table) {
        return number("SELECT COUNT(*) FROM " + table);
    }

    long number(String sql) {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values of the first column. */
    List<String> texts(String sql) {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opened originals of messages, in the order of time. */
    List<String> originals() {
        PlainFields fields = new PlainFields();
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT id, sealed_originals FROM message WHERE sealed_originals IS NOT NULL ORDER BY happened_at")) {
            List<String> originals = new ArrayList<>();
            while (row.next()) {
                originals.add(
                        fields.open(StoreBatch.MESSAGE_ORIGINALS, row.getLong(1), new Ciphertext(row.getBytes(2))));
            }
            return originals;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows of every table, by table. */
    Map<String, Long> everything() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : List.of(
                "customer",
                "customer_profile",
                "customer_identifier",
                "customer_key",
                "customer_source",
                "customer_tag",
                "holding",
                "holding_balance",
                "transaction_entry",
                "customer_month",
                "message",
                "conversation",
                "import_run",
                "quarantine")) {
            rows.put(table, count(table));
        }
        return rows;
    }

    @Override
    public void close() {
        database.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static final class Template {
        private static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder =
                        Files.createTempDirectory(Path.of("target"), "template").resolve("derby");
                new TestBank(folder).close();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Bank(Path home) implements Institution {
        @Override
        public String id() {
            return "test";
        }

        @Override
        public String name() {
            return "测试银行";
        }

        @Override
        public ZoneId zone() {
            return ZONE;
        }

        @Override
        public String currency() {
            return "CNY";
        }

        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public Path configuration() {
            return home;
        }
    }

    /** Nothing of these tests goes on record. */
    private static final class NoTrail implements AuditTrail {
        @Override
        public void append(AuditEvent event) {
            throw new AssertionError("Nobody tampers here: " + event.action());
        }

        @Override
        public List<AuditRecord> newest(int limit) {
            return List.of();
        }
    }

    /** A store that can be told to go away while it writes. */
    private static final class FailingStore implements CustomerStore {
        private final CustomerStore store;
        private int failures;
        private Runnable beforeTurn = () -> {};

        FailingStore(CustomerStore store) {
            this.store = store;
        }

        @Override
        public Map<BlindIndex, List<Long>> customersByKey(Connection connection, Collection<BlindIndex> keys)
                throws SQLException {
            return store.customersByKey(connection, keys);
        }

        @Override
        public Map<BlindIndex, HoldingRef> holdingsByKey(Connection connection, Collection<BlindIndex> keys)
                throws SQLException {
            return store.holdingsByKey(connection, keys);
        }

        @Override
        public Map<SourceKey, CustomerSource> customerSources(Connection connection, Collection<SourceKey> keys)
                throws SQLException {
            return store.customerSources(connection, keys);
        }

        @Override
        public Set<SourceKey> known(Connection connection, Sourced kind, Collection<SourceKey> keys)
                throws SQLException {
            return store.known(connection, kind, keys);
        }

        @Override
        public Set<String> identifierKinds(Connection connection, long customer) throws SQLException {
            return store.identifierKinds(connection, customer);
        }

        @Override
        public void takeTurn(Connection connection) throws SQLException {
            Runnable deed = beforeTurn;
            beforeTurn = () -> {};
            deed.run();
            store.takeTurn(connection);
        }

        @Override
        public Map<Long, List<KnownValue>> knownOfCustomers(Connection connection, Collection<Long> customers)
                throws SQLException {
            return store.knownOfCustomers(connection, customers);
        }

        @Override
        public Map<String, KnownValue> namesOfStaff(Connection connection, Collection<String> codes)
                throws SQLException {
            return store.namesOfStaff(connection, codes);
        }

        @Override
        public Map<SourceKey, Conversation> conversations(Connection connection, Collection<SourceKey> keys)
                throws SQLException {
            return store.conversations(connection, keys);
        }

        @Override
        public List<KeptMessage> messages(
                Connection connection, SourceKey conversation, Instant from, Instant to, int most) throws SQLException {
            return store.messages(connection, conversation, from, to, most);
        }

        @Override
        public void mask(Connection connection, Collection<MaskedMessage> messages) throws SQLException {
            store.mask(connection, messages);
        }

        @Override
        public void write(Connection connection, StoreBatch batch) throws SQLException {
            store.write(connection, batch);
            if (failures > 0) {
                failures--;
                throw new StoreUnavailableException("Store", "it went away", "wait", null);
            }
        }
    }
}
