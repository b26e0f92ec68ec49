package org.steward.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.steward.api.store.StoreBatch.BalanceRow;
import org.steward.api.store.StoreBatch.HoldingRow;

/** Owner of {@code holding} and {@code holding_balance}. */
final class HoldingWriter {
    /** A holding delivered again may be closed meanwhile; else only blanks are filled. */
    private static final String UPDATE =
            """
            UPDATE holding SET
                closed = COALESCE(?, closed),
                opened = COALESCE(opened, ?),
                family = COALESCE(family, ?)
            WHERE id = ?
            """;

    private static final String INSERT =
            """
            INSERT INTO holding (id, source_key, customer_id, key_index, key_version, sealed_account, product, family,
                currency, opened, closed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE_BALANCE =
            "UPDATE holding_balance SET end_minor = ?, average_minor = ? WHERE holding_id = ? AND month = ?";

    private static final String INSERT_BALANCE =
            "INSERT INTO holding_balance (end_minor, average_minor, holding_id, month) VALUES (?, ?, ?, ?)";

    private HoldingWriter() {}

    static void write(Connection connection, List<HoldingRow> holdings, List<BalanceRow> balances) throws SQLException {
        Batches.updateOrInsert(
                connection,
                lastOfEach(holdings, HoldingRow::id),
                UPDATE,
                HoldingWriter::bindForUpdate,
                INSERT,
                HoldingWriter::bindForInsert);
        Batches.updateOrInsert(
                connection,
                lastOfEach(balances, balance -> new BalanceKey(balance.holding(), balance.month())),
                UPDATE_BALANCE,
                HoldingWriter::bindBalance,
                INSERT_BALANCE,
                HoldingWriter::bindBalance);
    }

    private static <K, T> Collection<T> lastOfEach(List<T> rows, Function<T, K> key) {
        Map<K, T> last = new LinkedHashMap<>();
        for (T row : rows) {
            last.put(key.apply(row), row);
        }
        return last.values();
    }

    private static void bindForUpdate(Row row, HoldingRow holding) throws SQLException {
        row.day(holding.closed()).day(holding.opened()).text(holding.family()).number(holding.id());
    }

    private static void bindForInsert(Row row, HoldingRow holding) throws SQLException {
        row.number(holding.id())
                .binary(holding.source().bytes())
                .number(holding.customer())
                .binary(holding.key() == null ? null : holding.key().bytes())
                .numberOrNothing(holding.key() == null ? null : holding.key().keyVersion())
                .sealed(holding.account())
                .text(holding.product())
                .text(holding.family())
                .text(holding.currency())
                .day(holding.opened())
                .day(holding.closed());
    }

    private static void bindBalance(Row row, BalanceRow balance) throws SQLException {
        row.number(balance.endMinor())
                .number(balance.averageMinor())
                .number(balance.holding())
                .number(balance.month());
    }

    private record BalanceKey(long holding, int month) {}
}
