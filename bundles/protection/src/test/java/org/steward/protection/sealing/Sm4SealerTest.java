package org.steward.protection.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class Sm4SealerTest {
    private static final int[] LENGTHS = {0, 1, 15, 16, 17, 64, 100, 127, 128, 240, 256, 257, 1_000, 5_000};

    private final Random random = new Random(3);

    @Test
    void givesTheBytesOfBouncyCastleOnRandomInputs() throws Exception {
        Cipher theirs = Cipher.getInstance("SM4/GCM/NoPadding", new BouncyCastleProvider());
        for (int i = 0; i < 2_000; i++) {
            byte[] key = bytes(16);
            byte[] nonce = bytes(Sealer.NONCE_BYTES);
            byte[] associated = bytes(LENGTHS[random.nextInt(LENGTHS.length)]);
            byte[] clear = bytes(i < 200 ? i : LENGTHS[random.nextInt(LENGTHS.length)]);
            byte[] sealed = Arrays.copyOf(nonce, nonce.length + clear.length + Sealer.TAG_BYTES);

            Sealer ours = new Sm4Sealer(key);
            ours.seal(associated, clear, sealed, 0);

            theirs.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "SM4"), new GCMParameterSpec(128, nonce));
            theirs.updateAAD(associated);
            assertThat(Arrays.copyOfRange(sealed, nonce.length, sealed.length)).isEqualTo(theirs.doFinal(clear));
            assertThat(ours.open(associated, sealed, 0)).isEqualTo(clear);
        }
    }

    @Test
    void usesOneKeyForManyNoncesAndBothDirections() throws AEADBadTagException {
        Sealer sealer = new Sm4Sealer(bytes(16));
        for (int i = 0; i < 100; i++) {
            byte[] clear = bytes(i);
            byte[] sealed = Arrays.copyOf(bytes(Sealer.NONCE_BYTES), Sealer.NONCE_BYTES + i + Sealer.TAG_BYTES);

            sealer.seal(new byte[i], clear, sealed, 0);

            assertThat(sealer.open(new byte[i], sealed, 0)).isEqualTo(clear);
        }
    }

    @Test
    void refusesWhatWasChangedAndWorksOn() throws AEADBadTagException {
        Sealer sealer = new Sm4Sealer(bytes(16));
        byte[] clear = bytes(20);
        byte[] sealed = new byte[Sealer.NONCE_BYTES + clear.length + Sealer.TAG_BYTES];
        sealer.seal(new byte[] {1}, clear, sealed, 0);

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> sealer.open(new byte[] {1}, changed, 0)).isInstanceOf(AEADBadTagException.class);
        }
        assertThatThrownBy(() -> sealer.open(new byte[] {2}, sealed, 0)).isInstanceOf(AEADBadTagException.class);
        assertThat(sealer.open(new byte[] {1}, sealed, 0)).isEqualTo(clear);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
