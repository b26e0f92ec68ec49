package org.steward.connector.file.mapping;

import static org.steward.connector.file.mapping.Form.AMOUNT;
import static org.steward.connector.file.mapping.Form.DAY;
import static org.steward.connector.file.mapping.Form.IDENTIFIER;
import static org.steward.connector.file.mapping.Form.MESSAGE;
import static org.steward.connector.file.mapping.Form.MONTH;
import static org.steward.connector.file.mapping.Form.TEXT;
import static org.steward.connector.file.mapping.Form.TIME;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.steward.api.intake.RecordKind;

/** The tables of docs/record-kinds.md: which fields a record of each kind may have. */
public final class RecordFields {
    private static final Map<RecordKind, Map<String, Field>> ALL = new EnumMap<>(Map.of(
            RecordKind.ORG_UNITS,
            new Table()
                    .required(IDENTIFIER, "code")
                    .required(TEXT, "name")
                    .optional(IDENTIFIER, "parent")
                    .optional(TEXT, "level")
                    .fields,
            RecordKind.STAFF,
            new Table()
                    .required(IDENTIFIER, "code")
                    .required(TEXT, "name")
                    .optional(TEXT, "role")
                    .required(IDENTIFIER, "unit")
                    .optional(DAY, "active_from", "active_to")
                    .fields,
            RecordKind.CUSTOMERS,
            new Table()
                    .optional(IDENTIFIER, "id")
                    .customer()
                    .required(TEXT, "name")
                    .optional(TEXT, "kind", "company")
                    .optional(IDENTIFIER, "phone_2")
                    .optional(TEXT, "address", "sex", "region", "industry", "size_band", "source_channel", "level")
                    .optional(DAY, "birth_date", "first_contact")
                    .optional(IDENTIFIER, "owner", "branch")
                    .optional(TEXT, "tags")
                    .fields,
            RecordKind.HOLDINGS,
            new Table()
                    .required(IDENTIFIER, "account")
                    .customer()
                    .required(IDENTIFIER, "product")
                    .optional(TEXT, "family", "currency")
                    .optional(DAY, "opened", "closed")
                    .optional(MONTH, "month")
                    .optional(AMOUNT, "balance", "average")
                    .fields,
            RecordKind.TRANSACTIONS,
            new Table()
                    .optional(IDENTIFIER, "id", "account")
                    .customer()
                    .required(TIME, "time")
                    .required(AMOUNT, "amount")
                    .optional(TEXT, "currency", "kind", "channel")
                    .fields,
            RecordKind.INTERACTIONS,
            new Table()
                    .required(IDENTIFIER, "conversation")
                    .optional(IDENTIFIER, "id")
                    .customer()
                    .required(TEXT, "channel")
                    .optional(TEXT, "direction", "speaker")
                    .optional(IDENTIFIER, "staff")
                    .required(TIME, "time")
                    .required(MESSAGE, "text")
                    .fields));

    private RecordFields() {}

    /** Fields by name, in the order of the documentation. */
    public static Map<String, Field> of(RecordKind kind) {
        return Collections.unmodifiableMap(ALL.getOrDefault(kind, Map.of()));
    }

    private static final class Table {
        private final Map<String, Field> fields = new LinkedHashMap<>();

        private Table required(Form form, String name) {
            fields.put(name, new Field(name, form, true));
            return this;
        }

        private Table optional(Form form, String... names) {
            for (String name : names) {
                fields.put(name, new Field(name, form, false));
            }
            return this;
        }

        /** The ways to say whom a record is about. */
        private Table customer() {
            return optional(IDENTIFIER, "number", "customer", "resident_id", "passport", "credit_code")
                    .optional(IDENTIFIER, "phone", "wecom_id")
                    .optional(TEXT, "email");
        }
    }
}
