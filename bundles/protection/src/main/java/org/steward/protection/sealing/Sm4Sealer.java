package org.steward.protection.sealing;

import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM after GM/T 0002 and RFC 8998, by Bouncy Castle, whose key schedule and tables are made once a key. */
final class Sm4Sealer implements Sealer {
    private final KeyParameter key;
    private final Spares<GCMModeCipher> ciphers = new Spares<>(this::newCipher);

    Sm4Sealer(byte[] key) {
        this.key = new KeyParameter(key);
    }

    @Override
    public void seal(byte[] associated, byte[] clear, byte[] sealed, int nonceAt) {
        GCMModeCipher cipher = ciphers.take();
        try {
            cipher.init(true, parameters(associated, sealed, nonceAt));
            int at = nonceAt + NONCE_BYTES;
            int done = cipher.processBytes(clear, 0, clear.length, sealed, at);
            cipher.doFinal(sealed, at + done);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("A value could not be sealed with SM4-GCM", e);
        }
        ciphers.putBack(cipher);
    }

    @Override
    public byte[] open(byte[] associated, byte[] sealed, int nonceAt) throws AEADBadTagException {
        GCMModeCipher cipher = ciphers.take();
        int from = nonceAt + NONCE_BYTES;
        byte[] clear = new byte[Math.max(0, sealed.length - from - TAG_BYTES)];
        try {
            cipher.init(false, parameters(associated, sealed, nonceAt));
            int done = cipher.processBytes(sealed, from, sealed.length - from, clear, 0);
            cipher.doFinal(clear, done);
        } catch (InvalidCipherTextException e) {
            Arrays.fill(clear, (byte) 0);
            throw badTag(e);
        }
        ciphers.putBack(cipher);
        return clear;
    }

    private static AEADBadTagException badTag(InvalidCipherTextException cause) {
        var exception = new AEADBadTagException("The tag does not fit");
        exception.initCause(cause);
        return exception;
    }

    /** Without a key: the cipher keeps the one that it has. */
    private static AEADParameters parameters(byte[] associated, byte[] sealed, int nonceAt) {
        byte[] nonce = Arrays.copyOfRange(sealed, nonceAt, nonceAt + NONCE_BYTES);
        return new AEADParameters(null, TAG_BYTES * Byte.SIZE, nonce, associated);
    }

    private GCMModeCipher newCipher() {
        byte[] nonce = new byte[NONCE_BYTES];
        Arrays.fill(
                nonce, (byte) 0xff); // the cipher refuses the nonce that it had last; no chunk of a file has this one
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(false, new AEADParameters(key, TAG_BYTES * Byte.SIZE, nonce));
        return cipher;
    }
}
