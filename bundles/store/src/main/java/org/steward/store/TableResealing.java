package org.steward.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.Resealable;
import org.steward.api.protection.TamperedException;
import org.steward.api.store.Database;
import org.steward.api.store.StoreBatch.KeyValue;

/**
 * Brings one table to the current keys. A page takes the writers' turn: an import waits for one page at most, and nothing
 * that it looked up moves before it has written.
 */
final class TableResealing implements Resealable {
    private final Database database;
    private final FieldProtection fields;
    private final SealedTable table;

    TableResealing(Database database, FieldProtection fields, SealedTable table) {
        this.database = database;
        this.fields = fields;
        this.table = table;
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public Page reseal(String after, int limit) {
        return database.inTransaction(connection -> {
            BatchCustomerStore.turn(connection);
            List<Found> found = new ArrayList<>();
            String next = find(connection, after, limit, found);
            List<Found> stale = found.stream().filter(this::stale).toList();
            List<Found> renewed = new ArrayList<>(stale.size());
            for (Found row : stale) {
                Found anew = renewed(row);
                if (anew != null) {
                    renewed.add(anew);
                }
            }
            update(connection, renewed);
            return new Page(next, renewed.size(), (long) stale.size() - renewed.size());
        });
    }

    /** @return where the page ended, between two values of the cursor; empty if there is nothing behind it */
    private String find(Connection connection, String after, int limit, List<Found> found) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(table.page())) {
            query.setFetchSize(limit);
            table.cursor()
                    .binder()
                    .bind(query, 1, after.isEmpty() ? table.cursor().first() : after);
            try (ResultSet row = query.executeQuery()) {
                String last = "";
                while (row.next()) {
                    String cursor = table.cursor().reader().read(row);
                    if (found.size() >= limit && !cursor.equals(last)) {
                        return last;
                    }
                    found.add(read(row, cursor));
                    last = cursor;
                }
                return "";
            }
        }
    }

    private Found read(ResultSet row, String cursor) throws SQLException {
        List<@Nullable Ciphertext> sealed = new ArrayList<>();
        int column = 2;
        for (int i = 0; i < table.sealed().size(); i++) {
            byte @Nullable [] bytes = row.getBytes(++column);
            sealed.add(bytes == null ? null : new Ciphertext(bytes));
        }
        byte @Nullable [] index = table.index() == null ? null : row.getBytes(++column);
        return new Found(
                cursor, row.getLong(2), sealed, index == null ? null : new BlindIndex(row.getInt(column + 1), index));
    }

    private boolean stale(Found row) {
        return row.index() != null && !fields.current(row.index())
                || row.sealed().stream().anyMatch(value -> value != null && !fields.current(value));
    }

    /** @return null if a value of the row does not open */
    private @Nullable Found renewed(Found row) {
        try {
            List<@Nullable Ciphertext> sealed = new ArrayList<>();
            for (int i = 0; i < row.sealed().size(); i++) {
                Attribute attribute = table.sealed().get(i);
                Ciphertext before = row.sealed().get(i);
                sealed.add(
                        before == null
                                ? null
                                : fields.seal(attribute, row.id(), fields.open(attribute, row.id(), before)));
            }
            return new Found(
                    row.cursor(),
                    row.id(),
                    sealed,
                    row.index() == null ? null : indexes(row).get(0));
        } catch (TamperedException e) {
            return null;
        }
    }

    /**
     * All indexes of the value beside an index.
     *
     * @throws TamperedException if the value is missing, does not open, or is another one's
     */
    private List<BlindIndex> indexes(Found row) {
        Ciphertext value = row.sealed().get(0);
        if (value == null || table.index() == null) {
            throw unknownValue(row);
        }
        KeyValue made = table.index().made().apply(fields.open(table.sealed().get(0), row.id(), value));
        List<BlindIndex> indexes = fields.indexes(made.kind(), made.normalised());
        if (!indexes.contains(row.index())) {
            throw unknownValue(row);
        }
        return indexes;
    }

    private TamperedException unknownValue(Found row) {
        return new TamperedException(
                "%s.%s of row %d".formatted(table.name(), SealedTable.Index.COLUMN, row.id()),
                "the value beside it is missing or another one's",
                "import the customer again",
                null);
    }

    private void update(Connection connection, List<Found> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(table.update())) {
            for (Found row : rows) {
                int column = 0;
                for (Ciphertext value : row.sealed()) {
                    update.setBytes(++column, value == null ? null : value.bytes());
                }
                if (table.index() != null) {
                    update.setBytes(
                            ++column, row.index() == null ? null : row.index().bytes());
                    update.setObject(
                            ++column, row.index() == null ? null : row.index().keyVersion(), java.sql.Types.INTEGER);
                }
                table.cursor().binder().bind(update, ++column, row.cursor());
                if (!table.rowIsCursor()) {
                    update.setLong(++column, row.id());
                }
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    @Override
    public Census census(boolean opening) {
        return database.inTransaction(connection -> {
            Count count = new Count();
            try (PreparedStatement query = connection.prepareStatement(table.all());
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    count(count, read(row, ""), opening);
                }
            }
            return count.census();
        });
    }

    private void count(Count count, Found row, boolean opening) {
        boolean readable = !opening || opens(row);
        for (Ciphertext value : row.sealed()) {
            if (value != null) {
                count.sealed(value.algorithm(), fields.current(value), readable);
            }
        }
        if (row.index() != null) {
            count.indexed(fields.current(row.index()));
        }
    }

    private boolean opens(Found row) {
        try {
            for (int i = 0; i < row.sealed().size(); i++) {
                Ciphertext value = row.sealed().get(i);
                if (value != null) {
                    fields.open(table.sealed().get(i), row.id(), value);
                }
            }
            return row.index() == null || !indexes(row).isEmpty();
        } catch (TamperedException e) {
            return false;
        }
    }

    /**
     * @param cursor as text
     * @param id for which the values are sealed
     */
    private record Found(String cursor, long id, List<@Nullable Ciphertext> sealed, @Nullable BlindIndex index) {}
}
