package org.steward.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.store.Activity;
import org.steward.api.store.Database;

/** Reads roll-ups where they serve, and single transactions only for months that are cut. Rows are streamed. */
@Component(
        service = Activity.class,
        configurationPid = "org.steward.store",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RolledUpActivity implements Activity {
    private static final String CUSTOMERS = "SELECT id, first_contact, source_channel, kind FROM customer ORDER BY id";

    /** Not ordered: sorting ids in memory costs less than reading the table in the order of an index. */
    private static final String WHOLE_MONTHS =
            """
            SELECT customer_id, minor, transactions FROM customer_month
            WHERE month BETWEEN ? AND ? AND currency = ?
            """;

    private static final String CUT_MONTH =
            "SELECT customer_id, minor FROM transaction_entry WHERE day BETWEEN ? AND ? AND currency = ?";

    private static final String MONTHS =
            """
            SELECT customer_id, month, minor, transactions FROM customer_month
            WHERE month BETWEEN ? AND ? AND currency = ? ORDER BY customer_id, month
            """;

    private static final String CONTACTS =
            """
            SELECT customer_id, month, inbound, outbound FROM contact_month
            WHERE month BETWEEN ? AND ? ORDER BY customer_id, month
            """;

    private static final String HOURS =
            """
            SELECT channel, weekday, hour_of_day, SUM(messages) FROM contact_hour
            WHERE month BETWEEN ? AND ?
            GROUP BY channel, weekday, hour_of_day ORDER BY channel, weekday, hour_of_day
            """;

    private static final String BALANCES =
            """
            SELECT COALESCE(h.family, ''), COUNT(DISTINCT h.customer_id), SUM(b.average_minor)
            FROM holding_balance b JOIN holding h ON h.id = b.holding_id
            WHERE b.month = ? AND h.currency = ?
            GROUP BY COALESCE(h.family, '') ORDER BY 1
            """;

    private static final String TRANSACTION_TOTALS =
            """
            SELECT COALESCE(SUM(CASE WHEN currency = ? THEN minor ELSE 0 END), 0), COUNT(*),
                COALESCE(SUM(CASE WHEN currency = ? THEN 0 ELSE 1 END), 0)
            FROM transaction_entry
            """;

    private static final String LAST_DAY = "SELECT last_day FROM store_turn WHERE id = 1";

    private final Database database;
    private final String currency;

    @Activate
    public RolledUpActivity(
            @Reference(name = InstitutionReferences.DATABASE) Database database,
            @Reference(name = InstitutionReferences.INSTITUTION) Institution institution) {
        this(database, institution.currency());
    }

    /** @param currency ISO 4217 code of the institution's currency */
    public RolledUpActivity(Database database, String currency) {
        this.database = database;
        this.currency = currency;
    }

    @Override
    public void customers(CustomerVisitor visitor) {
        read(CUSTOMERS, query -> {}, row -> {
            Date first = row.getDate(2);
            visitor.customer(
                    row.getLong(1), first == null ? null : first.toLocalDate(), row.getString(3), row.getString(4));
        });
    }

    @Override
    public CustomerResults results(LocalDate from, LocalDate to, String currency) {
        CustomerSums sums = new CustomerSums();
        YearMonth first = from.getDayOfMonth() == 1
                ? YearMonth.from(from)
                : YearMonth.from(from).plusMonths(1);
        YearMonth last = to.equals(YearMonth.from(to).atEndOfMonth())
                ? YearMonth.from(to)
                : YearMonth.from(to).minusMonths(1);
        if (first.isAfter(last)) {
            addDays(sums, from, to, currency);
            return sums.sorted();
        }
        addDays(sums, from, first.atDay(1).minusDays(1), currency);
        read(
                WHOLE_MONTHS,
                query -> bind(query, first, last, currency),
                row -> sums.add(row.getLong(1), row.getLong(2), row.getInt(3)));
        addDays(sums, last.atEndOfMonth().plusDays(1), to, currency);
        return sums.sorted();
    }

    private void addDays(CustomerSums sums, LocalDate from, LocalDate to, String currency) {
        if (from.isAfter(to)) {
            return;
        }
        read(
                CUT_MONTH,
                query -> {
                    query.setDate(1, Date.valueOf(from));
                    query.setDate(2, Date.valueOf(to));
                    query.setString(3, currency);
                },
                row -> sums.add(row.getLong(1), row.getLong(2), 1));
    }

    @Override
    public void months(YearMonth from, YearMonth to, String currency, MonthVisitor visitor) {
        read(
                MONTHS,
                query -> bind(query, from, to, currency),
                row -> visitor.month(row.getLong(1), Months.month(row.getInt(2)), row.getLong(3), row.getInt(4)));
    }

    @Override
    public void contacts(YearMonth from, YearMonth to, ContactVisitor visitor) {
        read(
                CONTACTS,
                query -> bind(query, from, to),
                row -> visitor.month(row.getLong(1), Months.month(row.getInt(2)), row.getInt(3), row.getInt(4)));
    }

    @Override
    public List<HourCount> messagesByHour(YearMonth from, YearMonth to) {
        List<HourCount> hours = new ArrayList<>();
        read(
                HOURS,
                query -> bind(query, from, to),
                row -> hours.add(new HourCount(row.getString(1), row.getInt(2), row.getInt(3), row.getLong(4))));
        return hours;
    }

    @Override
    public List<FamilyBalance> balances(YearMonth month, String currency) {
        List<FamilyBalance> balances = new ArrayList<>();
        read(
                BALANCES,
                query -> {
                    query.setInt(1, Months.of(month));
                    query.setString(2, currency);
                },
                row -> balances.add(new FamilyBalance(row.getString(1), row.getLong(2), row.getLong(3))));
        return balances;
    }

    @Override
    public Totals totals() {
        long[] sums = new long[3];
        read(
                TRANSACTION_TOTALS,
                query -> {
                    query.setString(1, currency);
                    query.setString(2, currency);
                },
                row -> {
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] = row.getLong(i + 1);
                    }
                });
        return new Totals(
                count("customer"),
                count("holding"),
                sums[1],
                sums[0],
                count("message"),
                count("conversation"),
                sums[2]);
    }

    private long count(String table) {
        long[] count = new long[1];
        read("SELECT COUNT(*) FROM " + table, query -> {}, row -> count[0] = row.getLong(1));
        return count[0];
    }

    @Override
    public @Nullable LocalDate lastDay() {
        List<LocalDate> day = new ArrayList<>(1);
        read(LAST_DAY, query -> {}, row -> {
            if (row.getDate(1) != null) {
                day.add(row.getDate(1).toLocalDate());
            }
        });
        return day.isEmpty() ? null : day.get(0);
    }

    private static void bind(PreparedStatement query, YearMonth from, YearMonth to) throws SQLException {
        query.setInt(1, Months.of(from));
        query.setInt(2, Months.of(to));
    }

    private static void bind(PreparedStatement query, YearMonth from, YearMonth to, String currency)
            throws SQLException {
        bind(query, from, to);
        query.setString(3, currency);
    }

    private void read(String sql, Parameters parameters, RowReader reader) {
        database.inTransaction((Connection connection) -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                parameters.bind(query);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
            }
            return true;
        });
    }

    /** Binds the parameters of one query. */
    @FunctionalInterface
    private interface Parameters {
        void bind(PreparedStatement query) throws SQLException;
    }

    /** Takes one row of a result. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
