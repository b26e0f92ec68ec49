package org.steward.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.Attribute;
import org.steward.api.store.StoreBatch;
import org.steward.api.store.StoreBatch.KeyValue;

/**
 * A table with sealed values, as a rotation of keys has to know it.
 *
 * @param cursor column of the primary key by which its pages follow each other
 * @param row column of the id for which values are sealed; the same as the cursor, or the rest of the primary key
 * @param sealed sealed columns
 * @param index the blind index that is made of the only sealed column; null if there is none
 */
record SealedTable(String name, Cursor cursor, String row, List<Attribute> sealed, @Nullable Index index) {
    static final List<SealedTable> ALL = List.of(
            new SealedTable("staff", Cursor.text("code"), "id", List.of(StoreBatch.STAFF_NAME), null),
            new SealedTable(
                    "customer_profile",
                    Cursor.number("customer_id"),
                    "customer_id",
                    List.of(
                            StoreBatch.CUSTOMER_NAME,
                            StoreBatch.CUSTOMER_COMPANY,
                            StoreBatch.CUSTOMER_ADDRESS,
                            StoreBatch.CUSTOMER_BIRTH_DATE),
                    null),
            new SealedTable(
                    "customer_identifier",
                    Cursor.number("customer_id"),
                    "id",
                    List.of(StoreBatch.IDENTIFIER_VALUE),
                    null),
            new SealedTable(
                    "customer_key",
                    Cursor.bytes("key_index"),
                    "customer_id",
                    List.of(StoreBatch.KEY_VALUE),
                    new Index(KeyValue::of)),
            new SealedTable(
                    "holding",
                    Cursor.number("id"),
                    "id",
                    List.of(StoreBatch.HOLDING_ACCOUNT),
                    new Index(account -> new KeyValue(KeyKinds.ACCOUNT, account))),
            new SealedTable("message", Cursor.number("id"), "id", List.of(StoreBatch.MESSAGE_ORIGINALS), null));

    /** @param made what an index was made of, from the clear value beside it */
    record Index(Function<String, KeyValue> made) {
        static final String COLUMN = "key_index";
        static final String VERSION = "key_version";
    }

    /** Says how the values of a cursor become text and back. */
    record Cursor(String column, String first, Reader reader, Binder binder) {
        static Cursor number(String column) {
            return new Cursor(
                    column,
                    String.valueOf(Long.MIN_VALUE),
                    row -> String.valueOf(row.getLong(1)),
                    (statement, index, value) -> statement.setLong(index, Long.parseLong(value)));
        }

        static Cursor text(String column) {
            return new Cursor(column, "", row -> row.getString(1), PreparedStatement::setString);
        }

        static Cursor bytes(String column) {
            HexFormat hex = HexFormat.of();
            return new Cursor(
                    column,
                    "00".repeat(16),
                    row -> hex.formatHex(row.getBytes(1)),
                    (statement, index, value) -> statement.setBytes(index, hex.parseHex(value)));
        }

        /** Reads the first column of a result. */
        @FunctionalInterface
        interface Reader {
            String read(ResultSet row) throws SQLException;
        }

        /** Binds one parameter. */
        @FunctionalInterface
        interface Binder {
            void bind(PreparedStatement statement, int index, String value) throws SQLException;
        }
    }

    /** Rows behind a cursor in its order: cursor, row, sealed columns, index and its version. */
    String page() {
        // Without the comment, which Derby alone reads, it sorts the whole table for each page if the plan was made
        // early.
        return "SELECT %s FROM %s --DERBY-PROPERTIES constraint=%s_pk%nWHERE %s > ? ORDER BY %s"
                .formatted(String.join(", ", columns()), name, name, cursor.column(), cursor.column());
    }

    /** All rows, columns as in {@link #page}. */
    String all() {
        return "SELECT %s FROM %s".formatted(String.join(", ", columns()), name);
    }

    /** Parameters: sealed columns, index and its version, then the primary key. */
    String update() {
        String set = columns().stream().skip(2).map(column -> column + " = ?").collect(Collectors.joining(", "));
        String where = Stream.of(cursor.column(), row)
                .distinct()
                .map(column -> column + " = ?")
                .collect(Collectors.joining(" AND "));
        return "UPDATE %s SET %s WHERE %s".formatted(name, set, where);
    }

    boolean rowIsCursor() {
        return row.equals(cursor.column());
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(cursor.column(), row));
        sealed.forEach(attribute -> columns.add(attribute.column()));
        if (index != null) {
            columns.add(Index.COLUMN);
            columns.add(Index.VERSION);
        }
        return columns;
    }
}
