package org.steward.intake.paths;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.CustomerStore.Sourced;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.matching.KeyedReference;
import org.steward.intake.matching.RandomIds;
import org.steward.intake.matching.ReferenceMatching;
import org.steward.intake.matching.ReferenceMatching.Target;

/** The way of transactions. */
final class TransactionPath {
    private final CustomerStore store;
    private final RandomIds ids;

    TransactionPath(CustomerStore store, RandomIds ids) {
        this.store = store;
        this.ids = ids;
    }

    void run(
            Connection connection,
            List<KeyedReference<CleanRecord.Transaction>> records,
            ReferenceMatching references,
            Outcome outcome)
            throws SQLException {
        Set<SourceKey> taken = new HashSet<>(store.known(
                connection,
                Sourced.TRANSACTION,
                records.stream().map(KeyedReference::source).toList()));
        for (KeyedReference<CleanRecord.Transaction> record : records) {
            if (taken.contains(record.source())) {
                outcome.duplicate(record.clean(), Naming.before(record, references));
                continue;
            }
            Target target = references.resolve(record);
            if (target instanceof Target.Customer customer) {
                taken.add(record.source());
                outcome.transactions.add(row(record, customer));
                outcome.stored(record.clean(), customer.id());
            } else {
                Naming.refuse(record, target, outcome);
            }
        }
    }

    private StoreBatch.TransactionRow row(KeyedReference<CleanRecord.Transaction> record, Target.Customer customer) {
        CleanRecord.Transaction clean = record.clean();
        return new StoreBatch.TransactionRow(
                ids.next(),
                record.source(),
                customer.id(),
                customer.holding(),
                clean.time(),
                clean.day(),
                clean.minor(),
                clean.currency(),
                clean.kind(),
                clean.channel());
    }
}
