package org.steward.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.KnownValue;
import org.steward.api.store.StoreBatch;

/** Opens what is known of the parties of conversations, for those who look for it in texts. */
final class KnownParties {
    /** Customers a statement: Derby probes its index once for each. */
    private static final int WIDTH = 32;

    private static final String PROFILES =
            """
            SELECT customer_id, sealed_name, sealed_company, sealed_address
            FROM customer_profile --DERBY-PROPERTIES constraint=customer_profile_pk
            WHERE customer_id IN (%s)
            """;

    private static final String IDENTIFIERS =
            """
            SELECT customer_id, id, kind, sealed_value
            FROM customer_identifier --DERBY-PROPERTIES constraint=customer_identifier_pk
            WHERE customer_id IN (%s)
            """;

    private static final String ACCOUNTS =
            """
            SELECT customer_id, id, sealed_account FROM holding --DERBY-PROPERTIES index=holding_customer
            WHERE customer_id IN (%s)
            """;

    private static final String STAFF =
            """
            SELECT code, id, sealed_name FROM staff --DERBY-PROPERTIES constraint=staff_pk
            WHERE code IN (%s)
            """;

    /** Not fit to be found in a text: a masked number is nobody's. */
    private static final Set<String> NOT_SOUGHT = Set.of("phone-hint");

    /** Nobody asks for the values: intake looks for them in texts. */
    private static final String PERSON = "node";

    private final WatchedOpening opening;

    KnownParties(WatchedOpening opening) {
        this.opening = opening;
    }

    Map<Long, List<KnownValue>> customers(Connection connection, Collection<Long> customers) throws SQLException {
        Map<Long, List<KnownValue>> known = new HashMap<>();
        query(connection, PROFILES, List.copyOf(customers), row -> {
            long customer = row.getLong(1);
            add(known, customer, "name", StoreBatch.CUSTOMER_NAME, customer, row.getBytes(2));
            add(known, customer, "company", StoreBatch.CUSTOMER_COMPANY, customer, row.getBytes(3));
            add(known, customer, "address", StoreBatch.CUSTOMER_ADDRESS, customer, row.getBytes(4));
        });
        query(connection, IDENTIFIERS, List.copyOf(customers), row -> {
            if (!NOT_SOUGHT.contains(row.getString(3))) {
                add(
                        known,
                        row.getLong(1),
                        row.getString(3),
                        StoreBatch.IDENTIFIER_VALUE,
                        row.getLong(2),
                        row.getBytes(4));
            }
        });
        query(
                connection,
                ACCOUNTS,
                List.copyOf(customers),
                row -> add(
                        known, row.getLong(1), "account", StoreBatch.HOLDING_ACCOUNT, row.getLong(2), row.getBytes(3)));
        return known;
    }

    Map<String, KnownValue> staff(Connection connection, Collection<String> codes) throws SQLException {
        Map<String, KnownValue> known = new HashMap<>();
        query(
                connection,
                STAFF,
                List.copyOf(codes),
                row -> known.put(
                        row.getString(1),
                        new KnownValue(
                                "name", opening.open(PERSON, StoreBatch.STAFF_NAME, row.getLong(2), row.getBytes(3)))));
        return known;
    }

    private void add(
            Map<Long, List<KnownValue>> known,
            long customer,
            String type,
            Attribute attribute,
            long row,
            byte @Nullable [] sealed) {
        if (sealed != null) {
            String value = opening.open(PERSON, attribute, row, sealed);
            known.computeIfAbsent(customer, any -> new ArrayList<>()).add(new KnownValue(type, value));
        }
    }

    /** Always the same number of parameters, the last one repeated, so that one compiled statement serves. */
    private static void query(Connection connection, String sql, List<?> keys, Reader reader) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        int width = keys.size() == 1 ? 1 : WIDTH;
        try (PreparedStatement find = connection.prepareStatement(sql.formatted("?" + ", ?".repeat(width - 1)))) {
            for (int from = 0; from < keys.size(); from += width) {
                for (int i = 0; i < width; i++) {
                    find.setObject(i + 1, keys.get(Math.min(from + i, keys.size() - 1)));
                }
                try (ResultSet row = find.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
            }
        }
    }

    /** Takes one row of a result. */
    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
