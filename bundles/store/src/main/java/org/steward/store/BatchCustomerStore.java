package org.steward.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.steward.api.audit.AuditTrail;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.KnownValue;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.Database;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch;
import org.steward.api.store.StoreBatch.MessageRow;
import org.steward.api.store.StoreBatch.TransactionRow;

/** Writes by prepared batches, in the caller's transaction; writers of one institution take turns. */
@Component(
        service = CustomerStore.class,
        configurationPid = "org.steward.store",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class BatchCustomerStore implements CustomerStore {
    private static final String TAKE_TURN =
            """
            UPDATE store_turn SET turn = turn + 1,
                last_day = CASE WHEN last_day IS NULL OR last_day < ? THEN ? ELSE last_day END
            WHERE id = 1
            """;

    private static final String TAKE_TURN_QUIETLY = "UPDATE store_turn SET turn = turn + 1 WHERE id = 1";

    private final CustomerWriter customers;
    private final MessageWriter messages;
    private final KnownParties parties;

    /** @param database not used, but its tables must be there */
    @Activate
    public BatchCustomerStore(
            @Reference(name = InstitutionReferences.DATABASE) Database database,
            @Reference(name = InstitutionReferences.INSTITUTION) Institution institution,
            @Reference(name = InstitutionReferences.FIELDS) FieldProtection fields,
            @Reference(name = InstitutionReferences.AUDIT) AuditTrail audit) {
        this(fields, audit, institution.zone(), institution::today);
    }

    /**
     * @param zone zone of banking days and hours
     * @param today day in the numbers of customers of whom no first contact is known
     */
    public BatchCustomerStore(FieldProtection fields, AuditTrail audit, ZoneId zone, Supplier<LocalDate> today) {
        this.customers = new CustomerWriter(fields, today);
        this.messages = new MessageWriter(zone);
        this.parties = new KnownParties(new WatchedOpening(fields, audit));
    }

    @Override
    public void takeTurn(Connection connection) throws SQLException {
        turn(connection);
    }

    @Override
    public Map<BlindIndex, List<Long>> customersByKey(Connection connection, Collection<BlindIndex> keys)
            throws SQLException {
        return Lookups.customers(connection, keys);
    }

    @Override
    public Map<BlindIndex, HoldingRef> holdingsByKey(Connection connection, Collection<BlindIndex> keys)
            throws SQLException {
        return Lookups.holdings(connection, keys);
    }

    @Override
    public Map<SourceKey, CustomerSource> customerSources(Connection connection, Collection<SourceKey> keys)
            throws SQLException {
        return Lookups.sources(connection, keys);
    }

    @Override
    public Set<SourceKey> known(Connection connection, Sourced kind, Collection<SourceKey> keys) throws SQLException {
        return Lookups.known(connection, kind, keys);
    }

    @Override
    public Set<String> identifierKinds(Connection connection, long customer) throws SQLException {
        return Lookups.identifierKinds(connection, customer);
    }

    @Override
    public Map<Long, List<KnownValue>> knownOfCustomers(Connection connection, Collection<Long> customers)
            throws SQLException {
        return parties.customers(connection, customers);
    }

    @Override
    public Map<String, KnownValue> namesOfStaff(Connection connection, Collection<String> codes) throws SQLException {
        return parties.staff(connection, codes);
    }

    @Override
    public Map<SourceKey, Conversation> conversations(Connection connection, Collection<SourceKey> keys)
            throws SQLException {
        return KeptMessages.conversations(connection, keys);
    }

    @Override
    public List<KeptMessage> messages(Connection connection, SourceKey conversation, Instant from, Instant to, int most)
            throws SQLException {
        return KeptMessages.latest(connection, conversation, from, to, most);
    }

    @Override
    public void mask(Connection connection, Collection<MaskedMessage> masked) throws SQLException {
        KeptMessages.mask(connection, masked);
    }

    @Override
    public void write(Connection connection, StoreBatch batch) throws SQLException {
        turn(connection, lastDay(batch));
        StaffWriter.write(connection, batch.orgUnits(), batch.staff());
        customers.write(connection, batch.customers());
        HoldingWriter.write(connection, batch.holdings(), batch.balances());
        TransactionWriter.write(connection, batch.transactions());
        messages.write(connection, batch.messages());
    }

    private static @Nullable LocalDate lastDay(StoreBatch batch) {
        return Stream.concat(
                        batch.transactions().stream().map(TransactionRow::day),
                        batch.messages().stream().map(MessageRow::day))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Waits until no other writer's transaction is open, and keeps others waiting until this one ends. */
    static void turn(Connection connection) throws SQLException {
        turn(connection, null);
    }

    private static void turn(Connection connection, @Nullable LocalDate lastDay) throws SQLException {
        try (PreparedStatement turn = connection.prepareStatement(lastDay == null ? TAKE_TURN_QUIETLY : TAKE_TURN)) {
            if (lastDay != null) {
                turn.setDate(1, Date.valueOf(lastDay));
                turn.setDate(2, Date.valueOf(lastDay));
            }
            turn.executeUpdate();
        }
    }
}
