package org.steward.intake.matching;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.BlindIndex;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.CustomerStore.HoldingRef;
import org.steward.intake.cleansing.CleanRecord;

/** Whom the records of one batch name; makes customers that nobody knew where that is allowed. */
public final class ReferenceMatching {
    private final boolean createCustomers;
    private final RandomIds ids;
    private final Map<BlindIndex, HoldingRef> found = new HashMap<>();
    private final Map<BlindIndex, HoldingRef> looked = new HashMap<>();
    private final Set<BlindIndex> ambiguous = new HashSet<>();
    private final Map<BlindIndex, NewCustomer> created = new LinkedHashMap<>();

    /** Whom a record names. */
    public sealed interface Target {
        /** @param holding 0 if the record does not name an account */
        record Customer(long id, long holding) implements Target {}

        /** Nobody is named. */
        record Nobody() implements Target {}

        record Unknown() implements Target {}

        record Ambiguous() implements Target {}
    }

    /**
     * A customer who is known by a reference alone.
     *
     * @param day earliest banking day of the records of this batch that name the customer
     */
    public record NewCustomer(long id, KeyedReference<?> first, @Nullable LocalDate day) {}

    /** Looks all references of a batch up at once. */
    public ReferenceMatching(
            CustomerStore store,
            Connection connection,
            RandomIds ids,
            boolean createCustomers,
            ReferenceCache cache,
            Collection<? extends KeyedReference<?>> records)
            throws SQLException {
        this.ids = ids;
        this.createCustomers = createCustomers;
        Set<BlindIndex> customers = new HashSet<>();
        Set<BlindIndex> accounts = new HashSet<>();
        for (KeyedReference<?> record : records) {
            BlindIndex key = record.customer();
            if (key == null) {
                continue;
            }
            cache.find(key)
                    .ifPresentOrElse(
                            target -> found.put(key, target),
                            () -> (namesAccount(record) ? accounts : customers).add(key));
        }
        if (!customers.isEmpty()) {
            store.customersByKey(connection, customers).forEach(this::take);
        }
        if (!accounts.isEmpty()) {
            looked.putAll(store.holdingsByKey(connection, accounts));
        }
        found.putAll(looked);
    }

    private void take(BlindIndex key, List<Long> customers) {
        if (customers.size() == 1) {
            looked.put(key, new HoldingRef(0, customers.get(0)));
        } else if (!customers.isEmpty()) {
            ambiguous.add(key);
        }
    }

    /** Whom a record names, without making anybody. */
    public Target find(KeyedReference<?> record) {
        BlindIndex key = record.customer();
        if (key == null) {
            return new Target.Nobody();
        }
        HoldingRef target = found.get(key);
        if (target != null) {
            return new Target.Customer(target.customer(), target.holding());
        }
        NewCustomer made = created.get(key);
        if (made != null) {
            return new Target.Customer(made.id(), 0);
        }
        return ambiguous.contains(key) ? new Target.Ambiguous() : new Target.Unknown();
    }

    /** Whom a record names that will be stored; an account alone makes no customer. */
    public Target resolve(KeyedReference<?> record) {
        Target target = find(record);
        if (createCustomers && target instanceof Target.Unknown && !namesAccount(record)) {
            BlindIndex key = Objects.requireNonNull(record.customer());
            created.put(key, new NewCustomer(ids.next(), record, record.clean().day()));
            return find(record);
        }
        BlindIndex key = record.customer();
        if (key != null && target instanceof Target.Customer) {
            created.computeIfPresent(key, (same, made) -> earliest(made, record.clean()));
        }
        return target;
    }

    /** Customers made so far, in the order of the records that named them first. */
    public List<NewCustomer> created() {
        return new ArrayList<>(created.values());
    }

    /** What may be remembered once this batch is committed. */
    public Map<BlindIndex, HoldingRef> learned() {
        Map<BlindIndex, HoldingRef> learned = new HashMap<>(looked);
        created.forEach((key, made) -> learned.put(key, new HoldingRef(0, made.id())));
        return learned;
    }

    private static NewCustomer earliest(NewCustomer made, CleanRecord.Referring record) {
        LocalDate day = record.day();
        boolean earlier = day != null && (made.day() == null || day.isBefore(made.day()));
        return earlier ? new NewCustomer(made.id(), made.first(), day) : made;
    }

    private static boolean namesAccount(KeyedReference<?> record) {
        return record.clean().customer() != null
                && Objects.requireNonNull(record.clean().customer()).isAccount();
    }
}
