package org.steward.intake.protecting;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.ProtectedText;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.TextProtection;
import org.steward.intake.cleansing.CleanRecord;

/**
 * Masks what a source wrote into fields that are stored in clear and shown to everybody: a telephone number among the
 * tags, a card number as a channel. Codes of staff and units stay as they are, since records are joined by them.
 *
 * <p>For the records of one batch: it remembers the few values that such fields have.
 */
public final class ClearFields {
    /** Public of companies, or a channel's name beside a word that looks like a nick name. */
    private static final Set<String> LEFT = Set.of("company", "credit-code", "wechat-id", "qq");

    private static final int REMEMBERED = 1_000;

    private final TextProtection texts;
    private final Map<String, String> masked = new HashMap<>();

    public ClearFields(TextProtection texts) {
        this.texts = texts;
    }

    public CleanRecord.Customer of(CleanRecord.Customer record) {
        CleanRecord.Facts facts = record.facts();
        return new CleanRecord.Customer(
                record.raw(),
                record.number(),
                record.reference(),
                record.name(),
                record.company(),
                record.address(),
                record.birthDate(),
                record.identifiers(),
                new CleanRecord.Facts(
                        masked(facts.kind()),
                        maskedOrNothing(facts.region()),
                        maskedOrNothing(facts.industry()),
                        maskedOrNothing(facts.sizeBand()),
                        maskedOrNothing(facts.sourceChannel()),
                        facts.firstContact(),
                        facts.owner(),
                        facts.branch(),
                        facts.sex(),
                        maskedOrNothing(facts.level()),
                        tags(facts.tags())));
    }

    public CleanRecord.Holding of(CleanRecord.Holding record) {
        return new CleanRecord.Holding(
                record.raw(),
                record.customer(),
                record.account(),
                masked(record.product()),
                record.family(),
                record.currency(),
                record.opened(),
                record.closed(),
                record.balance());
    }

    public CleanRecord.Transaction of(CleanRecord.Transaction record) {
        return new CleanRecord.Transaction(
                record.raw(),
                record.customer(),
                record.time(),
                record.day(),
                record.minor(),
                record.currency(),
                maskedOrNothing(record.kind()),
                maskedOrNothing(record.channel()));
    }

    public CleanRecord.Message of(CleanRecord.Message record) {
        return new CleanRecord.Message(
                record.raw(),
                record.customer(),
                record.conversation(),
                masked(record.channel()),
                record.inbound(),
                record.staff(),
                record.time(),
                record.day(),
                record.text());
    }

    /** Whether a value, such as a customer's number, is somebody's telephone number, identity or card by itself. */
    public boolean isPersonal(String value) {
        return !masked(value).equals(value);
    }

    private Set<String> tags(Set<String> tags) {
        Set<String> all = new LinkedHashSet<>();
        tags.forEach(tag -> all.add(masked(tag)));
        return all;
    }

    private @Nullable String maskedOrNothing(@Nullable String value) {
        return value == null ? null : masked(value);
    }

    private String masked(String value) {
        if (masked.size() >= REMEMBERED) {
            masked.clear();
        }
        return masked.computeIfAbsent(value, this::mask);
    }

    private String mask(String value) {
        ProtectedText found = texts.protect(value);
        return found.spans().stream().map(SensitiveSpan::type).allMatch(LEFT::contains) ? value : found.masked();
    }
}
