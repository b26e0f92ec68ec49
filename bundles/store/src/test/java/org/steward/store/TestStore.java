package org.steward.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.BlindIndex;
import org.steward.api.store.Database;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch;
import org.steward.api.store.StoreBatch.BalanceRow;
import org.steward.api.store.StoreBatch.CustomerFacts;
import org.steward.api.store.StoreBatch.CustomerProfile;
import org.steward.api.store.StoreBatch.CustomerRow;
import org.steward.api.store.StoreBatch.HoldingRow;
import org.steward.api.store.StoreBatch.IdentifierRow;
import org.steward.api.store.StoreBatch.KeyRow;
import org.steward.api.store.StoreBatch.KeyValue;
import org.steward.api.store.StoreBatch.MessageRow;
import org.steward.api.store.StoreBatch.TransactionRow;

/** A store in a folder of a test, and rows to put into it. */
final class TestStore implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 5, 31);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final byte[] KEY = "0123456789abcdef-this-is-no-key-".getBytes(StandardCharsets.US_ASCII);

    final PlainFields fields = new PlainFields();
    final PlainMasking masking = new PlainMasking();
    final PooledDatabase database;
    final BatchCustomerStore store;
    final RolledUpActivity activity;
    final MaskedDirectory directory;
    final MemoryTrail trail = new MemoryTrail();

    TestStore(Path folder) {
        this(folder, KEY);
    }

    /** A fresh store of the test key, copied from one that was made once, since making one takes seconds. */
    static TestStore fresh(Path folder) {
        Template.copyTo(folder);
        return new TestStore(folder);
    }

    TestStore(Path folder, byte[] key) {
        database = new PooledDatabase(
                "test", new DerbyEngine("Database of 'test'", folder, key::clone), 4, Duration.ofSeconds(2));
        store = new BatchCustomerStore(fields, trail, ZONE, () -> TODAY);
        activity = new RolledUpActivity(database, "CNY");
        directory = new MaskedDirectory(database, fields, masking, trail);
    }

    Database database() {
        return database;
    }

    void write(StoreBatch batch) {
        database.inTransaction(connection -> {
            store.write(connection, batch);
            return true;
        });
    }

    void writeCustomers(CustomerRow... customers) {
        write(new StoreBatch(List.of(), List.of(), List.of(customers), List.of(), List.of(), List.of(), List.of()));
    }

    void writeHoldings(List<HoldingRow> holdings, List<BalanceRow> balances) {
        write(new StoreBatch(List.of(), List.of(), List.of(), holdings, balances, List.of(), List.of()));
    }

    void writeTransactions(TransactionRow... transactions) {
        write(new StoreBatch(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(transactions), List.of()));
    }

    void writeMessages(MessageRow... messages) {
        write(new StoreBatch(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(messages)));
    }

    static SourceKey source(String id) {
        return new SourceKey(PlainFields.digest("test", "record", id));
    }

    KeyRow row(long customer, String kind, String value) {
        return new KeyRow(
                fields.index(kind, value),
                fields.seal(StoreBatch.KEY_VALUE, customer, new KeyValue(kind, value).text()));
    }

    BlindIndex key(String kind, String value) {
        return fields.index(kind, value);
    }

    /** A new customer with a mobile number. */
    CustomerRow customer(long id, String name, String mobile) {
        return customer(
                id,
                true,
                null,
                name,
                List.of(identifier(id + 1_000, "mobile", mobile)),
                List.of(row(id, "phone", "+86" + mobile), row(id, "name", name)),
                facts(null, null));
    }

    CustomerRow customer(
            long id,
            boolean isNew,
            @Nullable String number,
            String name,
            List<IdentifierRow> identifiers,
            List<KeyRow> keys,
            CustomerFacts facts) {
        return new CustomerRow(
                id,
                isNew,
                source("customer-" + id + isNew),
                key("content", name),
                number,
                facts,
                new CustomerProfile(fields.seal(StoreBatch.CUSTOMER_NAME, id, name), null, null, null),
                identifiers,
                keys,
                40);
    }

    IdentifierRow identifier(long id, String kind, String value) {
        return new IdentifierRow(id, kind, fields.seal(StoreBatch.IDENTIFIER_VALUE, id, value));
    }

    static CustomerFacts facts(@Nullable String region, @Nullable LocalDate firstContact, String... tags) {
        return new CustomerFacts(
                "person", region, null, null, "branch", firstContact, null, null, null, null, Set.of(tags));
    }

    static TransactionRow transaction(String source, long customer, String day, long minor) {
        return transaction(source, customer, day, minor, "CNY");
    }

    static TransactionRow transaction(String source, long customer, String day, long minor, String currency) {
        LocalDate date = LocalDate.parse(day);
        Instant noon = date.atTime(12, 0).atZone(ZONE).toInstant();
        return new TransactionRow(
                source.hashCode(), source(source), customer, 0, noon, date, minor, currency, "purchase", null);
    }

    static MessageRow message(String source, String conversation, long customer, boolean inbound, String time) {
        Instant instant = Instant.parse(time);
        return new MessageRow(
                source.hashCode(),
                source(source),
                source(conversation),
                customer,
                "wecom",
                inbound,
                "S1",
                instant,
                instant.atZone(ZONE).toLocalDate(),
                "您好",
                null);
    }

    @Override
    public void close() {
        database.close();
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    /** Made on first use, below the build folder. */
    private static final class Template {
        private static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder =
                        Files.createTempDirectory(Path.of("target"), "template").resolve("derby");
                new TestStore(folder).close();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void copyTo(Path folder) {
            try {
                copy(FOLDER, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
