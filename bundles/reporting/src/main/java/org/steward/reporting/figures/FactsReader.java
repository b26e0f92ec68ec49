package org.steward.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steward.api.store.Activity;
import org.steward.api.store.Activity.CustomerResults;
import org.steward.api.store.Activity.HourCount;
import org.steward.api.tiering.Tiering;
import org.steward.api.tiering.Tiering.TierRun;
import org.steward.api.tiering.Tiering.TierShare;

/** Reads the columns of one bulletin and hands them to the kernels. */
public final class FactsReader {
    /** Earlier months are no banking data of today's systems. */
    private static final YearMonth BEGINNING = YearMonth.of(1970, 1);

    private final Activity activity;
    private final Tiering tiering;
    private final Frame frame;
    private final CustomerColumns customers;

    public FactsReader(Activity activity, Tiering tiering, Frame frame) {
        this.activity = activity;
        this.tiering = tiering;
        this.frame = frame;
        this.customers = readCustomers();
    }

    /** Customers as of the last day that counts. */
    public long customers() {
        return customers.size();
    }

    public BulletinFigures figures() {
        ActivityColumns active = ActivityColumns.ofSize(customers.size());
        ResultFigures results = readResults(active);
        ActivityColumns talking = ActivityColumns.ofSize(customers.size());
        var run = tiering.latest(Tiering.DEFAULT_SCHEME);
        List<String> tierNames = run.map(TierRun::tiers).orElse(List.of()).stream()
                .map(TierShare::tier)
                .toList();
        int[] tierOf = readTiers(tierNames);
        ContactFigures contacts = readContacts(talking, tierOf, tierNames);
        YearMonth period = frame.period();
        return new BulletinFigures(
                frame,
                customers.size(),
                customers.missingContactDays(),
                results,
                AcquisitionFigures.of(frame, customers),
                RetentionFigures.of(active, tierOf, tierNames),
                ConversionFigures.of(frame, customers, active, readFirstDays(), talking),
                contacts,
                AssetFigures.of(
                        activity.balances(period, frame.currency()),
                        activity.balances(period.minusMonths(1), frame.currency()),
                        activity.balances(period.minusYears(1), frame.currency())),
                run,
                activity.totals().otherCurrencies());
    }

    private CustomerColumns readCustomers() {
        Columns columns = new Columns();
        activity.customers((id, contact, channel, kind) -> {
            if (contact == null || !contact.isAfter(frame.cut())) {
                columns.add(id, contact, channel);
            }
        });
        return columns.toColumns();
    }

    private ResultFigures readResults(ActivityColumns active) {
        long[] minor = new long[Frame.MONTHS];
        long[] transactions = new long[Frame.MONTHS];
        long[] trading = new long[Frame.MONTHS];
        MonthSink sink = (customer, lag, amount, count) -> {
            int position = customers.position(customer);
            if (count <= 0) {
                return;
            }
            if (lag < Frame.MONTHS) {
                minor[Frame.CURRENT - lag] += amount;
                transactions[Frame.CURRENT - lag] += count;
                trading[Frame.CURRENT - lag]++;
            }
            if (position >= 0) {
                active.active(position, lag);
            }
        };
        activity.months(
                BEGINNING,
                frame.period().minusMonths(1),
                frame.currency(),
                (customer, month, amount, count) -> sink.month(customer, frame.lag(month), amount, count));
        CustomerResults current = activity.results(frame.period().atDay(1), frame.cut(), frame.currency());
        for (int i = 0; i < current.customers().length; i++) {
            sink.month(current.customers()[i], 0, current.minor()[i], current.transactions()[i]);
        }
        int reach = active.reach();
        return new ResultFigures(
                MonthlyCounts.reaching(minor, reach),
                MonthlyCounts.reaching(transactions, reach),
                MonthlyCounts.reaching(trading, reach));
    }

    private int[] readFirstDays() {
        int[] days = new int[customers.size()];
        Arrays.fill(days, CustomerColumns.NO_DAY);
        activity.firstDays(frame.trendStart().atDay(1), frame.cut(), frame.currency(), (customer, day) -> {
            int position = customers.position(customer);
            if (position >= 0) {
                days[position] = Math.toIntExact(day.toEpochDay());
            }
        });
        return days;
    }

    private int[] readTiers(List<String> names) {
        int[] tierOf = new int[customers.size()];
        Arrays.fill(tierOf, -1);
        for (int tier = 0; tier < names.size(); tier++) {
            for (long customer :
                    tiering.customers(Tiering.DEFAULT_SCHEME, names.get(tier), Math.max(1, customers.size()))) {
                int position = customers.position(customer);
                if (position >= 0) {
                    tierOf[position] = tier;
                }
            }
        }
        return tierOf;
    }

    private ContactFigures readContacts(ActivityColumns talking, int[] tierOf, List<String> tierNames) {
        long[] inbound = new long[Frame.MONTHS];
        long[] outbound = new long[Frame.MONTHS];
        long[] unknown = new long[1];
        ContactFigures.Exchanged exchanged = ContactFigures.Exchanged.ofSize(customers.size());
        activity.contacts(frame.month(Frame.YEAR_BEFORE), frame.period(), (customer, month, in, out) -> {
            int lag = frame.lag(month);
            inbound[Frame.CURRENT - lag] += in;
            outbound[Frame.CURRENT - lag] += out;
            int position = customers.position(customer);
            if (position >= 0 && in + out > 0) {
                talking.active(position, lag);
            }
            if (lag == 0 && position >= 0) {
                exchanged.inbound()[position] += in;
                exchanged.outbound()[position] += out;
            } else if (lag == 0) {
                unknown[0] += in + out;
            }
        });
        List<HourCount> current = byHour(Frame.CURRENT);
        return new ContactFigures(
                MonthlyCounts.fromFirst(inbound),
                MonthlyCounts.fromFirst(outbound),
                unknown[0],
                ContactFigures.byChannel(current, byHour(Frame.PREVIOUS), byHour(Frame.YEAR_BEFORE)),
                ContactFigures.byHour(current),
                ContactFigures.reached(exchanged, tierOf, 0, true),
                ContactFigures.byTier(exchanged, tierOf, tierNames));
    }

    private List<HourCount> byHour(int position) {
        return activity.messagesByHour(frame.month(position), frame.month(position));
    }

    private interface MonthSink {
        void month(long customer, int lag, long minor, long transactions);
    }

    /** Columns that grow while customers come by. */
    private static final class Columns {
        private final Map<String, Integer> channels = new LinkedHashMap<>();
        private long[] ids = new long[1024];
        private int[] days = new int[1024];
        private int[] channelOf = new int[1024];
        private int size;
        private long missing;

        void add(
                long id,
                @org.jspecify.annotations.Nullable LocalDate contact,
                @org.jspecify.annotations.Nullable String channel) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                days = Arrays.copyOf(days, size * 2);
                channelOf = Arrays.copyOf(channelOf, size * 2);
            }
            if (size > 0 && id <= ids[size - 1]) {
                throw new IllegalStateException("The store visits customers out of order; they must come by id");
            }
            ids[size] = id;
            days[size] = contact == null ? CustomerColumns.NO_DAY : Math.toIntExact(contact.toEpochDay());
            channelOf[size] = channel == null || channel.isBlank()
                    ? CustomerColumns.NO_CHANNEL
                    : channels.computeIfAbsent(channel, name -> channels.size());
            missing += contact == null ? 1 : 0;
            size++;
        }

        CustomerColumns toColumns() {
            return new CustomerColumns(
                    Arrays.copyOf(ids, size),
                    Arrays.copyOf(days, size),
                    Arrays.copyOf(channelOf, size),
                    new ArrayList<>(channels.keySet()),
                    missing);
        }
    }
}
