package org.steward.api.protection;

import org.osgi.annotation.versioning.ProviderType;

/** Encrypts the single values of one customer; safe for many threads. To be kept for one task, not longer. */
@ProviderType
public interface CustomerFields {
    /**
     * Encrypts one value with the customer's key.
     *
     * @param row id of the row that will hold it; the value opens only there
     */
    Ciphertext seal(Attribute attribute, long row, String value);

    /**
     * Decrypts one value, whether it was sealed with the customer's key or, before there was one, with the institution's.
     *
     * @throws TamperedException if it was not sealed by this institution for this customer, attribute and row, or was
     *     changed
     */
    String open(Attribute attribute, long row, Ciphertext value);
}
