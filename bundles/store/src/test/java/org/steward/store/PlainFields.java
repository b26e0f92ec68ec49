package org.steward.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TamperedException;

/**
 * Seals by writing version, algorithm, key, attribute, row and value one after the other. Keys count from 1, and each has an
 * algorithm of its own number.
 */
final class PlainFields implements FieldProtection {
    private static final int HEADER_BYTES = 3;
    private byte newest = 1;
    private byte oldest = 1;

    void rotate() {
        newest++;
    }

    void destroyRetired() {
        oldest = newest;
    }

    @Override
    public Ciphertext seal(Attribute attribute, long row, String value) {
        byte[] text = (prefix(attribute, row) + value).getBytes(StandardCharsets.UTF_8);
        return new Ciphertext(ByteBuffer.allocate(HEADER_BYTES + text.length)
                .put((byte) 1)
                .put(newest)
                .put(newest)
                .put(text)
                .array());
    }

    @Override
    public String open(Attribute attribute, long row, Ciphertext value) {
        byte[] bytes = value.bytes();
        String text = new String(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, StandardCharsets.UTF_8);
        if (bytes[2] < oldest || !text.startsWith(prefix(attribute, row))) {
            throw new TamperedException("Value", "it was sealed elsewhere", "put it back", null);
        }
        return text.substring(prefix(attribute, row).length());
    }

    private static String prefix(Attribute attribute, long row) {
        return attribute.table() + "|" + attribute.column() + "|" + row + "|";
    }

    @Override
    public BlindIndex index(String kind, String normalised) {
        return index(newest, kind, normalised);
    }

    private static BlindIndex index(int key, String kind, String normalised) {
        return new BlindIndex(key, digest("index" + key, kind, normalised));
    }

    @Override
    public boolean current(Ciphertext value) {
        return value.bytes()[2] == newest;
    }

    @Override
    public List<BlindIndex> indexes(String kind, String normalised) {
        return IntStream.rangeClosed(oldest, newest)
                .mapToObj(key -> index(newest + oldest - key, kind, normalised))
                .toList();
    }

    @Override
    public boolean current(BlindIndex index) {
        return index.keyVersion() == newest;
    }

    @Override
    public byte[] pseudonym(String kind, String value) {
        return digest("pseudonym", kind, value);
    }

    /** 16 bytes of a plain digest. */
    static byte[] digest(String... parts) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
