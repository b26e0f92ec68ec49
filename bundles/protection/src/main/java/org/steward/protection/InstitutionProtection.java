package org.steward.protection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.BlindIndex;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.DatabaseKey;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.FileProtection;
import org.steward.api.protection.ProtectedText;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.TextProtection;
import org.steward.api.protection.Utterance;
import org.steward.protection.finding.SensitiveScanner;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRing;

/** The four services of one institution, which share its key ring. */
final class InstitutionProtection implements FieldProtection, TextProtection, FileProtection, DatabaseKey {
    private final FieldProtection fields;
    private final TextProtection texts;
    private final FileProtection files;
    private final KeyRing keys;

    InstitutionProtection(String institution, KeyRing keys) {
        this.keys = keys;
        this.fields = new FieldSealing(institution, keys);
        this.texts = new TextMasking(new SensitiveScanner());
        this.files = new FileSealing(institution, keys);
    }

    @Override
    public Ciphertext seal(Attribute attribute, long row, String value) {
        return fields.seal(attribute, row, value);
    }

    @Override
    public String open(Attribute attribute, long row, Ciphertext value) {
        return fields.open(attribute, row, value);
    }

    @Override
    public BlindIndex index(String kind, String normalised) {
        return fields.index(kind, normalised);
    }

    @Override
    public String mask(String type, String value) {
        return fields.mask(type, value);
    }

    @Override
    public List<SensitiveSpan> scan(String text) {
        return texts.scan(text);
    }

    @Override
    public ProtectedText protect(String text) {
        return texts.protect(text);
    }

    @Override
    public String withoutSecrets(String text) {
        return texts.withoutSecrets(text);
    }

    @Override
    public List<ProtectedText> protect(List<Utterance> utterances) {
        return texts.protect(utterances);
    }

    @Override
    public void seal(Path clear, Path sealed) throws IOException {
        files.seal(clear, sealed);
    }

    @Override
    public InputStream open(Path sealed) throws IOException {
        return files.open(sealed);
    }

    @Override
    public byte[] bytes() {
        return keys.active(KeyPurpose.DATABASE).key().getEncoded();
    }
}
