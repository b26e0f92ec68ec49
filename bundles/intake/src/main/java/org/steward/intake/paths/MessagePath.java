package org.steward.intake.paths;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.ProtectedText;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.CustomerStore.Sourced;
import org.steward.api.store.SourceKey;
import org.steward.api.store.StoreBatch;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.matching.KeyedReference;
import org.steward.intake.matching.RandomIds;
import org.steward.intake.matching.ReferenceMatching;
import org.steward.intake.matching.ReferenceMatching.Target;
import org.steward.intake.protecting.ConversationMasking;
import org.steward.intake.protecting.Spoken;

/** The way of messages; one that names nobody is kept without a customer. Texts are masked once the parties are known. */
final class MessagePath {
    private static final String CONVERSATION = "conversation";

    private final CustomerStore store;
    private final FieldProtection fields;
    private final RandomIds ids;
    private final ConversationMasking masking;

    MessagePath(CustomerStore store, FieldProtection fields, RandomIds ids, ConversationMasking masking) {
        this.masking = masking;
        this.store = store;
        this.fields = fields;
        this.ids = ids;
    }

    void run(Connection connection, Prepared prepared, ReferenceMatching references, Outcome outcome)
            throws SQLException {
        List<KeyedReference<CleanRecord.Message>> records = prepared.messages();
        Set<SourceKey> taken = new HashSet<>(store.known(
                connection,
                Sourced.MESSAGE,
                records.stream().map(KeyedReference::source).toList()));
        List<KeyedReference<CleanRecord.Message>> accepted = new ArrayList<>();
        List<Spoken> spoken = new ArrayList<>();
        for (KeyedReference<CleanRecord.Message> record : records) {
            if (taken.contains(record.source())) {
                outcome.duplicate(record.clean(), Naming.before(record, references));
                continue;
            }
            Target target = references.resolve(record);
            if (!(target instanceof Target.Customer) && !(target instanceof Target.Nobody)) {
                Naming.refuse(record, target, outcome);
                continue;
            }
            long customer = target instanceof Target.Customer named ? named.id() : 0;
            taken.add(record.source());
            accepted.add(record);
            spoken.add(new Spoken(
                    SourceKey.of(
                            fields,
                            prepared.keying().connector(),
                            CONVERSATION,
                            record.clean().conversation()),
                    customer,
                    record.clean()));
            outcome.stored(record.clean(), customer);
        }
        ConversationMasking.Masked masked = masking.mask(connection, spoken);
        outcome.masked(masked.spans());
        for (int index = 0; index < accepted.size(); index++) {
            outcome.messages.add(
                    row(accepted.get(index), spoken.get(index), masked.texts().get(index)));
        }
    }

    private StoreBatch.MessageRow row(KeyedReference<CleanRecord.Message> record, Spoken spoken, ProtectedText text) {
        CleanRecord.Message clean = record.clean();
        long id = ids.next();
        Ciphertext originals =
                text.originals().isEmpty() ? null : fields.seal(StoreBatch.MESSAGE_ORIGINALS, id, text.originals());
        return new StoreBatch.MessageRow(
                id,
                record.source(),
                spoken.conversation(),
                spoken.customer(),
                clean.channel(),
                clean.inbound(),
                clean.staff(),
                clean.time(),
                clean.day(),
                text.masked(),
                originals);
    }
}
