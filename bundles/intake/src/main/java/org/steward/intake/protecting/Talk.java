package org.steward.intake.protecting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.KnownValue;
import org.steward.api.protection.Utterance;
import org.steward.api.store.CustomerStore.KeptMessage;
import org.steward.api.store.SourceKey;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.cleansing.CustomerReference;
import org.steward.intake.cleansing.IdentifierKind;

/** What a batch holds of one conversation, and its parties. */
final class Talk {
    private static final String CUSTOMER = "customer";
    private static final String STAFF = "staff ";

    private final SourceKey key;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Long> customers = new LinkedHashSet<>();
    private final Set<String> staff = new LinkedHashSet<>();
    private final Set<KnownValue> named = new LinkedHashSet<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    Talk(SourceKey key) {
        this.key = key;
    }

    /**
     * @param index place of the message in its batch; -1 if it is kept
     * @param kept null if it is of the batch
     */
    record Part(int index, @Nullable KeptMessage kept, String speaker, Instant time, String text) {
        Utterance utterance(Talk talk, List<KnownValue> known) {
            return new Utterance(HexFormat.of().formatHex(talk.key.bytes()), speaker, time, text, known);
        }

        @Override
        public String toString() {
            return "Part[" + index + "]";
        }
    }

    SourceKey key() {
        return key;
    }

    /** In the order in which they were said. */
    List<Part> parts() {
        return parts.stream().sorted(Comparator.comparing(Part::time)).toList();
    }

    Set<Long> customers() {
        return customers;
    }

    /** Codes of the members of staff. */
    Set<String> staff() {
        return staff;
    }

    /** By what the messages themselves name their customer. */
    Set<KnownValue> named() {
        return named;
    }

    Instant first() {
        return first;
    }

    Instant last() {
        return last;
    }

    void add(int index, Spoken spoken) {
        CleanRecord.Message message = spoken.message();
        parts.add(new Part(index, null, speaker(message.inbound(), message.staff()), message.time(), message.text()));
        follows(spoken.customer());
        CustomerReference reference = message.customer();
        if (reference != null) {
            IdentifierKind kind = reference.identifier();
            if (kind != null) {
                named.add(new KnownValue(kind.type(), reference.value()));
            } else if (reference.isAccount()) {
                named.add(new KnownValue(CustomerReference.ACCOUNT, reference.value()));
            }
        }
        first = message.time().isBefore(first) ? message.time() : first;
        last = message.time().isAfter(last) ? message.time() : last;
    }

    void add(KeptMessage kept) {
        parts.add(0, new Part(-1, kept, speaker(kept.inbound(), kept.staff()), kept.time(), kept.text()));
    }

    void follows(long customer) {
        if (customer != 0) {
            customers.add(customer);
        }
    }

    private String speaker(boolean inbound, @Nullable String code) {
        if (code != null) {
            staff.add(code);
        }
        return inbound ? CUSTOMER : STAFF + code;
    }
}
