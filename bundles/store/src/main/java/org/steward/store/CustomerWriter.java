package org.steward.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch;
import org.steward.api.store.StoreBatch.CustomerFacts;
import org.steward.api.store.StoreBatch.CustomerProfile;
import org.steward.api.store.StoreBatch.CustomerRow;
import org.steward.api.store.StoreBatch.IdentifierRow;
import org.steward.api.store.StoreBatch.KeyValue;

/** Owner of {@code customer} and of the tables {@code customer_*} but the roll-up by month. */
final class CustomerWriter {
    private static final String INSERT =
            """
            INSERT INTO customer (kind, region, industry, size_band, source_channel, first_contact, owner, branch, sex,
                level, completeness, id, number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FILL =
            """
            UPDATE customer SET
                kind = COALESCE(kind, ?), region = COALESCE(region, ?), industry = COALESCE(industry, ?),
                size_band = COALESCE(size_band, ?), source_channel = COALESCE(source_channel, ?),
                first_contact = COALESCE(first_contact, ?), owner = COALESCE(owner, ?), branch = COALESCE(branch, ?),
                sex = COALESCE(sex, ?), level = COALESCE(level, ?),
                completeness = CASE WHEN completeness < ? THEN ? ELSE completeness END
            WHERE id = ?
            """;

    private static final String INSERT_PROFILE =
            """
            INSERT INTO customer_profile (sealed_name, sealed_company, sealed_address, sealed_birth_date, customer_id)
            VALUES (?, ?, ?, ?, ?)
            """;

    private static final String FILL_PROFILE =
            """
            UPDATE customer_profile SET
                sealed_name = COALESCE(sealed_name, ?), sealed_company = COALESCE(sealed_company, ?),
                sealed_address = COALESCE(sealed_address, ?), sealed_birth_date = COALESCE(sealed_birth_date, ?)
            WHERE customer_id = ?
            """;

    private static final String INSERT_SOURCE =
            "INSERT INTO customer_source (content, content_version, customer_id, source_key) VALUES (?, ?, ?, ?)";

    private static final String UPDATE_SOURCE =
            "UPDATE customer_source SET content = ?, content_version = ?, customer_id = ? WHERE source_key = ?";

    private static final String INSERT_IDENTIFIER =
            "INSERT INTO customer_identifier (customer_id, id, kind, sealed_value) VALUES (?, ?, ?, ?)";

    private static final String INSERT_KEY =
            "INSERT INTO customer_key (key_index, customer_id, key_version, sealed_value) VALUES (?, ?, ?, ?)";

    private static final String INSERT_TAG = "INSERT INTO customer_tag (customer_id, tag) VALUES (?, ?)";

    private static final String TAGS = "SELECT tag FROM customer_tag WHERE customer_id = ?";

    private final CustomerNumbers numbers;
    private final FieldProtection fields;

    CustomerWriter(FieldProtection fields, Supplier<LocalDate> today) {
        this.numbers = new CustomerNumbers(today);
        this.fields = fields;
    }

    void write(Connection connection, List<CustomerRow> customers) throws SQLException {
        List<CustomerRow> created =
                customers.stream().filter(CustomerRow::isNew).toList();
        List<CustomerRow> known =
                customers.stream().filter(customer -> !customer.isNew()).toList();
        Map<Key, Ciphertext> keys = new LinkedHashMap<>();
        create(connection, created, keys);
        Batches.insert(connection, FILL, known, CustomerWriter::bindFill);
        Batches.insert(connection, FILL_PROFILE, known, CustomerWriter::bindProfile);
        Batches.updateOrInsert(
                connection,
                lastOfEachSource(known),
                UPDATE_SOURCE,
                CustomerWriter::bindSource,
                INSERT_SOURCE,
                CustomerWriter::bindSource);
        List<Identifier> identifiers = new ArrayList<>();
        for (CustomerRow customer : customers) {
            customer.keys().forEach(key -> keys.putIfAbsent(new Key(customer.id(), key.index()), key.value()));
            customer.identifiers().forEach(row -> identifiers.add(new Identifier(customer.id(), row)));
        }
        Batches.insert(connection, INSERT_IDENTIFIER, identifiers, CustomerWriter::bindIdentifier);
        Batches.insert(connection, INSERT_KEY, keys.entrySet(), CustomerWriter::bindKey);
        Batches.insert(connection, INSERT_TAG, newTags(connection, created, known), CustomerWriter::bindTag);
    }

    /** Adds the key of each number, since only here it is known. */
    private void create(Connection connection, List<CustomerRow> created, Map<Key, Ciphertext> keys)
            throws SQLException {
        List<String> made = numbers.assign(connection, created);
        List<Numbered> numbered = new ArrayList<>(created.size());
        for (int i = 0; i < created.size(); i++) {
            numbered.add(new Numbered(created.get(i), made.get(i)));
            long id = created.get(i).id();
            KeyValue value = new KeyValue(KeyKinds.NUMBER, made.get(i));
            keys.put(
                    new Key(id, fields.index(value.kind(), value.normalised())),
                    fields.seal(StoreBatch.KEY_VALUE, id, value.text()));
        }
        Batches.insert(connection, INSERT, numbered, (row, customer) -> {
            bindFacts(row, customer.row().facts());
            row.number(customer.row().completeness())
                    .number(customer.row().id())
                    .text(customer.number());
        });
        Batches.insert(connection, INSERT_PROFILE, created, CustomerWriter::bindProfile);
        Batches.insert(connection, INSERT_SOURCE, created, CustomerWriter::bindSource);
    }

    private static Collection<CustomerRow> lastOfEachSource(List<CustomerRow> customers) {
        Map<SourceKey, CustomerRow> last = new LinkedHashMap<>();
        customers.forEach(customer -> last.put(customer.source(), customer));
        return last.values();
    }

    private static Set<Tag> newTags(Connection connection, List<CustomerRow> created, List<CustomerRow> known)
            throws SQLException {
        Set<Tag> tags = new LinkedHashSet<>();
        try (PreparedStatement find = connection.prepareStatement(TAGS)) {
            for (CustomerRow customer : known) {
                customer.facts().tags().forEach(tag -> tags.add(new Tag(customer.id(), tag)));
                if (!customer.facts().tags().isEmpty()) {
                    find.setLong(1, customer.id());
                    try (ResultSet found = find.executeQuery()) {
                        while (found.next()) {
                            tags.remove(new Tag(customer.id(), found.getString(1)));
                        }
                    }
                }
            }
        }
        for (CustomerRow customer : created) {
            customer.facts().tags().forEach(tag -> tags.add(new Tag(customer.id(), tag)));
        }
        return tags;
    }

    private static void bindFacts(Row row, CustomerFacts facts) throws SQLException {
        row.text(facts.kind())
                .text(facts.region())
                .text(facts.industry())
                .text(facts.sizeBand())
                .text(facts.sourceChannel())
                .day(facts.firstContact())
                .text(facts.owner())
                .text(facts.branch())
                .text(facts.sex())
                .text(facts.level());
    }

    private static void bindFill(Row row, CustomerRow customer) throws SQLException {
        bindFacts(row, customer.facts());
        row.number(customer.completeness()).number(customer.completeness()).number(customer.id());
    }

    private static void bindProfile(Row row, CustomerRow customer) throws SQLException {
        CustomerProfile profile = customer.profile();
        row.sealed(profile.name())
                .sealed(profile.company())
                .sealed(profile.address())
                .sealed(profile.birthDate())
                .number(customer.id());
    }

    private static void bindSource(Row row, CustomerRow customer) throws SQLException {
        row.binary(customer.content().bytes())
                .number(customer.content().keyVersion())
                .number(customer.id())
                .binary(customer.source().bytes());
    }

    private static void bindIdentifier(Row row, Identifier identifier) throws SQLException {
        row.number(identifier.customer())
                .number(identifier.row().id())
                .text(identifier.row().kind())
                .sealed(identifier.row().value());
    }

    private static void bindKey(Row row, Map.Entry<Key, Ciphertext> key) throws SQLException {
        row.binary(key.getKey().index().bytes())
                .number(key.getKey().customer())
                .number(key.getKey().index().keyVersion())
                .sealed(key.getValue());
    }

    private static void bindTag(Row row, Tag tag) throws SQLException {
        row.number(tag.customer()).text(tag.tag());
    }

    private record Numbered(CustomerRow row, String number) {}

    private record Identifier(long customer, IdentifierRow row) {}

    private record Key(long customer, BlindIndex index) {}

    private record Tag(long customer, String tag) {}
}
