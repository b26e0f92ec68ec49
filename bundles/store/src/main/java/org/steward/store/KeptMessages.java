package org.steward.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.steward.api.protection.Ciphertext;
import org.steward.api.store.CustomerStore.Conversation;
import org.steward.api.store.CustomerStore.KeptMessage;
import org.steward.api.store.CustomerStore.MaskedMessage;
import org.steward.api.store.SourceKey;

/** Reads messages as they are kept, and masks in them what was found later. */
final class KeptMessages {
    private static final String CONVERSATIONS =
            """
            SELECT conversation_key, customer_id, ended_at
            FROM conversation --DERBY-PROPERTIES constraint=conversation_pk
            WHERE conversation_key IN (%s)
            """;

    private static final String LATEST =
            """
            SELECT id, inbound, staff, happened_at, masked_text, sealed_originals
            FROM message --DERBY-PROPERTIES index=message_conversation
            WHERE conversation_key = ? AND happened_at BETWEEN ? AND ?
            ORDER BY happened_at DESC, id FETCH FIRST ? ROWS ONLY
            """;

    private static final String MASK = "UPDATE message SET masked_text = ?, sealed_originals = ? WHERE id = ?";

    private KeptMessages() {}

    static Map<SourceKey, Conversation> conversations(Connection connection, Collection<SourceKey> keys)
            throws SQLException {
        Map<SourceKey, Conversation> found = new HashMap<>();
        Lookups.query(
                connection,
                CONVERSATIONS,
                keys.stream().map(SourceKey::bytes).toList(),
                row -> found.put(new SourceKey(row.getBytes(1)), new Conversation(row.getLong(2), time(row, 3))));
        return found;
    }

    static List<KeptMessage> latest(Connection connection, SourceKey conversation, Instant from, Instant to, int most)
            throws SQLException {
        List<KeptMessage> messages = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(LATEST)) {
            find.setBytes(1, conversation.bytes());
            find.setTimestamp(2, Timestamp.from(from), utc());
            find.setTimestamp(3, Timestamp.from(to), utc());
            find.setInt(4, most);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    byte[] sealed = row.getBytes(6);
                    messages.add(new KeptMessage(
                            row.getLong(1),
                            row.getBoolean(2),
                            row.getString(3),
                            time(row, 4),
                            row.getString(5),
                            sealed == null ? null : new Ciphertext(sealed)));
                }
            }
        }
        Collections.reverse(messages);
        return messages;
    }

    static void mask(Connection connection, Collection<MaskedMessage> messages) throws SQLException {
        Batches.insert(connection, MASK, messages, (row, message) -> row.text(message.text())
                .sealed(message.originals())
                .number(message.id()));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column, utc()).toInstant();
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
