package org.steward.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steward.api.store.Activity;

/** A store's activity, written down by hand. */
public final class RecordedActivity implements Activity {
    private record Customer(@Nullable LocalDate contact, @Nullable String channel) {}

    private record Transaction(long customer, LocalDate day, long minor) {}

    private record Message(long customer, YearMonth month, String channel, int weekday, int hour, boolean inbound) {}

    private final SortedMap<Long, Customer> customers = new TreeMap<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final Map<YearMonth, List<FamilyBalance>> balances = new TreeMap<>();

    public RecordedActivity customer(long id, @Nullable String contact, @Nullable String channel) {
        customers.put(id, new Customer(contact == null ? null : LocalDate.parse(contact), channel));
        return this;
    }

    public RecordedActivity transaction(long customer, String day, long minor) {
        transactions.add(new Transaction(customer, LocalDate.parse(day), minor));
        return this;
    }

    public RecordedActivity message(long customer, String month, String channel, int weekday, int hour, boolean in) {
        messages.add(new Message(customer, YearMonth.parse(month), channel, weekday, hour, in));
        return this;
    }

    public RecordedActivity balance(String month, String family, long holders, long minor) {
        balances.computeIfAbsent(YearMonth.parse(month), key -> new ArrayList<>())
                .add(new FamilyBalance(family, holders, minor));
        return this;
    }

    @Override
    public void customers(CustomerVisitor visitor) {
        customers.forEach((id, customer) -> visitor.customer(id, customer.contact(), customer.channel(), "person"));
    }

    @Override
    public CustomerResults results(LocalDate from, LocalDate to, String currency) {
        SortedMap<Long, long[]> sums = new TreeMap<>();
        for (Transaction transaction : transactions) {
            if (!transaction.day().isBefore(from) && !transaction.day().isAfter(to)) {
                long[] sum = sums.computeIfAbsent(transaction.customer(), id -> new long[2]);
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
    public void firstDays(LocalDate from, LocalDate to, String currency, DayVisitor visitor) {
        SortedMap<Long, LocalDate> first = new TreeMap<>();
        for (Transaction transaction : transactions) {
            LocalDate day = transaction.day();
            if (!day.isBefore(from) && !day.isAfter(to)) {
                first.merge(transaction.customer(), day, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        first.forEach(visitor::day);
    }

    /** As the API answers where a store has no query of its own. */
    public void firstDaysByDay(LocalDate from, LocalDate to, String currency, DayVisitor visitor) {
        Activity.super.firstDays(from, to, currency, visitor);
    }

    @Override
    public void months(YearMonth from, YearMonth to, String currency, MonthVisitor visitor) {
        SortedMap<Long, SortedMap<YearMonth, long[]>> sums = new TreeMap<>();
        for (Transaction transaction : transactions) {
            YearMonth month = YearMonth.from(transaction.day());
            if (!month.isBefore(from) && !month.isAfter(to)) {
                long[] sum = sums.computeIfAbsent(transaction.customer(), id -> new TreeMap<>())
                        .computeIfAbsent(month, key -> new long[2]);
                sum[0] += transaction.minor();
                sum[1]++;
            }
        }
        sums.forEach((id, months) -> months.forEach((month, sum) -> visitor.month(id, month, sum[0], (int) sum[1])));
    }

    @Override
    public void contacts(YearMonth from, YearMonth to, ContactVisitor visitor) {
        SortedMap<Long, SortedMap<YearMonth, int[]>> sums = new TreeMap<>();
        for (Message message : between(from, to)) {
            sums.computeIfAbsent(message.customer(), id -> new TreeMap<>())
                    .computeIfAbsent(message.month(), key -> new int[2])[message.inbound() ? 0 : 1]++;
        }
        sums.forEach((id, months) -> months.forEach((month, sum) -> visitor.month(id, month, sum[0], sum[1])));
    }

    @Override
    public List<HourCount> messagesByHour(YearMonth from, YearMonth to) {
        Map<List<Object>, Long> counts = new java.util.LinkedHashMap<>();
        for (Message message : between(from, to)) {
            counts.merge(List.of(message.channel(), message.weekday(), message.hour()), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .map(row -> new HourCount(
                        (String) row.getKey().get(0),
                        (Integer) row.getKey().get(1),
                        (Integer) row.getKey().get(2),
                        row.getValue()))
                .toList();
    }

    private List<Message> between(YearMonth from, YearMonth to) {
        return messages.stream()
                .filter(message ->
                        !message.month().isBefore(from) && !message.month().isAfter(to))
                .toList();
    }

    @Override
    public List<FamilyBalance> balances(YearMonth month, String currency) {
        return balances.getOrDefault(month, List.of());
    }

    @Override
    public Totals totals() {
        return new Totals(customers.size(), 0, transactions.size(), 0, messages.size(), 0, 0);
    }

    @Override
    public @Nullable LocalDate lastDay() {
        return transactions.stream()
                .map(Transaction::day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
