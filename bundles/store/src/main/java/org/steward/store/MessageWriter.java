package org.steward.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch.MessageRow;

/** Owner of {@code message}, {@code conversation} and of the roll-ups {@code contact_month} and {@code contact_hour}. */
final class MessageWriter {
    private static final String INSERT =
            """
            INSERT INTO message (id, source_key, conversation_key, customer_id, channel, inbound, staff, happened_at,
                day, masked_text, sealed_originals)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_TO_CONVERSATION =
            """
            UPDATE conversation SET
                customer_id = CASE WHEN customer_id = 0 THEN ? ELSE customer_id END,
                started_at = CASE WHEN started_at > ? THEN ? ELSE started_at END,
                ended_at = CASE WHEN ended_at < ? THEN ? ELSE ended_at END,
                messages = messages + ?
            WHERE conversation_key = ?
            """;

    private static final String INSERT_CONVERSATION =
            """
            INSERT INTO conversation (customer_id, channel, started_at, ended_at, messages, conversation_key)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_TO_MONTH =
            "UPDATE contact_month SET inbound = inbound + ?, outbound = outbound + ? WHERE customer_id = ? AND month = ?";

    private static final String INSERT_MONTH =
            "INSERT INTO contact_month (inbound, outbound, customer_id, month) VALUES (?, ?, ?, ?)";

    private static final String ADD_TO_HOUR =
            """
            UPDATE contact_hour SET messages = messages + ?
            WHERE month = ? AND channel = ? AND weekday = ? AND hour_of_day = ?
            """;

    private static final String INSERT_HOUR =
            "INSERT INTO contact_hour (messages, month, channel, weekday, hour_of_day) VALUES (?, ?, ?, ?, ?)";

    private final ZoneId zone;

    MessageWriter(ZoneId zone) {
        this.zone = zone;
    }

    void write(Connection connection, List<MessageRow> messages) throws SQLException {
        Batches.insert(connection, INSERT, messages, MessageWriter::bind);
        Batches.updateOrInsert(
                connection,
                conversations(messages),
                ADD_TO_CONVERSATION,
                MessageWriter::bindForUpdate,
                INSERT_CONVERSATION,
                MessageWriter::bindForInsert);
        Batches.updateOrInsert(
                connection,
                months(messages),
                ADD_TO_MONTH,
                MessageWriter::bindMonth,
                INSERT_MONTH,
                MessageWriter::bindMonth);
        Batches.updateOrInsert(
                connection,
                hours(messages).entrySet(),
                ADD_TO_HOUR,
                MessageWriter::bindHour,
                INSERT_HOUR,
                MessageWriter::bindHour);
    }

    private static void bind(Row row, MessageRow message) throws SQLException {
        row.number(message.id())
                .binary(message.source().bytes())
                .binary(message.conversation().bytes())
                .number(message.customer())
                .text(message.channel())
                .flag(message.inbound())
                .text(message.staff())
                .time(message.time())
                .day(message.day())
                .text(message.text())
                .sealed(message.originals());
    }

    private static Collection<Conversation> conversations(List<MessageRow> messages) {
        Map<SourceKey, Conversation> conversations = new LinkedHashMap<>();
        for (MessageRow message : messages) {
            conversations
                    .computeIfAbsent(message.conversation(), key -> new Conversation(message))
                    .add(message);
        }
        return conversations.values();
    }

    private static void bindForUpdate(Row row, Conversation conversation) throws SQLException {
        row.number(conversation.customer)
                .time(conversation.started)
                .time(conversation.started)
                .time(conversation.ended)
                .time(conversation.ended)
                .number(conversation.messages)
                .binary(conversation.key.bytes());
    }

    private static void bindForInsert(Row row, Conversation conversation) throws SQLException {
        row.number(conversation.customer)
                .text(conversation.channel)
                .time(conversation.started)
                .time(conversation.ended)
                .number(conversation.messages)
                .binary(conversation.key.bytes());
    }

    private static Collection<Contacts> months(List<MessageRow> messages) {
        Map<MonthKey, Contacts> months = new HashMap<>();
        for (MessageRow message : messages) {
            Contacts contacts =
                    months.computeIfAbsent(new MonthKey(message.customer(), Months.of(message.day())), Contacts::new);
            if (message.inbound()) {
                contacts.inbound++;
            } else {
                contacts.outbound++;
            }
        }
        return months.values();
    }

    private static void bindMonth(Row row, Contacts contacts) throws SQLException {
        row.number(contacts.inbound)
                .number(contacts.outbound)
                .number(contacts.key.customer())
                .number(contacts.key.month());
    }

    private Map<HourKey, Long> hours(List<MessageRow> messages) {
        Map<HourKey, Long> hours = new HashMap<>();
        for (MessageRow message : messages) {
            HourKey key = new HourKey(
                    Months.of(message.day()),
                    message.channel(),
                    message.day().getDayOfWeek().getValue(),
                    message.time().atZone(zone).getHour());
            hours.merge(key, 1L, Long::sum);
        }
        return hours;
    }

    private static void bindHour(Row row, Map.Entry<HourKey, Long> hour) throws SQLException {
        HourKey key = hour.getKey();
        row.number(hour.getValue())
                .number(key.month())
                .text(key.channel())
                .number(key.weekday())
                .number(key.hour());
    }

    private record MonthKey(long customer, int month) {}

    private record HourKey(int month, String channel, int weekday, int hour) {}

    private static final class Contacts {
        final MonthKey key;
        int inbound;
        int outbound;

        Contacts(MonthKey key) {
            this.key = key;
        }
    }

    private static final class Conversation {
        final SourceKey key;
        final String channel;
        long customer;
        Instant started;
        Instant ended;
        int messages;

        Conversation(MessageRow first) {
            key = first.conversation();
            channel = first.channel();
            started = first.time();
            ended = first.time();
        }

        void add(MessageRow message) {
            customer = customer == 0 ? message.customer() : customer;
            started = message.time().isBefore(started) ? message.time() : started;
            ended = message.time().isAfter(ended) ? message.time() : ended;
            messages++;
        }
    }
}
