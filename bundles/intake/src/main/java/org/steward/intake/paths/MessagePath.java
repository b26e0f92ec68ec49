package org.steward.intake.paths;

import java.sql.Connection;
import java.sql.SQLException;
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

/** The way of messages; one that names nobody is kept without a customer. */
final class MessagePath {
    private static final String CONVERSATION = "conversation";

    private final CustomerStore store;
    private final FieldProtection fields;
    private final RandomIds ids;

    MessagePath(CustomerStore store, FieldProtection fields, RandomIds ids) {
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
        for (int index = 0; index < records.size(); index++) {
            KeyedReference<CleanRecord.Message> record = records.get(index);
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
            ProtectedText text = prepared.texts().get(index);
            outcome.messages.add(row(record, customer, text, prepared.keying().connector()));
            outcome.masked(text.spans().size());
            outcome.stored(record.clean(), customer);
        }
    }

    private StoreBatch.MessageRow row(
            KeyedReference<CleanRecord.Message> record, long customer, ProtectedText text, String connector) {
        CleanRecord.Message clean = record.clean();
        long id = ids.next();
        Ciphertext originals =
                text.originals().isEmpty() ? null : fields.seal(StoreBatch.MESSAGE_ORIGINALS, id, text.originals());
        return new StoreBatch.MessageRow(
                id,
                record.source(),
                SourceKey.of(connector, CONVERSATION, clean.conversation()),
                customer,
                clean.channel(),
                clean.inbound(),
                clean.staff(),
                clean.time(),
                clean.day(),
                text.masked(),
                originals);
    }
}
