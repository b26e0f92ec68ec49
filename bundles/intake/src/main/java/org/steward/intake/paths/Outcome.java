package org.steward.intake.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake.ClusterVisitor;
import org.steward.api.protection.BlindIndex;
import org.steward.api.store.CustomerStore.HoldingRef;
import org.steward.api.store.StoreBatch;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.cleansing.Reason;
import org.steward.intake.cleansing.Refused;

/** What is to be stored of a batch, what is refused, and the account of both. Filled by one path. */
public final class Outcome {
    final List<StoreBatch.OrgUnitRow> orgUnits = new ArrayList<>();
    final List<StoreBatch.StaffRow> staff = new ArrayList<>();
    final List<StoreBatch.CustomerRow> customers = new ArrayList<>();
    final List<StoreBatch.HoldingRow> holdings = new ArrayList<>();
    final List<StoreBatch.BalanceRow> balances = new ArrayList<>();
    final List<StoreBatch.TransactionRow> transactions = new ArrayList<>();
    final List<StoreBatch.MessageRow> messages = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<BlindIndex, HoldingRef> learned = new HashMap<>();
    private long stored;
    private long merged;
    private long duplicate;
    private long created;
    private long masked;

    private record Cluster(long row, long customer) {}

    Outcome(Collection<Refused> refused) {
        this.refused.addAll(refused);
    }

    void stored(CleanRecord record, long customer) {
        stored++;
        cluster(record, customer);
    }

    void merged(CleanRecord record, long customer) {
        merged++;
        cluster(record, customer);
    }

    void duplicate(CleanRecord record, long customer) {
        duplicate++;
        cluster(record, customer);
    }

    void refused(CleanRecord record, String column, String reason, String shape) {
        String remedy = reason.equals(Reason.CUSTOMER_UNKNOWN)
                ? "deliver the customer and replay, or let the mapping say create_customers: true"
                : "settle which customer is meant, correct the keys that several have, and replay";
        refused.add(new Refused(record.raw(), column, reason, shape, remedy));
    }

    void created(long customers) {
        created += customers;
    }

    void masked(long spans) {
        masked += spans;
    }

    void learned(Map<BlindIndex, HoldingRef> references) {
        learned.putAll(references);
    }

    private void cluster(CleanRecord record, long customer) {
        if (customer != 0) {
            clusters.add(new Cluster(record.raw().row(), customer));
        }
    }

    public StoreBatch rows() {
        return new StoreBatch(orgUnits, staff, customers, holdings, balances, transactions, messages);
    }

    /** Whether there is anything to store. */
    public boolean hasRows() {
        return !(orgUnits.isEmpty()
                && staff.isEmpty()
                && customers.isEmpty()
                && holdings.isEmpty()
                && transactions.isEmpty()
                && messages.isEmpty());
    }

    public List<Refused> refused() {
        return refused;
    }

    /** What may be remembered once the rows are committed. */
    public Map<BlindIndex, HoldingRef> learned() {
        return learned;
    }

    /** @param rejected records of the batch that came in unreadable */
    public Counts counts(long rejected) {
        long quarantined = refused.size() + rejected;
        return new Counts(
                stored + merged + duplicate + quarantined, stored, merged, duplicate, quarantined, created, masked);
    }

    public void tell(ClusterVisitor visitor) {
        clusters.forEach(cluster -> visitor.record(cluster.row(), cluster.customer()));
    }
}
