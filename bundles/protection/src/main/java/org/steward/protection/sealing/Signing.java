package org.steward.protection.sealing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.steward.api.protection.Signatures;
import org.steward.protection.keys.DataKey;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRing;

/** Signatures in the form version (1 byte), algorithm (1 byte), key version (4 bytes), the signature itself (64 bytes). */
public final class Signing implements Signatures {
    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = 6;

    private final Supplier<KeyRing> ring;
    private final Map<DataKey, Signer> signers = new ConcurrentHashMap<>();

    /** @param ring gives the ring as it is now */
    public Signing(Supplier<KeyRing> ring) {
        this.ring = ring;
    }

    @Override
    public byte[] sign(byte[] content) {
        DataKey key = ring.get().active(KeyPurpose.SIGNATURE);
        return ByteBuffer.allocate(HEADER_BYTES + Signer.BYTES)
                .put(VERSION)
                .put(key.algorithm().number())
                .putInt(key.version())
                .put(signer(key).sign(content))
                .array();
    }

    @Override
    public boolean verify(byte[] content, byte[] signature) {
        if (signature.length != HEADER_BYTES + Signer.BYTES || signature[0] != VERSION) {
            return false;
        }
        byte[] numbers = Arrays.copyOfRange(signature, HEADER_BYTES, signature.length);
        return ring.get()
                .find(KeyPurpose.SIGNATURE, ByteBuffer.wrap(signature).getInt(2))
                .filter(key -> signature[1] == key.algorithm().number())
                .filter(key -> signer(key).verify(content, numbers))
                .isPresent();
    }

    private Signer signer(DataKey key) {
        signers.keySet().retainAll(ring.get().all()); // those of destroyed keys go
        return signers.computeIfAbsent(key, Signer::of);
    }
}
