package org.steward.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.steward.api.protection.BlindIndex;
import org.steward.api.store.CustomerStore.CustomerSource;
import org.steward.api.store.CustomerStore.HoldingRef;
import org.steward.api.store.CustomerStore.Sourced;
import org.steward.api.store.SourceKey;

/**
 * Finds by keys of 16 bytes, many at once.
 *
 * <p>The comment {@code --DERBY-PROPERTIES} is read by Derby alone: without it a plan made while the table was empty scans
 * the table until Derby looks again.
 */
final class Lookups {
    /** Keys a statement: Derby probes its index once for each, and a statement costs more than a probe. */
    static final int KEYS = 32;

    private static final String CUSTOMERS =
            """
            SELECT key_index, key_version, customer_id FROM customer_key --DERBY-PROPERTIES constraint=customer_key_pk
            WHERE key_index IN (%s)
            """;

    private static final String HOLDINGS =
            """
            SELECT key_index, key_version, id, customer_id FROM holding --DERBY-PROPERTIES index=holding_key
            WHERE key_index IN (%s)
            """;

    private static final String SOURCES =
            """
            SELECT source_key, customer_id, content_version, content
            FROM customer_source --DERBY-PROPERTIES constraint=customer_source_pk
            WHERE source_key IN (%s)
            """;

    private static final String KNOWN_HOLDINGS =
            """
            SELECT source_key FROM holding --DERBY-PROPERTIES constraint=holding_source
            WHERE source_key IN (%s)
            """;

    private static final String KNOWN_TRANSACTIONS =
            """
            SELECT source_key FROM transaction_entry --DERBY-PROPERTIES constraint=transaction_entry_pk
            WHERE source_key IN (%s)
            """;

    private static final String KNOWN_MESSAGES =
            """
            SELECT source_key FROM message --DERBY-PROPERTIES constraint=message_source
            WHERE source_key IN (%s)
            """;

    private static final String IDENTIFIER_KINDS =
            "SELECT DISTINCT kind FROM customer_identifier WHERE customer_id = ?";

    private Lookups() {}

    static Map<BlindIndex, List<Long>> customers(Connection connection, Collection<BlindIndex> keys)
            throws SQLException {
        Set<BlindIndex> asked = new HashSet<>(keys);
        Map<BlindIndex, List<Long>> found = new HashMap<>();
        for (List<byte[]> version : byVersion(asked)) {
            query(connection, CUSTOMERS, version, row -> {
                BlindIndex key = new BlindIndex(row.getInt(2), row.getBytes(1));
                if (asked.contains(key)) {
                    found.computeIfAbsent(key, any -> new ArrayList<>(1)).add(row.getLong(3));
                }
            });
        }
        return found;
    }

    static Map<BlindIndex, HoldingRef> holdings(Connection connection, Collection<BlindIndex> keys)
            throws SQLException {
        Set<BlindIndex> asked = new HashSet<>(keys);
        Map<BlindIndex, HoldingRef> found = new HashMap<>();
        for (List<byte[]> version : byVersion(asked)) {
            query(connection, HOLDINGS, version, row -> {
                BlindIndex key = new BlindIndex(row.getInt(2), row.getBytes(1));
                if (asked.contains(key)) {
                    found.put(key, new HoldingRef(row.getLong(3), row.getLong(4)));
                }
            });
        }
        return found;
    }

    static Map<SourceKey, CustomerSource> sources(Connection connection, Collection<SourceKey> keys)
            throws SQLException {
        Map<SourceKey, CustomerSource> found = new HashMap<>();
        query(connection, SOURCES, sourceBytes(keys), row -> {
            BlindIndex content = new BlindIndex(row.getInt(3), row.getBytes(4));
            found.put(new SourceKey(row.getBytes(1)), new CustomerSource(row.getLong(2), content));
        });
        return found;
    }

    static Set<SourceKey> known(Connection connection, Sourced kind, Collection<SourceKey> keys) throws SQLException {
        String sql =
                switch (kind) {
                    case HOLDING -> KNOWN_HOLDINGS;
                    case TRANSACTION -> KNOWN_TRANSACTIONS;
                    case MESSAGE -> KNOWN_MESSAGES;
                };
        Set<SourceKey> found = new HashSet<>();
        query(connection, sql, sourceBytes(keys), row -> found.add(new SourceKey(row.getBytes(1))));
        return found;
    }

    static Set<String> identifierKinds(Connection connection, long customer) throws SQLException {
        Set<String> kinds = new LinkedHashSet<>();
        try (PreparedStatement find = connection.prepareStatement(IDENTIFIER_KINDS)) {
            find.setLong(1, customer);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    if (KeyKinds.isIdentity(row.getString(1))) {
                        kinds.add(row.getString(1));
                    }
                }
            }
        }
        return kinds;
    }

    /** The oldest keys first: a rotation moves a row from an older index to a newer one, never back. */
    private static Collection<List<byte[]>> byVersion(Collection<BlindIndex> keys) {
        return keys.stream()
                .collect(Collectors.groupingBy(
                        BlindIndex::keyVersion,
                        TreeMap::new,
                        Collectors.mapping(BlindIndex::bytes, Collectors.toList())))
                .values();
    }

    private static List<byte[]> sourceBytes(Collection<SourceKey> keys) {
        return keys.stream().map(SourceKey::bytes).toList();
    }

    /** Always the same number of parameters, the last key repeated, so that one compiled statement serves. */
    static void query(Connection connection, String sql, List<byte[]> keys, Reader reader) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        int width = keys.size() == 1 ? 1 : KEYS;
        String marks = "?" + ", ?".repeat(width - 1);
        try (PreparedStatement find = connection.prepareStatement(sql.formatted(marks))) {
            for (int from = 0; from < keys.size(); from += width) {
                for (int i = 0; i < width; i++) {
                    find.setBytes(i + 1, keys.get(Math.min(from + i, keys.size() - 1)));
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
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
