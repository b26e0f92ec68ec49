package org.steward.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TamperedException;
import org.steward.protection.keys.DataKey;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRing;
import org.steward.protection.masking.Masks;

/**
 * Encrypts single values.
 *
 * <p>Form: version (1 byte), algorithm (1 byte), key version (4 bytes), nonce (12 bytes), ciphertext, tag (16 bytes).
 * Associated data: the first six bytes, then institution, table and column each after its length, then the row id.
 */
public final class FieldSealing implements FieldProtection {
    static final byte VERSION = 1;
    static final byte AES_256_GCM = 1;
    private static final int HEADER_BYTES = 6;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int INDEX_BYTES = 16;

    private final byte[] institution;
    private final KeyRing keys;
    private final DataKey sealingKey;
    private final DataKey indexKey;
    private final SecureRandom random = new SecureRandom();
    private final Map<Attribute, byte[]> places = new ConcurrentHashMap<>();
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(FieldSealing::newCipher);
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::newMac);

    public FieldSealing(String institution, KeyRing keys) {
        this.institution = institution.getBytes(StandardCharsets.UTF_8);
        this.keys = keys;
        this.sealingKey = keys.active(KeyPurpose.FIELD);
        this.indexKey = keys.active(KeyPurpose.INDEX);
    }

    @Override
    public Ciphertext seal(Attribute attribute, long row, String value) {
        byte[] clear = value.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new byte[HEADER_BYTES + NONCE_BYTES + clear.length + TAG_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer.wrap(sealed)
                .put(VERSION)
                .put(AES_256_GCM)
                .putInt(sealingKey.version())
                .put(nonce);
        try {
            Cipher cipher = ciphers.get();
            cipher.init(Cipher.ENCRYPT_MODE, sealingKey.key(), nonceOf(sealed));
            cipher.updateAAD(associated(sealed, attribute, row));
            cipher.doFinal(clear, 0, clear.length, sealed, HEADER_BYTES + NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be sealed with AES-256-GCM", e);
        }
        return new Ciphertext(sealed);
    }

    @Override
    public String open(Attribute attribute, long row, Ciphertext value) {
        byte[] sealed = value.bytes();
        if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES) {
            throw tampered(attribute, row, "the ciphertext is cut off", null);
        }
        if (sealed[0] != VERSION || sealed[1] != AES_256_GCM) {
            throw tampered(attribute, row, "its form or algorithm is not one that this attribute may have", null);
        }
        int version = ByteBuffer.wrap(sealed).getInt(2);
        DataKey key = keys.find(KeyPurpose.FIELD, version)
                .orElseThrow(() -> tampered(attribute, row, "it names a key that the key ring does not hold", null));
        try {
            Cipher cipher = ciphers.get();
            cipher.init(Cipher.DECRYPT_MODE, key.key(), nonceOf(sealed));
            cipher.updateAAD(associated(sealed, attribute, row));
            int start = HEADER_BYTES + NONCE_BYTES;
            return new String(cipher.doFinal(sealed, start, sealed.length - start), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw tampered(attribute, row, "it was changed, or sealed for another place or institution", e);
        }
    }

    @Override
    public BlindIndex index(String kind, String normalised) {
        byte[] kindBytes = kind.getBytes(StandardCharsets.UTF_8);
        byte[] valueBytes = normalised.getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(Integer.BYTES + kindBytes.length + valueBytes.length)
                .putInt(kindBytes.length)
                .put(kindBytes)
                .put(valueBytes);
        byte[] digest = macs.get().doFinal(input.array());
        return new BlindIndex(indexKey.version(), Arrays.copyOf(digest, INDEX_BYTES));
    }

    @Override
    public String mask(String type, String value) {
        return Masks.mask(type, value);
    }

    private static GCMParameterSpec nonceOf(byte[] sealed) {
        return new GCMParameterSpec(TAG_BYTES * Byte.SIZE, sealed, HEADER_BYTES, NONCE_BYTES);
    }

    private byte[] associated(byte[] sealed, Attribute attribute, long row) {
        byte[] place = places.computeIfAbsent(attribute, this::place);
        return ByteBuffer.allocate(HEADER_BYTES + place.length + Long.BYTES)
                .put(sealed, 0, HEADER_BYTES)
                .put(place)
                .putLong(row)
                .array();
    }

    private byte[] place(Attribute attribute) {
        byte[] table = attribute.table().getBytes(StandardCharsets.UTF_8);
        byte[] column = attribute.column().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(3 * Integer.BYTES + institution.length + table.length + column.length)
                .putInt(institution.length)
                .put(institution)
                .putInt(table.length)
                .put(table)
                .putInt(column.length)
                .put(column)
                .array();
    }

    private static TamperedException tampered(
            Attribute attribute, long row, String problem, @Nullable GeneralSecurityException cause) {
        return new TamperedException(
                "%s.%s of row %d".formatted(attribute.table(), attribute.column(), row),
                problem,
                "restore the row from a backup and find out in the database's logs who wrote it",
                cause);
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (NoSuchAlgorithmException | NoSuchPaddingException e) {
            throw new IllegalStateException("This Java runtime lacks AES-GCM", e);
        }
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey.key());
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This Java runtime lacks HMAC-SHA-256", e);
        }
    }
}
