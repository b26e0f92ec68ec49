package org.steward.protection.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TamperedException;
import org.steward.protection.keys.DataKey;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRing;

/**
 * Encrypts single values.
 *
 * <p>Form: version (1 byte), algorithm (1 byte), key version (4 bytes), nonce (12 bytes), ciphertext, tag (16 bytes).
 * Associated data: the first six bytes, then institution, table and column each after its length, then the row id.
 */
public final class FieldSealing implements FieldProtection {
    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = 6;
    private static final int OVERHEAD_BYTES = HEADER_BYTES + Sealer.NONCE_BYTES + Sealer.TAG_BYTES;

    private final byte[] institution;
    private final Supplier<KeyRing> ring;
    private final SecureRandom random = new SecureRandom();
    private final Map<Attribute, byte[]> places = new ConcurrentHashMap<>();
    private volatile FieldKeys keys;

    /** @param ring gives the ring as it is now, e.g. {@code liveKeyRing::current} */
    public FieldSealing(String institution, Supplier<KeyRing> ring) {
        this.institution = institution.getBytes(StandardCharsets.UTF_8);
        this.ring = ring;
        this.keys = new FieldKeys(ring.get());
    }

    @Override
    public Ciphertext seal(Attribute attribute, long row, String value) {
        FieldKeys now = keys();
        byte[] clear = value.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new byte[OVERHEAD_BYTES + clear.length];
        byte[] nonce = new byte[Sealer.NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer.wrap(sealed)
                .put(VERSION)
                .put(now.sealingKey().algorithm().number())
                .putInt(now.sealingKey().version())
                .put(nonce);
        now.sealer().seal(associated(sealed, attribute, row), clear, sealed, HEADER_BYTES);
        return new Ciphertext(sealed);
    }

    @Override
    public String open(Attribute attribute, long row, Ciphertext value) {
        byte[] sealed = value.bytes();
        if (sealed.length < OVERHEAD_BYTES) {
            throw tampered(attribute, row, "the ciphertext is cut off", null);
        }
        if (sealed[0] != VERSION) {
            throw tampered(attribute, row, "its form is not one that this attribute may have", null);
        }
        int keyVersion = ByteBuffer.wrap(sealed).getInt(2);
        FieldKeys now = keys();
        DataKey key = now.ring()
                .find(KeyPurpose.FIELD, keyVersion)
                .orElseThrow(() -> missingKey(now.ring(), attribute, row, keyVersion));
        if (sealed[1] != key.algorithm().number()) {
            throw tampered(attribute, row, "its algorithm is not the one that its key is for", null);
        }
        try {
            byte[] clear = now.opener(keyVersion).open(associated(sealed, attribute, row), sealed, HEADER_BYTES);
            return new String(clear, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw tampered(attribute, row, "it was changed, or sealed for another place or institution", e);
        }
    }

    @Override
    public boolean current(Ciphertext value) {
        byte[] sealed = value.bytes();
        DataKey key = keys().sealingKey();
        return sealed.length >= OVERHEAD_BYTES
                && sealed[0] == VERSION
                && sealed[1] == key.algorithm().number()
                && ByteBuffer.wrap(sealed).getInt(2) == key.version();
    }

    @Override
    public BlindIndex index(String kind, String normalised) {
        return index(keys().indexers().get(0), labelled(kind, normalised));
    }

    @Override
    public List<BlindIndex> indexes(String kind, String normalised) {
        byte[] content = labelled(kind, normalised);
        return keys().indexers().stream()
                .map(indexer -> index(indexer, content))
                .toList();
    }

    @Override
    public boolean current(BlindIndex index) {
        return index.keyVersion() == keys().indexers().get(0).keyVersion();
    }

    @Override
    public byte[] pseudonym(String kind, String value) {
        return keys().pseudonyms().digest(labelled(kind, value));
    }

    private FieldKeys keys() {
        FieldKeys now = keys;
        KeyRing present = ring.get();
        if (now.ring() != present) {
            now = new FieldKeys(present);
            keys = now;
        }
        return now;
    }

    private static BlindIndex index(Indexer indexer, byte[] content) {
        return new BlindIndex(indexer.keyVersion(), indexer.digest(content));
    }

    /** A value after its kind, and that after its length: no two pairs look alike. */
    private static byte[] labelled(String kind, String value) {
        byte[] kindBytes = kind.getBytes(StandardCharsets.UTF_8);
        byte[] valueBytes = value.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + kindBytes.length + valueBytes.length)
                .putInt(kindBytes.length)
                .put(kindBytes)
                .put(valueBytes)
                .array();
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

    private static TamperedException missingKey(KeyRing ring, Attribute attribute, long row, int keyVersion) {
        return ring.destroyed(KeyPurpose.FIELD, keyVersion)
                .map(gone -> new TamperedException(
                        place(attribute, row),
                        "it was sealed with a key that was destroyed on " + gone.destroyed(),
                        "take it as erased: nothing opens it any more",
                        null))
                .orElseGet(() -> tampered(attribute, row, "it names a key that the key ring does not hold", null));
    }

    private static TamperedException tampered(
            Attribute attribute, long row, String problem, @Nullable Exception cause) {
        return new TamperedException(
                place(attribute, row),
                problem,
                "restore the row from a backup and find out in the database's logs who wrote it",
                cause);
    }

    private static String place(Attribute attribute, long row) {
        return "%s.%s of row %d".formatted(attribute.table(), attribute.column(), row);
    }
}
