package org.steward.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TamperedException;
import org.steward.api.store.SourceKey;

/** Seals by writing attribute, row and value one after the other. */
final class PlainFields implements FieldProtection {
    @Override
    public Ciphertext seal(Attribute attribute, long row, String value) {
        return new Ciphertext((prefix(attribute, row) + value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(Attribute attribute, long row, Ciphertext value) {
        String text = new String(value.bytes(), StandardCharsets.UTF_8);
        if (!text.startsWith(prefix(attribute, row))) {
            throw new TamperedException("Value", "it was sealed elsewhere", "put it back", null);
        }
        return text.substring(prefix(attribute, row).length());
    }

    private static String prefix(Attribute attribute, long row) {
        return attribute.table() + "|" + attribute.column() + "|" + row + "|";
    }

    @Override
    public BlindIndex index(String kind, String normalised) {
        return new BlindIndex(
                1, Arrays.copyOf(SourceKey.of("index", kind, normalised).bytes(), 16));
    }

    @Override
    public List<BlindIndex> indexes(String kind, String normalised) {
        return List.of(index(kind, normalised));
    }

    @Override
    public boolean current(Ciphertext value) {
        return true;
    }

    @Override
    public boolean current(BlindIndex index) {
        return true;
    }

    @Override
    public byte[] pseudonym(String kind, String value) {
        return SourceKey.of("pseudonym", kind, value).bytes();
    }
}
