package org.steward.protection.sealing;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM of the Java runtime. */
final class AesSealer implements Sealer {
    private final SecretKey key;
    private final Spares<Cipher> ciphers = new Spares<>(AesSealer::newCipher);

    AesSealer(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    @Override
    public void seal(byte[] associated, byte[] clear, byte[] sealed, int nonceAt) {
        try {
            Cipher cipher = ciphers.take();
            cipher.init(Cipher.ENCRYPT_MODE, key, nonce(sealed, nonceAt));
            cipher.updateAAD(associated);
            cipher.doFinal(clear, 0, clear.length, sealed, nonceAt + NONCE_BYTES);
            ciphers.putBack(cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be sealed with AES-256-GCM", e);
        }
    }

    @Override
    public byte[] open(byte[] associated, byte[] sealed, int nonceAt) throws AEADBadTagException {
        try {
            Cipher cipher = ciphers.take();
            cipher.init(Cipher.DECRYPT_MODE, key, nonce(sealed, nonceAt));
            cipher.updateAAD(associated);
            int from = nonceAt + NONCE_BYTES;
            byte[] clear = cipher.doFinal(sealed, from, sealed.length - from);
            ciphers.putBack(cipher);
            return clear;
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be opened with AES-256-GCM", e);
        }
    }

    private static GCMParameterSpec nonce(byte[] sealed, int nonceAt) {
        return new GCMParameterSpec(TAG_BYTES * Byte.SIZE, sealed, nonceAt, NONCE_BYTES);
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (NoSuchAlgorithmException | NoSuchPaddingException e) {
            throw new IllegalStateException("This Java runtime lacks AES-GCM", e);
        }
    }
}
