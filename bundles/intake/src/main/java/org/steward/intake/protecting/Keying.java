package org.steward.intake.protecting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steward.api.intake.RawRecord;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.FieldProtection;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch.KeyValue;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.cleansing.CustomerReference;
import org.steward.intake.cleansing.Identifier;
import org.steward.intake.matching.KeyedCustomer;
import org.steward.intake.matching.KeyedReference;

/** Computes the blind indexes of the records of one batch, and remembers those of older keys; for one thread. */
public final class Keying {
    /** Kinds of blind indexes beside those of identifiers and references. */
    private static final String NAME = "name";

    private static final String CONTENT = "content";

    private final FieldProtection fields;
    private final String connector;
    private final String namespace;
    private final BlindIndex mark;
    private final Map<BlindIndex, BlindIndex> currentOfOlder = new HashMap<>();

    /**
     * @param connector name of the connector instance that delivered them
     * @param namespace numbering of the source's own customer keys
     */
    public Keying(FieldProtection fields, String connector, String namespace) {
        this.fields = fields;
        this.connector = connector;
        this.namespace = namespace;
        this.mark = fields.index(CONTENT, "");
    }

    public String connector() {
        return connector;
    }

    /** Whether the indexes were made with the key that makes them now. */
    public boolean current() {
        return fields.current(mark);
    }

    /** While keys rotate: the current index of each one that an older key makes of the same value. */
    public Map<BlindIndex, BlindIndex> currentOfOlder() {
        return currentOfOlder;
    }

    private BlindIndex index(String kind, String normalised) {
        List<BlindIndex> indexes = fields.indexes(kind, normalised);
        BlindIndex current = indexes.get(0);
        indexes.subList(1, indexes.size()).forEach(older -> currentOfOlder.put(older, current));
        return current;
    }

    public KeyedCustomer customer(CleanRecord.Customer customer, String kind) {
        Map<BlindIndex, KeyValue> values = new HashMap<>();
        Set<BlindIndex> own = new LinkedHashSet<>();
        String number = customer.number();
        if (number != null) {
            own.add(key(CustomerReference.NUMBER, number, values));
        }
        String reference = customer.reference();
        if (reference != null) {
            own.add(key(CustomerReference.referenceKind(namespace), reference, values));
        }
        Map<BlindIndex, Identifier> identifiers = new LinkedHashMap<>();
        for (Identifier identifier : customer.identifiers()) {
            identifiers.put(key(identifier.kind().keyKind(), identifier.value(), values), identifier);
        }
        return new KeyedCustomer(
                customer,
                source(customer.raw(), kind),
                content(customer.raw()),
                own,
                identifiers,
                Set.of(key(NAME, withoutBlanks(customer.name()), values)),
                values);
    }

    private BlindIndex key(String kind, String normalised, Map<BlindIndex, KeyValue> values) {
        BlindIndex key = index(kind, normalised);
        values.put(key, new KeyValue(kind, normalised));
        return key;
    }

    /** @param account the account of a holding's own record; null for other records */
    public <T extends CleanRecord.Referring> KeyedReference<T> referring(
            T record, String kind, @Nullable String account) {
        CustomerReference customer = record.customer();
        return new KeyedReference<>(
                record,
                source(record.raw(), kind),
                customer == null ? null : index(customer.keyKind(), customer.value()),
                account == null ? null : index(CustomerReference.ACCOUNT, account));
    }

    /** Identity of a record. */
    public SourceKey source(RawRecord record, String kind) {
        return SourceKey.of(fields, connector, kind, record.sourceId());
    }

    private BlindIndex content(RawRecord record) {
        StringBuilder content = new StringBuilder();
        new TreeMap<>(record.fields())
                .forEach((field, value) ->
                        content.append(field).append('\0').append(value).append('\0'));
        return index(CONTENT, content.toString());
    }

    private static String withoutBlanks(String name) {
        return name.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
