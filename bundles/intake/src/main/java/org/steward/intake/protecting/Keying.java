package org.steward.intake.protecting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steward.api.intake.RawRecord;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.FieldProtection;
import org.steward.api.store.SourceKey;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.cleansing.CustomerReference;
import org.steward.intake.cleansing.Identifier;
import org.steward.intake.matching.KeyedCustomer;
import org.steward.intake.matching.KeyedReference;

/**
 * Computes the blind indexes of records; safe for many threads.
 *
 * @param connector name of the connector instance that delivered them
 * @param namespace numbering of the source's own customer keys
 */
public record Keying(FieldProtection fields, String connector, String namespace) {
    /** Kinds of blind indexes beside those of identifiers and references. */
    private static final String NAME = "name";

    private static final String CONTENT = "content";

    public KeyedCustomer customer(CleanRecord.Customer customer, String kind) {
        Set<BlindIndex> own = new LinkedHashSet<>();
        String number = customer.number();
        if (number != null) {
            own.add(fields.index(CustomerReference.NUMBER, number));
        }
        String reference = customer.reference();
        if (reference != null) {
            own.add(fields.index(CustomerReference.referenceKind(namespace), reference));
        }
        Map<BlindIndex, Identifier> identifiers = new LinkedHashMap<>();
        for (Identifier identifier : customer.identifiers()) {
            identifiers.put(fields.index(identifier.kind().keyKind(), identifier.value()), identifier);
        }
        return new KeyedCustomer(
                customer,
                source(customer.raw(), kind),
                content(customer.raw()),
                own,
                identifiers,
                Set.of(fields.index(NAME, withoutBlanks(customer.name()))));
    }

    /** @param account the account of a holding's own record; null for other records */
    public <T extends CleanRecord.Referring> KeyedReference<T> referring(
            T record, String kind, @Nullable String account) {
        CustomerReference customer = record.customer();
        return new KeyedReference<>(
                record,
                source(record.raw(), kind),
                customer == null ? null : fields.index(customer.keyKind(), customer.value()),
                account == null ? null : fields.index(CustomerReference.ACCOUNT, account));
    }

    /** Identity of a record. */
    public SourceKey source(RawRecord record, String kind) {
        return SourceKey.of(connector, kind, record.sourceId());
    }

    private BlindIndex content(RawRecord record) {
        StringBuilder content = new StringBuilder();
        new TreeMap<>(record.fields())
                .forEach((field, value) ->
                        content.append(field).append('\0').append(value).append('\0'));
        return fields.index(CONTENT, content.toString());
    }

    private static String withoutBlanks(String name) {
        return name.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
