package org.steward.itests.container;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.Test;
import org.steward.itests.Container;
import org.steward.itests.leak.CanaryBank;

/** Behind the database's own encryption, too, no column holds a customer's value in clear. */
public class StoredValuesTest {
    @Test
    public void noColumnOfAnyTableHoldsAValueInClear() throws Exception {
        CanaryBank bank = CanaryBank.inContainer("exam");
        bank.deliverAll();
        Container.await("the canaries to be taken", bank::delivered);

        Container.ask(DataSource.class, store -> {
            try (Connection connection = store.getConnection()) {
                for (String table : tables(connection)) {
                    search(connection, table, bank);
                }
                return null;
            } catch (SQLException e) {
                throw new IllegalStateException("The store cannot be read", e);
            }
        });

        bank.assertNothingInClear("stored values");
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet table = about.getTables(null, connection.getSchema(), null, new String[] {"TABLE"})) {
            while (table.next()) {
                names.add(table.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static void search(Connection connection, String table, CanaryBank bank) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM \"" + table + "\"");
                ResultSet row = query.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    String place = table + "." + row.getMetaData().getColumnName(column);
                    switch (row.getMetaData().getColumnType(column)) {
                        case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                            bank.search(place, row.getBytes(column));
                        default -> bank.search(place, row.getString(column));
                    }
                }
            }
        }
    }
}
