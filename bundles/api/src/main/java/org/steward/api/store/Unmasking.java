package org.steward.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.steward.api.protection.Viewer;

/** Clear values of one customer, for a person with the right, for a reason, for a while, and on record. */
@ProviderType
public interface Unmasking {
    /** Fields that can be asked for. */
    Set<String> FIELDS = Set.of("name", "company", "address", "birth-date", "contacts", "identities", "accounts");

    /**
     * Shows fields of a customer in clear. The audit trail has the record, granted or refused, before this returns.
     *
     * @param number of the customer, as people see it
     * @param fields of {@link #FIELDS}
     * @param reason 5 to 200 characters
     * @throws org.steward.api.RefusedException if the viewer has no right, the reason is missing, or there is no such
     *     customer or field
     */
    Unmasked unmask(Viewer viewer, String number, Set<String> fields, String reason);

    /**
     * Values by field.
     *
     * @param until when whoever shows the values must hide them again
     */
    record Unmasked(String number, Map<String, List<String>> values, Instant until) {
        @Override
        public String toString() {
            return "Unmasked[" + number + ", " + values.keySet() + "]";
        }
    }
}
