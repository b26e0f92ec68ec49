package org.steward.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.steward.api.RefusedException;
import org.steward.api.audit.AuditEvent;
import org.steward.api.audit.AuditTrail;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.Masking;
import org.steward.api.protection.Viewer;
import org.steward.api.store.Database;
import org.steward.api.store.StoreBatch;
import org.steward.api.store.Unmasking;

/** The only door to clear values for people: right, reason and record come before the value. */
@Component(configurationPid = "org.steward.store", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class CustomerUnmasking implements Unmasking {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 200;

    private static final String CUSTOMER = "SELECT id FROM customer WHERE number = ?";

    private static final String PROFILE =
            """
            SELECT sealed_name, sealed_company, sealed_address, sealed_birth_date
            FROM customer_profile WHERE customer_id = ?
            """;

    /** Columns of {@link #PROFILE} in order. */
    private static final List<String> PROFILE_FIELDS = List.of("name", "company", "address", "birth-date");

    private static final List<Attribute> PROFILE_ATTRIBUTES = List.of(
            StoreBatch.CUSTOMER_NAME,
            StoreBatch.CUSTOMER_COMPANY,
            StoreBatch.CUSTOMER_ADDRESS,
            StoreBatch.CUSTOMER_BIRTH_DATE);

    private static final String IDENTIFIERS =
            "SELECT id, kind, sealed_value FROM customer_identifier WHERE customer_id = ? ORDER BY kind, id";

    private static final String ACCOUNTS =
            "SELECT id, product, sealed_account FROM holding WHERE customer_id = ? AND sealed_account IS NOT NULL ORDER BY id";

    private final Database database;
    private final Masking masking;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final WatchedOpening opening;

    @Activate
    public CustomerUnmasking(
            @Reference(name = InstitutionReferences.DATABASE) Database database,
            @Reference(name = InstitutionReferences.FIELDS) FieldProtection fields,
            @Reference(name = InstitutionReferences.MASKING) Masking masking,
            @Reference(name = InstitutionReferences.AUDIT) AuditTrail audit) {
        this(database, fields, masking, audit, InstantSource.system());
    }

    CustomerUnmasking(
            Database database, FieldProtection fields, Masking masking, AuditTrail audit, InstantSource clock) {
        this.database = database;
        this.opening = new WatchedOpening(fields, audit);
        this.masking = masking;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Unmasked unmask(Viewer viewer, String number, Set<String> wanted, String reason) {
        Set<String> asked = new TreeSet<>(wanted);
        Duration time = allowed(viewer, number, asked, reason);
        long customer = database.inTransaction(connection -> id(connection, number))
                .orElseThrow(() -> refused(
                        viewer,
                        number,
                        asked,
                        reason,
                        new RefusedException(
                                "Customer '%s'".formatted(number),
                                "there is no such number",
                                "look it up with 'steward customers'")));
        record(viewer, number, asked, reason, "granted");
        Map<String, List<String>> values =
                database.inTransaction(connection -> values(connection, viewer, customer, asked));
        return new Unmasked(number, values, clock.instant().plus(time));
    }

    private Duration allowed(Viewer viewer, String number, Set<String> asked, String reason) {
        try {
            Duration time = masking.unmasking(viewer, asked);
            int length = reason.strip().length();
            if (length < SHORTEST_REASON || length > LONGEST_REASON) {
                throw new RefusedException(
                        "Reason",
                        "it has %d characters".formatted(length),
                        "say in %d to %d characters what you need the values for"
                                .formatted(SHORTEST_REASON, LONGEST_REASON));
            }
            if (asked.isEmpty() || !FIELDS.containsAll(asked)) {
                throw new RefusedException(
                        "Fields", "none are asked for, or one is unknown", "choose from " + new TreeSet<>(FIELDS));
            }
            return time;
        } catch (RefusedException e) {
            throw refused(viewer, number, asked, reason, e);
        }
    }

    private RefusedException refused(
            Viewer viewer, String number, Set<String> asked, String reason, RefusedException refusal) {
        record(viewer, number, asked, reason, "refused");
        return refusal;
    }

    private void record(Viewer viewer, String number, Set<String> asked, String reason, String result) {
        audit.append(new AuditEvent(
                viewer.person(),
                "unmask",
                "customer " + number,
                asked.stream().filter(FIELDS::contains).toList(),
                reason.strip(),
                result));
    }

    private static OptionalLong id(Connection connection, String number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CUSTOMER)) {
            query.setString(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private Map<String, List<String>> values(Connection connection, Viewer viewer, long customer, Set<String> asked)
            throws SQLException {
        Map<String, List<String>> values = new TreeMap<>();
        for (String field : asked) {
            values.put(
                    field,
                    switch (field) {
                        case "contacts" ->
                            identifiers(connection, viewer, customer, kind -> !KeyKinds.isIdentity(kind));
                        case "identities" -> identifiers(connection, viewer, customer, KeyKinds::isIdentity);
                        case "accounts" -> accounts(connection, viewer, customer);
                        default -> profile(connection, viewer, customer, PROFILE_FIELDS.indexOf(field));
                    });
        }
        return values;
    }

    private List<String> profile(Connection connection, Viewer viewer, long customer, int field) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(PROFILE)) {
            query.setLong(1, customer);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byte[] sealed = row.getBytes(field + 1);
                    if (sealed != null) {
                        values.add(opening.open(viewer.person(), PROFILE_ATTRIBUTES.get(field), customer, sealed));
                    }
                }
            }
        }
        return values;
    }

    private List<String> identifiers(Connection connection, Viewer viewer, long customer, Predicate<String> kinds)
            throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(IDENTIFIERS)) {
            query.setLong(1, customer);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (kinds.test(row.getString(2))) {
                        values.add(labelled(row, viewer, StoreBatch.IDENTIFIER_VALUE));
                    }
                }
            }
        }
        return values;
    }

    private List<String> accounts(Connection connection, Viewer viewer, long customer) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ACCOUNTS)) {
            query.setLong(1, customer);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    values.add(labelled(row, viewer, StoreBatch.HOLDING_ACCOUNT));
                }
            }
        }
        return values;
    }

    /** Of a row of id, kind or product, and sealed value. */
    private String labelled(ResultSet row, Viewer viewer, Attribute attribute) throws SQLException {
        return row.getString(2) + ": " + opening.open(viewer.person(), attribute, row.getLong(1), row.getBytes(3));
    }
}
