package org.steward.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.steward.api.audit.AuditEvent;
import org.steward.api.audit.AuditTrail;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.protection.TextProtection;
import org.steward.api.store.Database;

/** The trail in the institution's database, table {@code audit_record}. */
@Component(configurationPid = "org.steward.audit", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AuditSettings.class, factory = true)
public final class StoredTrail implements AuditTrail {
    private static final String ADD =
            """
            INSERT INTO audit_record (happened_at, person, action, subject, fields, reason, result)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String NEWEST =
            """
            SELECT number, happened_at, person, action, subject, fields, reason, result
            FROM audit_record ORDER BY number DESC FETCH FIRST ? ROWS ONLY
            """;
    private static final int MOST_RECORDS = 10_000;

    private final Database database;
    private final TextProtection texts;
    private final InstantSource clock;

    @Activate
    public StoredTrail(
            @Reference(name = InstitutionReferences.DATABASE) Database database,
            @Reference(name = InstitutionReferences.TEXTS) TextProtection texts) {
        this(database, texts, InstantSource.system());
    }

    StoredTrail(Database database, TextProtection texts, InstantSource clock) {
        this.database = database;
        this.texts = texts;
        this.clock = clock;
        database.migrate("audit", StoredTrail.class);
    }

    @Override
    public void append(AuditEvent event) {
        database.inTransaction(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setTimestamp(1, Timestamp.from(clock.instant()), utc());
                add.setString(2, cut(event.person(), 128));
                add.setString(3, cut(event.action(), 64));
                add.setString(4, cut(masked(event.subject()), 256));
                add.setString(5, cut(String.join(",", event.fields()), 512));
                add.setString(6, cut(masked(event.reason()), 1024));
                add.setString(7, cut(event.result(), 64));
                return add.executeUpdate();
            }
        });
    }

    @Override
    public List<AuditRecord> newest(int limit) {
        if (limit < 1 || limit > MOST_RECORDS) {
            throw new IllegalArgumentException("Limit %d is not from 1 to %d".formatted(limit, MOST_RECORDS));
        }
        return database.inTransaction(connection -> {
            List<AuditRecord> records = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
                query.setInt(1, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        records.add(record(row));
                    }
                }
            }
            return records;
        });
    }

    private static AuditRecord record(ResultSet row) throws SQLException {
        String fields = row.getString("fields");
        return new AuditRecord(
                row.getLong("number"),
                row.getTimestamp("happened_at", utc()).toInstant(),
                new AuditEvent(
                        row.getString("person"),
                        row.getString("action"),
                        row.getString("subject"),
                        fields.isEmpty() ? List.of() : List.of(fields.split(",")),
                        row.getString("reason"),
                        row.getString("result")));
    }

    /** What people typed may hold anything, even where a customer's number is asked for. */
    private String masked(String text) {
        return texts.protect(text).masked();
    }

    /** Cut to what the column holds, since a record that is too long must not be a way round the trail. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
