package org.steward.protection.sealing;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.steward.api.RefusedException;
import org.steward.api.protection.Tokens;
import org.steward.protection.keys.Algorithm;
import org.steward.protection.keys.DataKey;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRing;

/** Format-preserving tokens by {@link Ff1}; tweak: institution, purpose and type, each after its length. */
public final class TokenMaking implements Tokens {
    private static final String SEPARATORS = " -./()+";

    private final String institution;
    private final Supplier<KeyRing> ring;
    private volatile OfOneKey now;

    /** @param ring gives the ring as it is now */
    public TokenMaking(String institution, Supplier<KeyRing> ring) {
        this.institution = institution;
        this.ring = ring;
        this.now = new OfOneKey(ring.get().active(KeyPurpose.TOKEN));
    }

    @Override
    public String tokenise(String purpose, String type, String value) {
        return replaced(purpose, type, value, true);
    }

    @Override
    public String restore(String purpose, String type, String token) {
        return replaced(purpose, type, token, false);
    }

    private String replaced(String purpose, String type, String text, boolean forward) {
        byte[] digits = digits(type, text);
        byte[] tweak = Parts.joined(institution, purpose, type);
        Spares<Ff1> spares = ofActiveKey().spares;
        Ff1 ff1 = spares.take();
        if (forward) {
            ff1.encrypt(digits, tweak);
        } else {
            ff1.decrypt(digits, tweak);
        }
        spares.putBack(ff1);
        return withDigits(text, digits);
    }

    private OfOneKey ofActiveKey() {
        OfOneKey known = now;
        DataKey key = ring.get().active(KeyPurpose.TOKEN);
        if (!known.key.equals(key)) {
            known = new OfOneKey(key);
            now = known;
        }
        return known;
    }

    private byte[] digits(String type, String text) {
        byte[] digits = new byte[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isDigit(character)) {
                digits[count++] = (byte) (character - '0');
            } else if (SEPARATORS.indexOf(character) < 0 && !isClosingX(text, i)) {
                throw refused(type, "it has a character that is neither a digit nor a separator");
            }
        }
        if (count < Ff1.MIN_DIGITS || count > Ff1.MAX_DIGITS) {
            throw refused(
                    type, "it has %d digits instead of %d to %d".formatted(count, Ff1.MIN_DIGITS, Ff1.MAX_DIGITS));
        }
        return Arrays.copyOf(digits, count);
    }

    private RefusedException refused(String type, String problem) {
        return new RefusedException(
                "Value of type '%s' of institution '%s'".formatted(type, institution),
                problem,
                "leave it out of the export, or give the number alone");
    }

    private static String withDigits(String text, byte[] digits) {
        char[] characters = text.toCharArray();
        int next = 0;
        for (int i = 0; i < characters.length; i++) {
            if (isDigit(characters[i])) {
                characters[i] = (char) ('0' + digits[next++]);
            }
        }
        return new String(characters);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isClosingX(String text, int at) {
        return at == text.length() - 1 && (text.charAt(at) == 'X' || text.charAt(at) == 'x');
    }

    /** What makes tokens with one key. */
    private static final class OfOneKey {
        private final DataKey key;
        private final Spares<Ff1> spares;

        private OfOneKey(DataKey key) {
            this.key = key;
            this.spares = new Spares<>(() -> new Ff1(block(key)));
        }
    }

    private static Ff1.Block block(DataKey key) {
        byte[] bytes = key.key().getEncoded();
        if (key.algorithm() == Algorithm.FF1_SM4) {
            SM4Engine engine = new SM4Engine();
            engine.init(true, new KeyParameter(bytes));
            return block -> engine.processBlock(block, 0, block, 0);
        }
        return aes(bytes);
    }

    static Ff1.Block aes(byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding"); // a bare block: FF1 chains them itself
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            return block -> encrypt(cipher, block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks AES", e);
        }
    }

    private static void encrypt(Cipher cipher, byte[] block) {
        try {
            cipher.update(block, 0, block.length, block, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("A block has room for a block", e);
        }
    }
}
