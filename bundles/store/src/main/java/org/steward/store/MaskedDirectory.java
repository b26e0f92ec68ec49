package org.steward.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.steward.api.audit.AuditTrail;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.Masking;
import org.steward.api.protection.TamperedException;
import org.steward.api.protection.Viewer;
import org.steward.api.store.CustomerDirectory;
import org.steward.api.store.Database;
import org.steward.api.store.StoreBatch;

/** Opens what is to be shown, and gives out its mask only. */
@Component(
        service = CustomerDirectory.class,
        configurationPid = "org.steward.store",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class MaskedDirectory implements CustomerDirectory {
    /** Stands for a value that does not open; the audit trail has more. */
    static final String DAMAGED = "(damaged)";

    private static final int IDS = 64;

    private static final String COUNT = "SELECT COUNT(*) FROM customer";

    private static final String PAGE =
            "SELECT id FROM customer WHERE number > ? ORDER BY number FETCH FIRST ? ROWS ONLY";

    private static final String NUMBERS = "SELECT id, number FROM customer WHERE id IN (%s)";

    private static final String CUSTOMERS =
            """
            SELECT c.id, c.number, c.kind, c.region, c.source_channel, c.first_contact, c.owner, c.branch, p.sealed_name
            FROM customer c LEFT JOIN customer_profile p ON p.customer_id = c.id
            WHERE c.id IN (%s) ORDER BY c.number
            """;

    private static final String CONTACTS =
            "SELECT customer_id, id, kind, sealed_value FROM customer_identifier WHERE customer_id IN (%s) ORDER BY kind, id";

    private static final String TAGS =
            "SELECT customer_id, tag FROM customer_tag WHERE customer_id IN (%s) ORDER BY tag";

    private final Database database;
    private final FieldProtection fields;
    private final Masking masking;
    private final WatchedOpening opening;

    @Activate
    public MaskedDirectory(
            @Reference(name = InstitutionReferences.DATABASE) Database database,
            @Reference(name = InstitutionReferences.FIELDS) FieldProtection fields,
            @Reference(name = InstitutionReferences.MASKING) Masking masking,
            @Reference(name = InstitutionReferences.AUDIT) AuditTrail audit) {
        this.opening = new WatchedOpening(fields, audit);
        this.database = database;
        this.fields = fields;
        this.masking = masking;
    }

    @Override
    public long count() {
        return database.inTransaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement(COUNT);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public List<CustomerView> page(Viewer viewer, @Nullable String after, int limit) {
        return database.inTransaction(connection -> {
            List<Long> ids = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(PAGE)) {
                query.setString(1, after == null ? "" : after);
                query.setInt(2, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getLong(1));
                    }
                }
            }
            return views(connection, viewer, ids);
        });
    }

    @Override
    public List<CustomerView> find(Viewer viewer, String query, int limit) {
        List<BlindIndex> keys = KeyKinds.meant(query).stream()
                .flatMap(meant -> fields.indexes(meant.getKey(), meant.getValue()).stream())
                .toList();
        return database.inTransaction(connection -> {
            Map<BlindIndex, List<Long>> found = Lookups.customers(connection, keys);
            Set<Long> ids = new LinkedHashSet<>();
            keys.forEach(key -> ids.addAll(found.getOrDefault(key, List.of())));
            return views(connection, viewer, ids.stream().limit(limit).toList());
        });
    }

    @Override
    public List<CustomerView> byIds(Viewer viewer, Collection<Long> ids) {
        return database.inTransaction(connection -> views(connection, viewer, List.copyOf(new LinkedHashSet<>(ids))));
    }

    @Override
    public Map<Long, String> numbers(Collection<Long> ids) {
        return database.inTransaction(connection -> {
            Map<Long, String> numbers = new HashMap<>();
            List<Long> asked = List.copyOf(new LinkedHashSet<>(ids));
            for (int from = 0; from < asked.size(); from += IDS) {
                read(connection, NUMBERS, chunk(asked, from), row -> numbers.put(row.getLong(1), row.getString(2)));
            }
            return numbers;
        });
    }

    /** In the order of the ids asked for. */
    private List<CustomerView> views(Connection connection, Viewer viewer, List<Long> ids) throws SQLException {
        Map<Long, CustomerView> views = new HashMap<>();
        for (int from = 0; from < ids.size(); from += IDS) {
            List<Long> chunk = chunk(ids, from);
            Map<Long, List<String>> contacts = new HashMap<>();
            read(connection, CONTACTS, chunk, row -> addContact(viewer, contacts, row));
            Map<Long, List<String>> tags = new HashMap<>();
            read(connection, TAGS, chunk, row -> add(tags, row.getLong(1), row.getString(2)));
            read(connection, CUSTOMERS, chunk, row -> {
                long id = row.getLong(1);
                views.put(
                        id, view(viewer, row, contacts.getOrDefault(id, List.of()), tags.getOrDefault(id, List.of())));
            });
        }
        return ids.stream().filter(views::containsKey).map(views::get).toList();
    }

    private static List<Long> chunk(List<Long> ids, int from) {
        return ids.subList(from, Math.min(ids.size(), from + IDS));
    }

    private void addContact(Viewer viewer, Map<Long, List<String>> contacts, ResultSet row) throws SQLException {
        String kind = row.getString(3);
        if (!KeyKinds.isIdentity(kind)) {
            String shown = shown(viewer, kind, StoreBatch.IDENTIFIER_VALUE, row.getLong(2), row.getBytes(4));
            add(contacts, row.getLong(1), kind + ": " + shown);
        }
    }

    private static void add(Map<Long, List<String>> lists, long customer, String value) {
        lists.computeIfAbsent(customer, any -> new ArrayList<>()).add(value);
    }

    private CustomerView view(Viewer viewer, ResultSet row, List<String> contacts, List<String> tags)
            throws SQLException {
        Date first = row.getDate(6);
        return new CustomerView(
                row.getLong(1),
                row.getString(2),
                name(viewer, row.getLong(1), row.getBytes(9)),
                contacts,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                first == null ? null : first.toLocalDate(),
                row.getString(7),
                row.getString(8),
                tags);
    }

    private String name(Viewer viewer, long customer, byte @Nullable [] sealed) {
        if (sealed == null) {
            return "";
        }
        return shown(viewer, "name", StoreBatch.CUSTOMER_NAME, customer, sealed);
    }

    /** One value that somebody changed must not hide all others. */
    private String shown(Viewer viewer, String type, Attribute attribute, long row, byte[] sealed) {
        try {
            return masking.show(viewer, type, opening.open(viewer.person(), attribute, row, sealed));
        } catch (TamperedException e) {
            return DAMAGED;
        }
    }

    /** Always as many parameters, the last id repeated: one compiled statement serves. */
    private static void read(Connection connection, String sql, List<Long> ids, RowReader reader) throws SQLException {
        int width = ids.size() == 1 ? 1 : IDS;
        try (PreparedStatement query = connection.prepareStatement(sql.formatted("?" + ", ?".repeat(width - 1)))) {
            for (int i = 0; i < width; i++) {
                query.setLong(i + 1, ids.get(Math.min(i, ids.size() - 1)));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    /** Takes one row of a result. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
