package org.steward.intake.paths;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.FieldProtection;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.CustomerStore.HoldingRef;
import org.steward.api.store.CustomerStore.Sourced;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch;
import org.steward.api.store.StoreBatch.HoldingRow;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.cleansing.CustomerReference;
import org.steward.intake.cleansing.Reason;
import org.steward.intake.cleansing.Shape;
import org.steward.intake.matching.KeyedReference;
import org.steward.intake.matching.RandomIds;
import org.steward.intake.matching.ReferenceMatching;
import org.steward.intake.matching.ReferenceMatching.Target;

/** The way of holdings; one delivered again brings its end and its balances up to date. */
final class HoldingPath {
    private final CustomerStore store;
    private final FieldProtection fields;
    private final RandomIds ids;

    HoldingPath(CustomerStore store, FieldProtection fields, RandomIds ids) {
        this.store = store;
        this.fields = fields;
        this.ids = ids;
    }

    void run(
            Connection connection,
            List<KeyedReference<CleanRecord.Holding>> records,
            ReferenceMatching references,
            Outcome outcome)
            throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        Set<SourceKey> taken = new HashSet<>(store.known(
                connection,
                Sourced.HOLDING,
                records.stream().map(KeyedReference::source).toList()));
        Map<BlindIndex, HoldingRef> known = new HashMap<>(store.holdingsByKey(
                connection, records.stream().map(HoldingPath::key).toList()));
        Map<Long, HoldingRow> rows = new LinkedHashMap<>();
        for (KeyedReference<CleanRecord.Holding> record : records) {
            if (taken.contains(record.source())) {
                outcome.duplicate(record.clean(), Naming.before(record, references));
                continue;
            }
            // The account of a customer who is known is not given to a new one.
            Target target = known.containsKey(key(record)) ? references.find(record) : references.resolve(record);
            if (!(target instanceof Target.Customer customer)) {
                Naming.refuse(record, target, outcome);
            } else if (take(record, customer.id(), known, rows, outcome)) {
                taken.add(record.source());
            }
        }
        outcome.holdings.addAll(new ArrayList<>(rows.values()));
    }

    private boolean take(
            KeyedReference<CleanRecord.Holding> record,
            long customer,
            Map<BlindIndex, HoldingRef> known,
            Map<Long, HoldingRow> rows,
            Outcome outcome) {
        CleanRecord.Holding clean = record.clean();
        HoldingRef before = known.get(key(record));
        if (before != null && before.customer() != customer) {
            outcome.refused(clean, CustomerReference.ACCOUNT, Reason.CUSTOMER_AMBIGUOUS, Shape.of(clean.account()));
            return false;
        }
        HoldingRef holding = before == null ? new HoldingRef(ids.next(), customer) : before;
        known.put(key(record), holding);
        rows.merge(holding.holding(), row(record, holding), HoldingPath::later);
        CleanRecord.Balance balance = clean.balance();
        if (balance != null) {
            outcome.balances.add(new StoreBatch.BalanceRow(
                    holding.holding(), balance.month(), balance.endMinor(), balance.averageMinor()));
        }
        if (before == null) {
            outcome.stored(clean, customer);
        } else {
            outcome.merged(clean, customer);
        }
        return true;
    }

    private HoldingRow row(KeyedReference<CleanRecord.Holding> record, HoldingRef holding) {
        CleanRecord.Holding clean = record.clean();
        return new HoldingRow(
                holding.holding(),
                record.source(),
                holding.customer(),
                key(record),
                fields.seal(StoreBatch.HOLDING_ACCOUNT, holding.holding(), clean.account()),
                clean.product(),
                clean.family(),
                clean.currency(),
                clean.opened(),
                clean.closed());
    }

    /** Several rows of one holding in a batch, e.g. a balance a month, are one row. */
    private static HoldingRow later(HoldingRow first, HoldingRow next) {
        return new HoldingRow(
                first.id(),
                first.source(),
                first.customer(),
                first.key(),
                first.account(),
                first.product(),
                present(first.family(), next.family()),
                first.currency(),
                present(first.opened(), next.opened()),
                present(next.closed(), first.closed()));
    }

    private static <T> @Nullable T present(@Nullable T value, @Nullable T otherwise) {
        return value == null ? otherwise : value;
    }

    private static BlindIndex key(KeyedReference<CleanRecord.Holding> record) {
        return Objects.requireNonNull(record.account());
    }
}
