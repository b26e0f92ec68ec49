package org.steward.intake.cleansing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads identities and contact points, and by which of them a record names its customer. */
final class IdentifierReading {
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@,;:<>\"()]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]{0,180}[\\p{L}\\p{N}])?\\.[\\p{L}]{2,24}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9()/-]{4,30}");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-Z-]{8,20}");

    private IdentifierReading() {}

    /** All identifiers of a customer's record, each once. */
    static List<Identifier> all(Fields fields) {
        Set<Identifier> found = new LinkedHashSet<>();
        for (Identifier identifier : new Identifier[] {
            residentId(fields),
            passport(fields),
            creditCode(fields),
            phone(fields, "phone"),
            phone(fields, "phone_2"),
            email(fields),
            wecom(fields)
        }) {
            if (identifier != null) {
                found.add(identifier);
            }
        }
        return new ArrayList<>(found);
    }

    /** The first of account, number, own key, identity and contact point that is there; null if none is. */
    static @Nullable CustomerReference reference(Fields fields, String namespace, boolean byAccount) {
        String account = byAccount ? fields.compact(CustomerReference.ACCOUNT) : null;
        if (account != null) {
            return new CustomerReference(CustomerReference.ACCOUNT, CustomerReference.ACCOUNT, account, null);
        }
        String number = fields.code(CustomerReference.NUMBER);
        if (number != null) {
            return new CustomerReference(CustomerReference.NUMBER, CustomerReference.NUMBER, number, null);
        }
        String key = ownKey(fields);
        if (key != null) {
            return new CustomerReference(
                    CustomerReference.CUSTOMER, CustomerReference.referenceKind(namespace), key, null);
        }
        return identifier(fields);
    }

    /** The source's own customer key. */
    static @Nullable String ownKey(Fields fields) {
        return fields.text(CustomerReference.CUSTOMER, Fields.LONGEST_TEXT);
    }

    private static @Nullable CustomerReference identifier(Fields fields) {
        for (String column : List.of("resident_id", "passport", "credit_code", "phone", "email", "wecom_id")) {
            Identifier identifier =
                    switch (column) {
                        case "resident_id" -> residentId(fields);
                        case "passport" -> passport(fields);
                        case "credit_code" -> creditCode(fields);
                        case "phone" -> phone(fields, column);
                        case "email" -> email(fields);
                        default -> wecom(fields);
                    };
            // A masked telephone number names nobody.
            if (identifier != null && identifier.kind() != IdentifierKind.PHONE_HINT) {
                return new CustomerReference(
                        column, identifier.kind().keyKind(), identifier.value(), identifier.kind());
            }
        }
        return null;
    }

    private static @Nullable Identifier residentId(Fields fields) {
        return fields.form(
                "resident_id",
                value -> ResidentId.read(Texts.compact(value), fields.days().today())
                        .map(number -> new Identifier(IdentifierKind.RESIDENT_ID, number)),
                "write 18 characters with a right date and check digit, or 15 digits");
    }

    private static @Nullable Identifier passport(Fields fields) {
        return fields.form(
                "passport",
                value -> matching(PASSPORT, Texts.compact(value), IdentifierKind.PASSPORT),
                "write 4 to 30 letters and digits");
    }

    private static @Nullable Identifier creditCode(Fields fields) {
        return fields.form(
                "credit_code",
                value -> matching(CREDIT_CODE, Texts.compact(value), IdentifierKind.CREDIT_CODE),
                "write 18 letters and digits");
    }

    private static @Nullable Identifier phone(Fields fields, String field) {
        return fields.form(
                field, PhoneNumber::read, "write a mainland number with area code, or + and the country's number");
    }

    private static @Nullable Identifier email(Fields fields) {
        return fields.form(
                "email",
                value -> matching(EMAIL, Texts.plain(value).toLowerCase(Locale.ROOT), IdentifierKind.EMAIL),
                "write one address such as name@example.com");
    }

    private static @Nullable Identifier wecom(Fields fields) {
        String value = fields.text("wecom_id", Fields.LONGEST_TEXT);
        return value == null ? null : new Identifier(IdentifierKind.WECOM, value);
    }

    private static Optional<Identifier> matching(Pattern form, String value, IdentifierKind kind) {
        return form.matcher(value).matches() ? Optional.of(new Identifier(kind, value)) : Optional.empty();
    }
}
