package org.steward.api.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;

/**
 * Rows to be written in one transaction; nothing in it names a person in clear.
 *
 * <p>Ids are random and chosen by the caller, since a value is sealed for the row that holds it. Rows of later lists may
 * refer to rows of earlier ones.
 */
public record StoreBatch(
        List<OrgUnitRow> orgUnits,
        List<StaffRow> staff,
        List<CustomerRow> customers,
        List<HoldingRow> holdings,
        List<BalanceRow> balances,
        List<TransactionRow> transactions,
        List<MessageRow> messages) {

    public static final Attribute STAFF_NAME = new Attribute("staff", "sealed_name");
    public static final Attribute CUSTOMER_NAME = new Attribute("customer_profile", "sealed_name");
    public static final Attribute CUSTOMER_COMPANY = new Attribute("customer_profile", "sealed_company");
    public static final Attribute CUSTOMER_ADDRESS = new Attribute("customer_profile", "sealed_address");
    public static final Attribute CUSTOMER_BIRTH_DATE = new Attribute("customer_profile", "sealed_birth_date");
    public static final Attribute IDENTIFIER_VALUE = new Attribute("customer_identifier", "sealed_value");
    public static final Attribute KEY_VALUE = new Attribute("customer_key", "sealed_value");
    public static final Attribute HOLDING_ACCOUNT = new Attribute("holding", "sealed_account");
    public static final Attribute MESSAGE_ORIGINALS = new Attribute("message", "sealed_originals");

    /** @param parent code of the unit above; null for the head office */
    public record OrgUnitRow(String code, String name, @Nullable String parent, String level) {}

    /** @param role e.g. {@code relationship-manager} */
    public record StaffRow(
            long id,
            String code,
            Ciphertext name,
            String role,
            String unit,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeTo) {}

    /**
     * A new customer, or what a further record says of a known one: of a known one only blanks are filled, and keys,
     * identifiers and tags are added.
     *
     * @param isNew whether the row is to be created
     * @param source identity of the record that brought it
     * @param content keyed digest of the whole record, by which a changed record is told from a repeated one
     * @param number number shown to people, e.g. {@code C20240501001}; null to have one made, or to keep the known one
     * @param facts facts under the pseudonym
     * @param profile sealed attributes
     * @param identifiers identities and contact points that this customer does not have yet
     * @param keys blind indexes under which the customer can be found from now on, new ones only
     * @param completeness share of the attributes of capability 37 that the record fills, 0 to 100
     */
    public record CustomerRow(
            long id,
            boolean isNew,
            SourceKey source,
            BlindIndex content,
            @Nullable String number,
            CustomerFacts facts,
            CustomerProfile profile,
            List<IdentifierRow> identifiers,
            List<KeyRow> keys,
            int completeness) {}

    /**
     * A key under which a customer is found.
     *
     * @param value what the index was made of, see {@link KeyValue}; sealed as {@link #KEY_VALUE} for the customer's id, so
     *     that the index can be made anew when its key rotates
     */
    public record KeyRow(BlindIndex index, Ciphertext value) {}

    /**
     * What a blind index is made of.
     *
     * @param kind of the index, e.g. {@code phone}; without line feeds
     * @param normalised the value in its one normal form
     */
    public record KeyValue(String kind, String normalised) {
        private static final char SEPARATOR = '\n';

        /** Text that is sealed beside the index. */
        public String text() {
            return kind + SEPARATOR + normalised;
        }

        /** @param text what {@link #text} made */
        public static KeyValue of(String text) {
            int end = text.indexOf(SEPARATOR);
            if (end < 0) {
                throw new IllegalArgumentException(
                        "The text of a key has %d characters and no kind".formatted(text.length()));
            }
            return new KeyValue(text.substring(0, end), text.substring(end + 1));
        }

        @Override
        public String toString() {
            return "KeyValue[" + kind + "]";
        }
    }

    /** @param firstContact banking day of the first contact with this customer */
    public record CustomerFacts(
            @Nullable String kind,
            @Nullable String region,
            @Nullable String industry,
            @Nullable String sizeBand,
            @Nullable String sourceChannel,
            @Nullable LocalDate firstContact,
            @Nullable String owner,
            @Nullable String branch,
            @Nullable String sex,
            @Nullable String level,
            Set<String> tags) {}

    public record CustomerProfile(
            @Nullable Ciphertext name,
            @Nullable Ciphertext company,
            @Nullable Ciphertext address,
            @Nullable Ciphertext birthDate) {}

    /** @param kind sensitive type of the value, e.g. {@code mobile}, {@code email}, {@code resident-id}, {@code wechat-id} */
    public record IdentifierRow(long id, String kind, Ciphertext value) {}

    /** @param key blind index of the account, by which transactions find the holding */
    public record HoldingRow(
            long id,
            SourceKey source,
            long customer,
            @Nullable BlindIndex key,
            @Nullable Ciphertext account,
            String product,
            @Nullable String family,
            String currency,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed) {}

    /**
     * Balance of a holding in one month; a later row for the same month replaces the earlier one.
     *
     * @param month year × 100 + month
     * @param endMinor balance at the month's end in minor units (fen)
     * @param averageMinor mean of the daily balances in minor units
     */
    public record BalanceRow(long holding, int month, long endMinor, long averageMinor) {}

    /**
     * @param holding 0 if unknown
     * @param day banking day in the institution's zone
     * @param minor signed result in minor units (fen)
     */
    public record TransactionRow(
            long id,
            SourceKey source,
            long customer,
            long holding,
            Instant time,
            LocalDate day,
            long minor,
            String currency,
            @Nullable String kind,
            @Nullable String channel) {}

    /**
     * @param conversation key of the conversation
     * @param customer 0 if the speaker is not known as a customer
     * @param inbound whether the customer's side spoke
     * @param staff code of the member of staff; null if unknown
     * @param text masked
     * @param originals sealed spans; null if nothing was masked
     */
    public record MessageRow(
            long id,
            SourceKey source,
            SourceKey conversation,
            long customer,
            String channel,
            boolean inbound,
            @Nullable String staff,
            Instant time,
            LocalDate day,
            String text,
            @Nullable Ciphertext originals) {}
}
