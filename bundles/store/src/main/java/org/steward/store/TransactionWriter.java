package org.steward.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steward.api.store.StoreBatch.TransactionRow;

/** Owner of {@code transaction_entry} and of its roll-up {@code customer_month}. */
final class TransactionWriter {
    private static final String INSERT =
            """
            INSERT INTO transaction_entry
                (source_key, id, customer_id, holding_id, happened_at, day, minor, currency, kind, channel)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_TO_MONTH =
            """
            UPDATE customer_month SET minor = minor + ?, transactions = transactions + ?
            WHERE customer_id = ? AND month = ? AND currency = ?
            """;

    private static final String INSERT_MONTH =
            """
            INSERT INTO customer_month (minor, transactions, customer_id, month, currency) VALUES (?, ?, ?, ?, ?)
            """;

    private TransactionWriter() {}

    static void write(Connection connection, List<TransactionRow> transactions) throws SQLException {
        Batches.insert(connection, INSERT, transactions, TransactionWriter::bind);
        Batches.updateOrInsert(
                connection,
                rollUp(transactions),
                ADD_TO_MONTH,
                TransactionWriter::bindMonth,
                INSERT_MONTH,
                TransactionWriter::bindMonth);
    }

    private static void bind(Row row, TransactionRow entry) throws SQLException {
        row.binary(entry.source().bytes())
                .number(entry.id())
                .number(entry.customer())
                .number(entry.holding())
                .time(entry.time())
                .day(entry.day())
                .number(entry.minor())
                .text(entry.currency())
                .text(entry.kind())
                .text(entry.channel());
    }

    private static Collection<MonthSum> rollUp(List<TransactionRow> transactions) {
        Map<MonthKey, MonthSum> sums = new HashMap<>();
        for (TransactionRow entry : transactions) {
            MonthKey key = new MonthKey(entry.customer(), Months.of(entry.day()), entry.currency());
            MonthSum sum = sums.computeIfAbsent(key, MonthSum::new);
            sum.minor = Math.addExact(sum.minor, entry.minor());
            sum.transactions++;
        }
        // In the order of the primary key: neighbours share pages, and writers lock in one order.
        return sums.values().stream()
                .sorted(Comparator.comparing((MonthSum sum) -> sum.key))
                .toList();
    }

    private static void bindMonth(Row row, MonthSum sum) throws SQLException {
        row.number(sum.minor)
                .number(sum.transactions)
                .number(sum.key.customer())
                .number(sum.key.month())
                .text(sum.key.currency());
    }

    private record MonthKey(long customer, int month, String currency) implements Comparable<MonthKey> {
        @Override
        public int compareTo(MonthKey other) {
            int byCustomer = Long.compare(customer, other.customer);
            int byMonth = byCustomer != 0 ? byCustomer : Integer.compare(month, other.month);
            return byMonth != 0 ? byMonth : currency.compareTo(other.currency);
        }
    }

    private static final class MonthSum {
        final MonthKey key;
        long minor;
        int transactions;

        MonthSum(MonthKey key) {
            this.key = key;
        }
    }
}
