package org.steward.intake.cleansing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.intake.RawRecord;

/** A record whose fields are typed and in their normal forms. None tells its values when printed. */
public sealed interface CleanRecord {
    RawRecord raw();

    /** A record that is about one customer whom it only names. */
    sealed interface Referring extends CleanRecord {
        @Nullable
        CustomerReference customer();

        /** Banking day on which it happened; null if it does not say. */
        @Nullable
        LocalDate day();
    }

    record Unit(RawRecord raw, String code, String name, @Nullable String parent, String level) implements CleanRecord {
        @Override
        public String toString() {
            return raw.toString();
        }
    }

    record Staff(
            RawRecord raw,
            String code,
            String name,
            String role,
            String unit,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeTo)
            implements CleanRecord {
        @Override
        public String toString() {
            return raw.toString();
        }
    }

    /**
     * @param reference the source's own customer key
     * @param identifiers identities, contact points and hints
     */
    record Customer(
            RawRecord raw,
            @Nullable String number,
            @Nullable String reference,
            String name,
            @Nullable String company,
            @Nullable String address,
            @Nullable LocalDate birthDate,
            List<Identifier> identifiers,
            Facts facts)
            implements CleanRecord {
        @Override
        public String toString() {
            return raw.toString();
        }
    }

    /** What is kept of a customer under the pseudonym. */
    record Facts(
            String kind,
            @Nullable String region,
            @Nullable String industry,
            @Nullable String sizeBand,
            @Nullable String sourceChannel,
            @Nullable LocalDate firstContact,
            @Nullable String owner,
            @Nullable String branch,
            @Nullable String sex,
            @Nullable String level,
            Set<String> tags) {
        @Override
        public String toString() {
            return "Facts[" + tags.size() + " tags]";
        }
    }

    record Holding(
            RawRecord raw,
            @Nullable CustomerReference customer,
            String account,
            String product,
            @Nullable String family,
            String currency,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable Balance balance)
            implements Referring {
        @Override
        public @Nullable LocalDate day() {
            return opened;
        }

        @Override
        public String toString() {
            return raw.toString();
        }
    }

    /**
     * @param month year × 100 + month
     * @param endMinor at the month's end, in minor units
     * @param averageMinor mean of the month, in minor units
     */
    record Balance(int month, long endMinor, long averageMinor) {}

    /** @param minor signed result in minor units of the currency */
    record Transaction(
            RawRecord raw,
            @Nullable CustomerReference customer,
            Instant time,
            LocalDate day,
            long minor,
            String currency,
            @Nullable String kind,
            @Nullable String channel)
            implements Referring {
        @Override
        public String toString() {
            return raw.toString();
        }
    }

    record Message(
            RawRecord raw,
            @Nullable CustomerReference customer,
            String conversation,
            String channel,
            boolean inbound,
            @Nullable String staff,
            Instant time,
            LocalDate day,
            String text)
            implements Referring {
        @Override
        public String toString() {
            return raw.toString();
        }
    }
}
