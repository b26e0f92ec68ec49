package org.steward.intake.protecting;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.KnownValue;
import org.steward.api.protection.ProtectedText;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.TextProtection;
import org.steward.api.protection.Utterance;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.CustomerStore.Conversation;
import org.steward.api.store.CustomerStore.KeptMessage;
import org.steward.api.store.CustomerStore.MaskedMessage;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch;

/**
 * Masks the messages of a batch with what is known of the parties of their conversations, and among what was said before:
 * a number may begin in a message of an earlier batch or file. Then that message is masked anew, in the same transaction.
 */
public final class ConversationMasking {
    /** People send the parts of a number within a few minutes. */
    private static final Duration NEAR = Duration.ofMinutes(3);

    private static final int MOST_BEFORE = 5;

    /** Of what is masked already these could be found again in their own masks. */
    private static final Set<String> WORDS = Set.of("name", "company", "address");

    private final CustomerStore store;
    private final FieldProtection fields;
    private final TextProtection texts;

    public ConversationMasking(CustomerStore store, FieldProtection fields, TextProtection texts) {
        this.store = store;
        this.fields = fields;
        this.texts = texts;
    }

    /**
     * @param texts masked, in the order of the messages
     * @param spans found in them, and in messages that were stored before
     */
    public record Masked(List<ProtectedText> texts, long spans) {
        @Override
        public String toString() {
            return "Masked[" + texts.size() + " texts]";
        }
    }

    public Masked mask(Connection connection, List<Spoken> spoken) throws SQLException {
        List<Talk> talks = talks(spoken);
        Map<SourceKey, Conversation> kept =
                store.conversations(connection, talks.stream().map(Talk::key).toList());
        for (Talk talk : talks) {
            Conversation before = kept.get(talk.key());
            if (before != null) {
                talk.follows(before.customer());
                if (!before.ended().isBefore(talk.first().minus(NEAR))) {
                    store.messages(
                                    connection,
                                    talk.key(),
                                    talk.first().minus(NEAR),
                                    talk.last().plus(NEAR),
                                    MOST_BEFORE)
                            .forEach(talk::add);
                }
            }
        }
        return mask(connection, talks, known(connection, talks), spoken.size());
    }

    private static List<Talk> talks(List<Spoken> spoken) {
        Map<SourceKey, Talk> talks = new LinkedHashMap<>();
        for (int index = 0; index < spoken.size(); index++) {
            Spoken each = spoken.get(index);
            talks.computeIfAbsent(each.conversation(), Talk::new).add(index, each);
        }
        return List.copyOf(talks.values());
    }

    private Map<Talk, List<KnownValue>> known(Connection connection, List<Talk> talks) throws SQLException {
        Set<Long> customers = new HashSet<>();
        Set<String> staff = new HashSet<>();
        talks.forEach(talk -> {
            customers.addAll(talk.customers());
            staff.addAll(talk.staff());
        });
        Map<Long, List<KnownValue>> ofCustomers = store.knownOfCustomers(connection, customers);
        Map<String, KnownValue> ofStaff = store.namesOfStaff(connection, staff);
        Map<Talk, List<KnownValue>> known = new LinkedHashMap<>();
        for (Talk talk : talks) {
            Set<KnownValue> values = new HashSet<>(talk.named());
            talk.customers().forEach(customer -> values.addAll(ofCustomers.getOrDefault(customer, List.of())));
            talk.staff().stream().filter(ofStaff::containsKey).map(ofStaff::get).forEach(values::add);
            known.put(talk, sorted(values));
        }
        return known;
    }

    /** In one order, so that the same batch is masked alike each time; numbers as people write them. */
    private static List<KnownValue> sorted(Collection<KnownValue> values) {
        return values.stream()
                .map(each -> each.value().startsWith("+86") ? new KnownValue(each.type(), national(each)) : each)
                .distinct()
                .sorted(Comparator.comparing(KnownValue::type).thenComparing(KnownValue::value))
                .toList();
    }

    private static String national(KnownValue phone) {
        String rest = phone.value().substring("+86".length());
        return phone.type().equals("landline") ? "0" + rest : rest;
    }

    private Masked mask(Connection connection, List<Talk> talks, Map<Talk, List<KnownValue>> known, int messages)
            throws SQLException {
        List<Utterance> utterances = new ArrayList<>();
        for (Talk talk : talks) {
            for (Talk.Part part : talk.parts()) {
                // What is kept is masked already: of that only numbers which go on in the batch are sought.
                utterances.add(
                        part.utterance(talk, part.kept() == null ? known.getOrDefault(talk, List.of()) : List.of()));
            }
        }
        List<ProtectedText> results = texts.protect(utterances);
        ProtectedText[] masked = new ProtectedText[messages];
        List<MaskedMessage> again = new ArrayList<>();
        long spans = 0;
        int at = 0;
        for (Talk talk : talks) {
            for (Talk.Part part : talk.parts()) {
                ProtectedText result = results.get(at++);
                KeptMessage kept = part.kept();
                if (kept == null) {
                    masked[part.index()] = result;
                    spans += result.spans().size();
                } else if (isMore(kept, result)) {
                    again.add(new MaskedMessage(kept.id(), result.masked(), sealed(kept, result.originals())));
                    spans += result.spans().size();
                }
            }
        }
        if (!again.isEmpty()) {
            store.mask(connection, again);
        }
        return new Masked(List.of(masked), spans);
    }

    private static boolean isMore(KeptMessage kept, ProtectedText result) {
        return !result.masked().equals(kept.text())
                && result.spans().stream().map(SensitiveSpan::type).anyMatch(type -> !WORDS.contains(type));
    }

    /**
     * The originals of one pass are an array of spans. Of several passes it is {@code {"passes":[first,…,last]}}; each
     * has its offsets in the text as the pass before it left it.
     */
    private @Nullable Ciphertext sealed(KeptMessage kept, String originals) {
        Ciphertext before = kept.originals();
        if (originals.isEmpty() || before == null) {
            return originals.isEmpty() ? before : fields.seal(StoreBatch.MESSAGE_ORIGINALS, kept.id(), originals);
        }
        String opened = fields.open(StoreBatch.MESSAGE_ORIGINALS, kept.id(), before);
        String passes = opened.startsWith("{") ? opened.substring(0, opened.length() - 2) : "{\"passes\":[" + opened;
        return fields.seal(StoreBatch.MESSAGE_ORIGINALS, kept.id(), passes + "," + originals + "]}");
    }
}
