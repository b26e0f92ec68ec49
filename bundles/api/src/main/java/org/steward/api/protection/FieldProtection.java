package org.steward.api.protection;

import org.osgi.annotation.versioning.ProviderType;

/** Encrypts, indexes and masks the single fields of one institution; safe for many threads. */
@ProviderType
public interface FieldProtection {
    /**
     * Encrypts one value.
     *
     * @param row id of the row that will hold it; the value opens only there
     */
    Ciphertext seal(Attribute attribute, long row, String value);

    /**
     * Decrypts one value.
     *
     * @throws TamperedException if it was not sealed by this institution for this attribute and row, or was changed
     */
    String open(Attribute attribute, long row, Ciphertext value);

    /**
     * The index under which a value is found.
     *
     * @param kind keeps equal strings of different meaning apart, e.g. {@code phone}
     * @param normalised the value in its one normal form, e.g. E.164 for telephone numbers
     */
    BlindIndex index(String kind, String normalised);

    /**
     * What a person without the right to the clear value sees.
     *
     * @param type a sensitive type such as {@code mobile}, {@code name}, {@code email}; an unknown type is masked whole
     */
    String mask(String type, String value);
}
