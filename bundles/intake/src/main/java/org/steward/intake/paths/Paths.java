package org.steward.intake.paths;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TextProtection;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.StoreBatch;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.matching.CustomerMatching;
import org.steward.intake.matching.Decision;
import org.steward.intake.matching.KeyedCustomer;
import org.steward.intake.matching.KeyedReference;
import org.steward.intake.matching.RandomIds;
import org.steward.intake.matching.ReferenceCache;
import org.steward.intake.matching.ReferenceMatching;
import org.steward.intake.matching.ReferenceMatching.NewCustomer;
import org.steward.intake.matching.StoreUnderOldKeys;
import org.steward.intake.protecting.ClearFields;
import org.steward.intake.protecting.ConversationMasking;
import org.steward.intake.protecting.CustomerRows;

/** Takes prepared records down the way of their kind, in the caller's transaction and under the writer lock. */
public final class Paths {
    private final CustomerStore store;
    private final FieldProtection fields;
    private final RandomIds ids;
    private final TextProtection texts;
    private final ConversationMasking masking;

    public Paths(CustomerStore store, FieldProtection fields, TextProtection texts, RandomIds ids) {
        this.store = store;
        this.fields = fields;
        this.ids = ids;
        this.texts = texts;
        this.masking = new ConversationMasking(store, fields, texts);
    }

    public Outcome run(Connection connection, Prepared prepared, ReferenceCache cache) throws SQLException {
        var older = prepared.keying().currentOfOlder();
        return (older.isEmpty() ? this : new Paths(new StoreUnderOldKeys(store, older), fields, texts, ids))
                .take(connection, prepared, cache);
    }

    private Outcome take(Connection connection, Prepared prepared, ReferenceCache cache) throws SQLException {
        Outcome outcome = new Outcome(prepared.refused());
        switch (prepared.kind()) {
            case ORG_UNITS, STAFF -> organisation(prepared.clean(), outcome);
            case CUSTOMERS -> customers(connection, prepared.customers(), outcome);
            case HOLDINGS -> {
                ReferenceMatching references = references(connection, prepared, cache, prepared.holdings());
                new HoldingPath(store, fields, ids).run(connection, prepared.holdings(), references, outcome);
                add(references, prepared, outcome);
            }
            case TRANSACTIONS -> {
                ReferenceMatching references = references(connection, prepared, cache, prepared.transactions());
                new TransactionPath(store, ids).run(connection, prepared.transactions(), references, outcome);
                add(references, prepared, outcome);
            }
            case INTERACTIONS -> {
                ReferenceMatching references = references(connection, prepared, cache, prepared.messages());
                new MessagePath(store, fields, ids, masking).run(connection, prepared, references, outcome);
                add(references, prepared, outcome);
            }
        }
        return outcome;
    }

    private void organisation(List<CleanRecord> records, Outcome outcome) {
        for (CleanRecord record : records) {
            if (record instanceof CleanRecord.Unit unit) {
                outcome.orgUnits.add(new StoreBatch.OrgUnitRow(unit.code(), unit.name(), unit.parent(), unit.level()));
            } else if (record instanceof CleanRecord.Staff staff) {
                outcome.staff.add(staff(staff));
            }
            outcome.stored(record, 0);
        }
    }

    private StoreBatch.StaffRow staff(CleanRecord.Staff staff) {
        long id = ids.next();
        LocalDate from = staff.activeFrom();
        return new StoreBatch.StaffRow(
                id,
                staff.code(),
                fields.seal(StoreBatch.STAFF_NAME, id, staff.name()),
                staff.role(),
                staff.unit(),
                from,
                staff.activeTo());
    }

    private void customers(Connection connection, List<KeyedCustomer> records, Outcome outcome) throws SQLException {
        List<Decision> decisions = new CustomerMatching(store, ids).decide(connection, records);
        outcome.customers.addAll(customerRows().rows(connection, records, decisions));
        for (int index = 0; index < decisions.size(); index++) {
            CleanRecord record = records.get(index).clean();
            Decision decision = decisions.get(index);
            if (decision instanceof Decision.Created created) {
                outcome.stored(record, created.customer());
            } else if (decision instanceof Decision.Merged merged) {
                outcome.merged(record, merged.customer());
            } else if (decision instanceof Decision.Duplicate duplicate) {
                outcome.duplicate(record, duplicate.customer());
            } else {
                outcome.refused(record, "", org.steward.intake.cleansing.Reason.CUSTOMER_AMBIGUOUS, "");
            }
        }
    }

    private ReferenceMatching references(
            Connection connection,
            Prepared prepared,
            ReferenceCache cache,
            Collection<? extends KeyedReference<?>> records)
            throws SQLException {
        return new ReferenceMatching(store, connection, ids, prepared.rules().createCustomers(), cache, records);
    }

    private void add(ReferenceMatching references, Prepared prepared, Outcome outcome) {
        String kind = "created-by-" + prepared.kind().wireName();
        CustomerRows customerRows = customerRows();
        for (NewCustomer customer : references.created()) {
            outcome.customers.add(customerRows.reference(
                    customer, prepared.keying().source(customer.first().clean().raw(), kind)));
        }
        outcome.created(references.created().size());
        outcome.learned(references.learned());
    }

    private CustomerRows customerRows() {
        return new CustomerRows(store, fields, ids, new ClearFields(texts));
    }
}
