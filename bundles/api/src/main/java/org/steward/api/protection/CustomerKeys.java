package org.steward.api.protection;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Keys of single customers, for erasure: a customer's key comes from the institution's key and from a secret of the
 * customer's own, which the store keeps, sealed, in one place. When that secret is deleted, nothing that was sealed with it
 * opens any more, in copies and backups too.
 */
@ProviderType
public interface CustomerKeys {
    /**
     * A fresh random secret.
     *
     * @param place column that will keep it
     * @param row id of the row that will keep it: a rotation re-seals it as any other value of that column
     */
    Ciphertext newSecret(Attribute place, long row);

    /**
     * The fields of one customer.
     *
     * @param place and row as they were given to {@link #newSecret}
     * @throws TamperedException if the secret does not open
     */
    CustomerFields fields(Attribute place, long row, Ciphertext secret);
}
