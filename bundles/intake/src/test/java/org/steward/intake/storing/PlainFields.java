package org.steward.intake.storing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TamperedException;
import org.steward.api.store.SourceKey;

/** Seals by writing attribute, row and value one after the other, each character shifted by one. */
final class PlainFields implements FieldProtection {
    @Override
    public Ciphertext seal(Attribute attribute, long row, String value) {
        return new Ciphertext((prefix(attribute, row) + shift(value, 1)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(Attribute attribute, long row, Ciphertext value) {
        String text = new String(value.bytes(), StandardCharsets.UTF_8);
        if (!text.startsWith(prefix(attribute, row))) {
            throw new TamperedException("Value", "it was sealed elsewhere", "put it back", null);
        }
        return shift(text.substring(prefix(attribute, row).length()), -1);
    }

    private static String shift(String value, int by) {
        return value.codePoints()
                .map(character -> character + by)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String prefix(Attribute attribute, long row) {
        return attribute.table() + "|" + attribute.column() + "|" + row + "|";
    }

    @Override
    public BlindIndex index(String kind, String normalised) {
        return new BlindIndex(1, SourceKey.of("index", kind, normalised).bytes());
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
