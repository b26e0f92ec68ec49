package org.steward.intake.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.steward.api.institution.Institution;
import org.steward.api.intake.RawBatch.Rules;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TextProtection;
import org.steward.intake.cleansing.CleanRecord;
import org.steward.intake.cleansing.Cleansing;
import org.steward.intake.matching.KeyedCustomer;
import org.steward.intake.matching.KeyedReference;
import org.steward.intake.protecting.ClearFields;
import org.steward.intake.protecting.Keying;

/** Cleanses records, computes their keys and masks fields that are stored in clear. Looks at nothing else: safe for many threads. */
public final class Preparation {
    private final Institution institution;
    private final FieldProtection fields;
    private final TextProtection texts;

    public Preparation(Institution institution, FieldProtection fields, TextProtection texts) {
        this.institution = institution;
        this.fields = fields;
        this.texts = texts;
    }

    /** The same, prepared once more if its keys were replaced meanwhile. To be asked in the turn in which it is stored. */
    public Prepared current(Prepared prepared) {
        return prepared.keying().current()
                ? prepared
                : prepare(prepared.keying().connector(), prepared.kind(), prepared.rules(), prepared.records());
    }

    public Prepared prepare(String connector, RecordKind kind, Rules rules, List<RawRecord> records) {
        LocalDate today = institution.today();
        Cleansing.Cleansed cleansed = new Cleansing(institution.zone(), today, institution.currency())
                .apply(kind, rules.namespace(), records);
        Keying keying = new Keying(fields, connector, rules.namespace());
        List<KeyedCustomer> customers = new ArrayList<>();
        List<KeyedReference<CleanRecord.Holding>> holdings = new ArrayList<>();
        List<KeyedReference<CleanRecord.Transaction>> transactions = new ArrayList<>();
        List<KeyedReference<CleanRecord.Message>> messages = new ArrayList<>();
        String name = kind.wireName();
        ClearFields clear = new ClearFields(texts);
        for (CleanRecord record : cleansed.clean()) {
            if (record instanceof CleanRecord.Customer customer) {
                customers.add(keying.customer(clear.of(customer), name));
            } else if (record instanceof CleanRecord.Holding holding) {
                holdings.add(keying.referring(clear.of(holding), name, holding.account()));
            } else if (record instanceof CleanRecord.Transaction transaction) {
                transactions.add(keying.referring(clear.of(transaction), name, null));
            } else if (record instanceof CleanRecord.Message message) {
                messages.add(keying.referring(clear.of(message), name, null));
            }
        }
        return new Prepared(
                kind,
                rules,
                keying,
                records,
                cleansed.clean(),
                customers,
                holdings,
                transactions,
                messages,
                cleansed.refused());
    }
}
