package org.steward.protection.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Seals small contents with the master key: nonce, ciphertext, tag; AES-256-GCM. */
final class Wrapping {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecretKey master;
    private final SecureRandom random;

    Wrapping(SecretKey master, SecureRandom random) {
        this.master = master;
        this.random = random;
    }

    byte[] seal(byte[] content, byte[] associated) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, associated).doFinal(content);
        byte[] wrapped = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, wrapped, NONCE_BYTES, sealed.length);
        return wrapped;
    }

    /** @throws IllegalArgumentException if it is too short to be a sealed content */
    byte[] open(byte[] wrapped, byte[] associated) throws GeneralSecurityException {
        if (wrapped.length < NONCE_BYTES + TAG_BYTES) {
            throw new IllegalArgumentException("a wrapped key or seal is cut off");
        }
        return cipher(Cipher.DECRYPT_MODE, wrapped, associated)
                .doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, master, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(associated);
        return cipher;
    }
}
