package org.steward.protection.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.protection.keys.DataKey;
import org.steward.protection.keys.KeyRing;

/** Encrypts single values in the form that {@link FieldForm} describes, and makes their blind indexes. */
public final class FieldSealing implements FieldProtection {
    private final FieldForm form;
    private final Supplier<KeyRing> ring;
    private final Consumer<DataKey> uses;
    private volatile FieldKeys keys;

    /** @param ring gives the ring as it is now, e.g. {@code liveKeyRing::current} */
    public FieldSealing(String institution, Supplier<KeyRing> ring) {
        this(institution, ring, key -> {});
    }

    /** @param uses is told of each value that a key is about to seal */
    public FieldSealing(String institution, Supplier<KeyRing> ring, Consumer<DataKey> uses) {
        this.form = new FieldForm(institution);
        this.ring = ring;
        this.uses = uses;
        this.keys = new FieldKeys(ring.get());
    }

    @Override
    public Ciphertext seal(Attribute attribute, long row, String value) {
        FieldKeys now = keys();
        uses.accept(now.sealingKey());
        return form.seal(now.sealingKey(), false, now.sealer(), attribute, row, value);
    }

    @Override
    public String open(Attribute attribute, long row, Ciphertext value) {
        FieldKeys now = keys();
        DataKey key = FieldForm.key(now.ring(), attribute, row, value);
        if (FieldForm.ofCustomer(value)) {
            throw FieldForm.tampered(attribute, row, "it opens with the key of its customer alone", null);
        }
        return form.open(now.opener(key.version()), attribute, row, value);
    }

    @Override
    public boolean current(Ciphertext value) {
        return FieldForm.sealedWith(keys().sealingKey(), value);
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
}
