package org.steward.intake.storing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.Resealable;
import org.steward.api.protection.TamperedException;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.Database;

/** Brings the originals of waiting records to the current keys, in the turn of a writer. */
public final class QuarantineResealing implements Resealable {
    private static final String PAGE =
            "SELECT id, sealed_original FROM quarantine WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY";

    private static final String ALL = "SELECT id, sealed_original FROM quarantine";

    private static final String UPDATE = "UPDATE quarantine SET sealed_original = ? WHERE id = ?";

    private final Database database;
    private final CustomerStore store;
    private final FieldProtection fields;

    public QuarantineResealing(Database database, CustomerStore store, FieldProtection fields) {
        this.database = database;
        this.store = store;
        this.fields = fields;
    }

    @Override
    public String name() {
        return QuarantineTable.ORIGINAL.table();
    }

    @Override
    public Page reseal(String after, int limit) {
        return database.inTransaction(connection -> {
            store.takeTurn(connection);
            TreeMap<Long, Ciphertext> page = page(connection, after.isEmpty() ? 0 : Long.parseLong(after), limit);
            long unreadable = 0;
            Map<Long, Ciphertext> renewed = new TreeMap<>();
            for (var row : page.entrySet()) {
                if (!fields.current(row.getValue())) {
                    try {
                        String original = fields.open(QuarantineTable.ORIGINAL, row.getKey(), row.getValue());
                        renewed.put(row.getKey(), fields.seal(QuarantineTable.ORIGINAL, row.getKey(), original));
                    } catch (TamperedException e) {
                        unreadable++; // stays as it is; the rotation reports it
                    }
                }
            }
            update(connection, renewed);
            return new Page(page.size() < limit ? "" : String.valueOf(page.lastKey()), renewed.size(), unreadable);
        });
    }

    private static TreeMap<Long, Ciphertext> page(Connection connection, long after, int limit) throws SQLException {
        TreeMap<Long, Ciphertext> page = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(PAGE)) {
            query.setLong(1, after);
            query.setInt(2, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    page.put(row.getLong(1), new Ciphertext(row.getBytes(2)));
                }
            }
        }
        return page;
    }

    private static void update(Connection connection, Map<Long, Ciphertext> rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (var row : rows.entrySet()) {
                update.setBytes(1, row.getValue().bytes());
                update.setLong(2, row.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    @Override
    public Census census(boolean opening) {
        return database.inTransaction(connection -> {
            Count count = new Count();
            try (PreparedStatement query = connection.prepareStatement(ALL);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Ciphertext value = new Ciphertext(row.getBytes(2));
                    count.sealed(value.algorithm(), fields.current(value), !opening || opens(row.getLong(1), value));
                }
            }
            return count.census();
        });
    }

    private boolean opens(long id, Ciphertext value) {
        try {
            fields.open(QuarantineTable.ORIGINAL, id, value);
            return true;
        } catch (TamperedException e) {
            return false;
        }
    }
}
