package org.steward.protection.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.TamperedException;
import org.steward.protection.keys.DataKey;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRing;

/**
 * The form of a sealed value: version (1 byte), algorithm (1 byte), key version (4 bytes), nonce (12 bytes), ciphertext,
 * tag (16 bytes).
 *
 * <p>Associated data: the first six bytes, then institution, table and column each after its length, then the row id.
 */
final class FieldForm {
    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = 6;
    private static final int OVERHEAD_BYTES = HEADER_BYTES + Sealer.NONCE_BYTES + Sealer.TAG_BYTES;

    /** Set in the algorithm of what is sealed with a customer's key. */
    private static final byte OF_A_CUSTOMER = 0x40;

    private final byte[] institution;
    private final SecureRandom random = new SecureRandom();
    private final Map<Attribute, byte[]> places = new ConcurrentHashMap<>();

    FieldForm(String institution) {
        this.institution = institution.getBytes(StandardCharsets.UTF_8);
    }

    /** @param ofCustomer whether the sealer's key is a customer's */
    Ciphertext seal(DataKey key, boolean ofCustomer, Sealer sealer, Attribute attribute, long row, String value) {
        byte[] clear = value.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new byte[OVERHEAD_BYTES + clear.length];
        byte[] nonce = new byte[Sealer.NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer.wrap(sealed)
                .put(VERSION)
                .put(algorithm(key, ofCustomer))
                .putInt(key.version())
                .put(nonce);
        sealer.seal(associated(sealed, attribute, row), clear, sealed, HEADER_BYTES);
        return new Ciphertext(sealed);
    }

    /** @param sealer of the key that {@link #key} found */
    String open(Sealer sealer, Attribute attribute, long row, Ciphertext value) {
        byte[] sealed = value.bytes();
        try {
            byte[] clear = sealer.open(associated(sealed, attribute, row), sealed, HEADER_BYTES);
            return new String(clear, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw tampered(attribute, row, "it was changed, or sealed for another place, customer or institution", e);
        }
    }

    /** The key that a value names; checks everything that can be checked before it is opened. */
    static DataKey key(KeyRing ring, Attribute attribute, long row, Ciphertext value) {
        byte[] sealed = value.bytes();
        if (sealed.length < OVERHEAD_BYTES) {
            throw tampered(attribute, row, "the ciphertext is cut off", null);
        }
        if (sealed[0] != VERSION) {
            throw tampered(attribute, row, "its form is not one that this attribute may have", null);
        }
        int version = ByteBuffer.wrap(sealed).getInt(2);
        DataKey key = ring.find(KeyPurpose.FIELD, version).orElseThrow(() -> missingKey(ring, attribute, row, version));
        if (sealed[1] != algorithm(key, ofCustomer(value))) {
            throw tampered(attribute, row, "its algorithm is not the one that its key is for", null);
        }
        return key;
    }

    /** Whether a value claims to be sealed with a customer's key. */
    static boolean ofCustomer(Ciphertext value) {
        return value.bytes().length > 1 && (value.bytes()[1] & OF_A_CUSTOMER) != 0;
    }

    /** Whether a value is sealed with this key, or with a customer's key that comes from it. */
    static boolean sealedWith(DataKey key, Ciphertext value) {
        byte[] sealed = value.bytes();
        return sealed.length >= OVERHEAD_BYTES
                && sealed[0] == VERSION
                && sealed[1] == algorithm(key, ofCustomer(value))
                && ByteBuffer.wrap(sealed).getInt(2) == key.version();
    }

    static TamperedException tampered(Attribute attribute, long row, String problem, @Nullable Exception cause) {
        return new TamperedException(
                place(attribute, row),
                problem,
                "restore the row from a backup and find out in the database's logs who wrote it",
                cause);
    }

    /** Says that nothing can bring a value back. */
    static TamperedException gone(Attribute attribute, long row, String problem) {
        return new TamperedException(
                place(attribute, row), problem, "take it as erased: nothing opens it any more", null);
    }

    private static TamperedException missingKey(KeyRing ring, Attribute attribute, long row, int version) {
        return ring.destroyed(KeyPurpose.FIELD, version)
                .map(key -> gone(attribute, row, "it was sealed with a key that was destroyed on " + key.destroyed()))
                .orElseGet(() -> tampered(attribute, row, "it names a key that the key ring does not hold", null));
    }

    private static byte algorithm(DataKey key, boolean ofCustomer) {
        byte number = key.algorithm().number();
        return ofCustomer ? (byte) (number | OF_A_CUSTOMER) : number;
    }

    private byte[] associated(byte[] sealed, Attribute attribute, long row) {
        byte[] place = places.computeIfAbsent(attribute, this::placeBytes);
        return ByteBuffer.allocate(HEADER_BYTES + place.length + Long.BYTES)
                .put(sealed, 0, HEADER_BYTES)
                .put(place)
                .putLong(row)
                .array();
    }

    private byte[] placeBytes(Attribute attribute) {
        return Parts.joined(
                institution,
                attribute.table().getBytes(StandardCharsets.UTF_8),
                attribute.column().getBytes(StandardCharsets.UTF_8));
    }

    private static String place(Attribute attribute, long row) {
        return "%s.%s of row %d".formatted(attribute.table(), attribute.column(), row);
    }
}
