package org.steward.api.protection;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Encrypts and indexes the single fields of one institution; safe for many threads. */
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

    /** All indexes under which a value may lie while a rotation re-indexes: the current one first. */
    List<BlindIndex> indexes(String kind, String normalised);

    /** Whether a value is sealed with the key and algorithm that seal now; what is not is re-sealed by a rotation. */
    boolean current(Ciphertext value);

    /** Whether an index was made with the key that makes indexes now. */
    boolean current(BlindIndex index);

    /**
     * A stand-in for what a source calls its record: equal for equal values of one kind, for ever, also after rotations;
     * who lacks the key cannot guess the value by trying.
     *
     * @param kind keeps equal values of different meaning apart
     * @return 16 bytes, a fresh copy
     */
    byte[] pseudonym(String kind, String value);
}
