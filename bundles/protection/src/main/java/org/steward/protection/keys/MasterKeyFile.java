package org.steward.protection.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.SecretKey;

/** The form of {@code keyring.p12}: a PKCS#12 store with the master key alone. */
final class MasterKeyFile {
    private static final String ALIAS = "master";

    private MasterKeyFile() {}

    static byte[] write(SecretKey master, char[] passphrase) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, passphrase);
        store.setEntry(ALIAS, new KeyStore.SecretKeyEntry(master), new KeyStore.PasswordProtection(passphrase));
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, passphrase);
        return bytes.toByteArray();
    }

    /** @throws IOException if the passphrase does not fit, or the content was changed */
    static SecretKey read(byte[] content, char[] passphrase) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(content), passphrase);
        if (store.getKey(ALIAS, passphrase) instanceof SecretKey master) {
            return master;
        }
        throw new IOException("The store holds no master key");
    }
}
