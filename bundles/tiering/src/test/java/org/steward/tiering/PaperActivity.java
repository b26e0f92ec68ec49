package org.steward.tiering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steward.api.store.Activity;

/** Customers and transactions that a test writes down. */
final class PaperActivity implements Activity {
    private final Map<Long, LocalDate> firstContacts = new TreeMap<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private static final LocalDate UNKNOWN = LocalDate.MIN;

    private record Transaction(long customer, LocalDate day, long minor, String currency) {}

    PaperActivity customer(long id) {
        firstContacts.put(id, UNKNOWN);
        return this;
    }

    PaperActivity customer(long id, String firstContact) {
        firstContacts.put(id, LocalDate.parse(firstContact));
        return this;
    }

    PaperActivity transaction(long customer, String day, long minor) {
        return transaction(customer, day, minor, "CNY");
    }

    PaperActivity transaction(long customer, String day, long minor, String currency) {
        firstContacts.putIfAbsent(customer, UNKNOWN);
        transactions.add(new Transaction(customer, LocalDate.parse(day), minor, currency));
        return this;
    }

    void forget(long customer) {
        firstContacts.remove(customer);
        transactions.removeIf(transaction -> transaction.customer() == customer);
    }

    @Override
    public void customers(CustomerVisitor visitor) {
        firstContacts.forEach((id, day) -> visitor.customer(id, day.equals(UNKNOWN) ? null : day, null, "person"));
    }

    @Override
    public CustomerResults results(LocalDate from, LocalDate to, String currency) {
        Map<Long, long[]> sums = new TreeMap<>();
        for (Transaction transaction : transactions) {
            if (!transaction.day().isBefore(from)
                    && !transaction.day().isAfter(to)
                    && transaction.currency().equals(currency)) {
                long[] sum = sums.computeIfAbsent(transaction.customer(), customer -> new long[2]);
                sum[0] += transaction.minor();
                sum[1]++;
            }
        }
        return new CustomerResults(
                sums.keySet().stream().mapToLong(Long::longValue).toArray(),
                sums.values().stream().mapToLong(sum -> sum[0]).toArray(),
                sums.values().stream().mapToInt(sum -> (int) sum[1]).toArray());
    }

    @Override
    public void months(YearMonth from, YearMonth to, String currency, MonthVisitor visitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void contacts(YearMonth from, YearMonth to, ContactVisitor visitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<HourCount> messagesByHour(YearMonth from, YearMonth to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FamilyBalance> balances(YearMonth month, String currency) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Totals totals() {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable LocalDate lastDay() {
        throw new UnsupportedOperationException();
    }
}
