package org.steward.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steward.api.store.StoreBatch.CustomerRow;

/**
 * Makes the numbers that people see: {@code C}, the day of first contact (else today), and a running number a day, e.g.
 * {@code C20240501001}. Given numbers of that form count along, so that none is made twice.
 */
final class CustomerNumbers {
    private static final Pattern FORM = Pattern.compile("C(\\d{8})(\\d{3,9})");

    private static final String LAST = "SELECT last_number FROM customer_number WHERE day = ?";

    private static final String UPDATE = "UPDATE customer_number SET last_number = ? WHERE day = ?";

    private static final String INSERT = "INSERT INTO customer_number (last_number, day) VALUES (?, ?)";

    private final Supplier<LocalDate> today;

    CustomerNumbers(Supplier<LocalDate> today) {
        this.today = today;
    }

    /** @return one number a customer, in their order */
    List<String> assign(Connection connection, List<CustomerRow> customers) throws SQLException {
        Map<LocalDate, Long> last = new TreeMap<>();
        try (PreparedStatement find = connection.prepareStatement(LAST)) {
            for (CustomerRow customer : customers) {
                Optional<Made> given = Made.of(customer.number());
                LocalDate day = given.map(Made::day).orElseGet(() -> day(customer));
                if ((given.isPresent() || customer.number() == null) && !last.containsKey(day)) {
                    last.put(day, last(find, day));
                }
                given.ifPresent(made -> last.merge(day, made.running(), Math::max));
            }
        }
        List<String> numbers = new ArrayList<>(customers.size());
        for (CustomerRow customer : customers) {
            String given = customer.number();
            numbers.add(given != null ? given : form(day(customer), last.merge(day(customer), 1L, Long::sum)));
        }
        Batches.updateOrInsert(
                connection, last.entrySet(), UPDATE, CustomerNumbers::bind, INSERT, CustomerNumbers::bind);
        return numbers;
    }

    private LocalDate day(CustomerRow customer) {
        LocalDate first = customer.facts().firstContact();
        return first == null ? today.get() : first;
    }

    private static long last(PreparedStatement find, LocalDate day) throws SQLException {
        find.setDate(1, Date.valueOf(day));
        try (ResultSet found = find.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private static String form(LocalDate day, long running) {
        String number = Long.toString(running);
        return "C" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "0".repeat(Math.max(0, 3 - number.length()))
                + number;
    }

    private static void bind(Row row, Map.Entry<LocalDate, Long> entry) throws SQLException {
        row.number(entry.getValue()).day(entry.getKey());
    }

    /** A number of the form that this class makes. */
    private record Made(LocalDate day, long running) {
        static Optional<Made> of(@org.jspecify.annotations.Nullable String number) {
            Matcher form = FORM.matcher(number == null ? "" : number);
            if (!form.matches()) {
                return Optional.empty();
            }
            try {
                LocalDate day = LocalDate.parse(form.group(1), DateTimeFormatter.BASIC_ISO_DATE);
                return Optional.of(new Made(day, Long.parseLong(form.group(2))));
            } catch (DateTimeException e) {
                return Optional.empty(); // eight digits that are no day: not of our making
            }
        }
    }
}
