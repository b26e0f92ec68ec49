package org.steward.benchmarks.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** The same work as a program would do it that uses a library as its manual shows; objects are made once and reused. */
final class Peers {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** As many as our fields have. */
    private static final byte[] ASSOCIATED = new byte[58];

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final SecureRandom random = new SecureRandom();

    /** Does something with one value. */
    interface Work {
        int on(String value) throws Exception;
    }

    /** @param provider null: the Java runtime's own */
    private static Cipher cipher(String name, @Nullable Provider provider) throws GeneralSecurityException {
        return provider == null ? Cipher.getInstance(name) : Cipher.getInstance(name, provider);
    }

    Work jdkAes() throws GeneralSecurityException {
        return gcm(cipher("AES/GCM/NoPadding", null), new SecretKeySpec(new byte[32], "AES"));
    }

    Work bouncyCastleAes() throws GeneralSecurityException {
        return gcm(cipher("AES/GCM/NoPadding", BOUNCY_CASTLE), new SecretKeySpec(new byte[32], "AES"));
    }

    Work bouncyCastleSm4() throws GeneralSecurityException {
        return gcm(cipher("SM4/GCM/NoPadding", BOUNCY_CASTLE), new SecretKeySpec(new byte[16], "SM4"));
    }

    private Work gcm(Cipher cipher, SecretKeySpec key) {
        return value -> {
            byte[] nonce = nonce();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ASSOCIATED);
            return cipher.doFinal(value.getBytes(StandardCharsets.UTF_8)).length;
        };
    }

    /** Below the provider, with key schedule and tables kept: the fastest way to use it. */
    Work bareBouncyCastleSm4() {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(false, new AEADParameters(new KeyParameter(new byte[16]), TAG_BITS, new byte[NONCE_BYTES]));
        return value -> bare(cipher, value.getBytes(StandardCharsets.UTF_8));
    }

    private int bare(GCMModeCipher cipher, byte[] clear) throws InvalidCipherTextException {
        cipher.init(true, new AEADParameters(null, TAG_BITS, nonce(), ASSOCIATED));
        byte[] sealed = new byte[cipher.getOutputSize(clear.length)];
        int done = cipher.processBytes(clear, 0, clear.length, sealed, 0);
        return done + cipher.doFinal(sealed, done);
    }

    Work jdkHmac() throws GeneralSecurityException {
        return hmac(Mac.getInstance("HmacSHA256"));
    }

    Work bouncyCastleHmacSha256() throws GeneralSecurityException {
        return hmac(Mac.getInstance("HmacSHA256", BOUNCY_CASTLE));
    }

    Work bouncyCastleHmacSm3() throws GeneralSecurityException {
        return hmac(Mac.getInstance("HmacSM3", BOUNCY_CASTLE));
    }

    private static Work hmac(Mac mac) throws GeneralSecurityException {
        mac.init(new SecretKeySpec(new byte[32], mac.getAlgorithm()));
        return value -> mac.doFinal(value.getBytes(StandardCharsets.UTF_8))[0];
    }

    Work bouncyCastleFf1() {
        FPEFF1Engine engine = new FPEFF1Engine(AESEngine.newInstance());
        engine.init(true, new FPEParameters(new KeyParameter(new byte[32]), 10, new byte[40]));
        return value -> {
            byte[] digits = value.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < digits.length; i++) {
                digits[i] -= '0';
            }
            engine.processBlock(digits, 0, digits.length, digits, 0);
            return digits[0];
        };
    }

    private byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }
}
