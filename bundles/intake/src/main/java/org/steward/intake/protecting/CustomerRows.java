package org.steward.intake.protecting;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch;
import org.steward.api.store.StoreBatch.CustomerFacts;
import org.steward.api.store.StoreBatch.CustomerProfile;
import org.steward.api.store.StoreBatch.CustomerRow;
import org.steward.api.store.StoreBatch.IdentifierRow;
import org.steward.api.store.StoreBatch.KeyRow;
import org.steward.api.store.StoreBatch.KeyValue;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.cleansing.CustomerReference;
import org.steward.intake.cleansing.IdentifierKind;
import org.steward.intake.matching.Decision;
import org.steward.intake.matching.KeyedCustomer;
import org.steward.intake.matching.RandomIds;
import org.steward.intake.matching.ReferenceMatching.NewCustomer;

/** Seals the rows of customers, each with only those keys and identifiers that the customer does not have yet. */
public final class CustomerRows {
    private final CustomerStore store;
    private final FieldProtection fields;
    private final RandomIds ids;
    private final ClearFields clear;

    /** @param clear tells which numbers nobody may see: customers are found by them, but get others */
    public CustomerRows(CustomerStore store, FieldProtection fields, RandomIds ids, ClearFields clear) {
        this.clear = clear;
        this.store = store;
        this.fields = fields;
        this.ids = ids;
    }

    /** @return rows of the records that bring something new, in their order */
    public List<CustomerRow> rows(Connection connection, List<KeyedCustomer> records, List<Decision> decisions)
            throws SQLException {
        Map<Long, String> numbers = new HashMap<>();
        Map<BlindIndex, Long> owners = new HashMap<>();
        Set<BlindIndex> toLookUp = new HashSet<>();
        Set<SourceKey> sources = new HashSet<>();
        for (int index = 0; index < records.size(); index++) {
            KeyedCustomer record = records.get(index);
            // What a source repeats within a batch was not matched by its own keys: the first record's come first.
            boolean first = sources.add(record.source());
            if (decisions.get(index) instanceof Decision.Merged merged) {
                toLookUp.addAll(allKeys(record));
                own(record, merged.customer(), first, owners, numbers);
            } else if (decisions.get(index) instanceof Decision.Created created) {
                own(record, created.customer(), first, owners, numbers);
            }
        }
        KeysOfCustomers keys = new KeysOfCustomers(
                toLookUp.isEmpty() ? Map.of() : store.customersByKey(connection, toLookUp), owners, new HashMap<>());
        List<CustomerRow> rows = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            if (decisions.get(index) instanceof Decision.Created created) {
                rows.add(row(records.get(index), created.customer(), true, numbers.get(created.customer()), keys));
            } else if (decisions.get(index) instanceof Decision.Merged merged) {
                rows.add(row(records.get(index), merged.customer(), false, null, keys));
            }
        }
        return rows;
    }

    /** A customer of whom nothing is known but by what a record named the customer. */
    public CustomerRow reference(NewCustomer customer, SourceKey source) {
        CustomerReference reference =
                Objects.requireNonNull(customer.first().clean().customer());
        IdentifierKind kind = reference.identifier();
        long id = customer.id();
        List<IdentifierRow> identifiers = kind == null ? List.of() : List.of(identifier(kind, reference.value()));
        return new CustomerRow(
                id,
                true,
                source,
                fields.index("content", ""),
                reference.column().equals(CustomerReference.NUMBER) && !clear.isPersonal(reference.value())
                        ? reference.value()
                        : null,
                new CustomerFacts(null, null, null, null, null, customer.day(), null, null, null, null, Set.of()),
                new CustomerProfile(null, null, null, null),
                identifiers,
                List.of(key(
                        id,
                        Objects.requireNonNull(customer.first().customer()),
                        new KeyValue(reference.keyKind(), reference.value()))),
                0);
    }

    private void own(
            KeyedCustomer record,
            long customer,
            boolean first,
            Map<BlindIndex, Long> owners,
            Map<Long, String> numbers) {
        if (first) {
            record.own().forEach(key -> owners.put(key, customer));
            String number = record.clean().number();
            if (number != null && !clear.isPersonal(number)) {
                numbers.putIfAbsent(customer, number);
            }
        }
    }

    private static Set<BlindIndex> allKeys(KeyedCustomer record) {
        Set<BlindIndex> keys = new LinkedHashSet<>(record.own());
        keys.addAll(record.identifiers().keySet());
        keys.addAll(record.search());
        return keys;
    }

    private CustomerRow row(
            KeyedCustomer record, long customer, boolean isNew, @Nullable String number, KeysOfCustomers keys) {
        CleanRecord.Customer clean = record.clean();
        List<BlindIndex> added = new ArrayList<>();
        List<IdentifierRow> identifiers = new ArrayList<>();
        record.identifiers().forEach((key, identifier) -> {
            if (keys.add(customer, key)) {
                added.add(key);
                identifiers.add(identifier(identifier.kind(), identifier.value()));
            }
        });
        record.own().stream().filter(key -> keys.addOwn(customer, key)).forEach(added::add);
        record.search().stream().filter(key -> keys.add(customer, key)).forEach(added::add);
        LocalDate birthDate = clean.birthDate();
        return new CustomerRow(
                customer,
                isNew,
                record.source(),
                record.content(),
                number,
                facts(clean.facts()),
                new CustomerProfile(
                        sealed(StoreBatch.CUSTOMER_NAME, customer, clean.name()),
                        sealed(StoreBatch.CUSTOMER_COMPANY, customer, clean.company()),
                        sealed(StoreBatch.CUSTOMER_ADDRESS, customer, clean.address()),
                        sealed(
                                StoreBatch.CUSTOMER_BIRTH_DATE,
                                customer,
                                birthDate == null ? null : birthDate.toString())),
                identifiers,
                added.stream()
                        .map(key -> key(
                                customer,
                                key,
                                Objects.requireNonNull(record.values().get(key))))
                        .toList(),
                Completeness.of(clean));
    }

    private KeyRow key(long customer, BlindIndex index, KeyValue made) {
        return new KeyRow(index, fields.seal(StoreBatch.KEY_VALUE, customer, made.text()));
    }

    private IdentifierRow identifier(IdentifierKind kind, String value) {
        long id = ids.next();
        return new IdentifierRow(id, kind.type(), fields.seal(StoreBatch.IDENTIFIER_VALUE, id, value));
    }

    private @Nullable Ciphertext sealed(Attribute attribute, long customer, @Nullable String value) {
        return value == null ? null : fields.seal(attribute, customer, value);
    }

    private static CustomerFacts facts(CleanRecord.Facts facts) {
        return new CustomerFacts(
                facts.kind(),
                facts.region(),
                facts.industry(),
                facts.sizeBand(),
                facts.sourceChannel(),
                facts.firstContact(),
                facts.owner(),
                facts.branch(),
                facts.sex(),
                facts.level(),
                facts.tags());
    }

    /**
     * Who is found under which key.
     *
     * @param owners to whom this batch gives numbers and sources' own keys
     * @param batch what this batch added so far
     */
    private record KeysOfCustomers(
            Map<BlindIndex, List<Long>> stored, Map<BlindIndex, Long> owners, Map<BlindIndex, Set<Long>> batch) {
        /** @return whether the key is new for this customer */
        boolean add(long customer, BlindIndex key) {
            return !stored.getOrDefault(key, List.of()).contains(customer)
                    && batch.computeIfAbsent(key, each -> new HashSet<>()).add(customer);
        }

        /** A number or a source's own key that means somebody else goes on meaning them. */
        boolean addOwn(long customer, BlindIndex key) {
            return stored.getOrDefault(key, List.of()).isEmpty()
                    && owners.computeIfAbsent(key, each -> customer) == customer
                    && add(customer, key);
        }
    }
}
