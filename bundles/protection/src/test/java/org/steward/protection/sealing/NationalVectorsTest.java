package org.steward.protection.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.junit.jupiter.api.Test;

/** Examples of GB/T 32905 (SM3), GB/T 32907 (SM4), RFC 8998 (SM4-GCM) and GB/T 32918.5 (SM2). */
class NationalVectorsTest {
    private static final byte[] SM4_KEY = hex("0123456789abcdeffedcba9876543210");
    private static final String PRIVATE_NUMBER = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
    private static final String K = "59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21";

    @Test
    void digestsWithSm3() {
        assertThat(sm3("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(sm3("abcd".repeat(16)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void encryptsABlockWithSm4OnceAndAMillionTimes() {
        SM4Engine engine = new SM4Engine();
        engine.init(true, new KeyParameter(SM4_KEY));
        byte[] block = SM4_KEY.clone();

        engine.processBlock(block, 0, block, 0);
        assertThat(block).isEqualTo(hex("681edf34d206965e86b3e94f536e4246"));

        for (int i = 1; i < 1_000_000; i++) {
            engine.processBlock(block, 0, block, 0);
        }
        assertThat(block).isEqualTo(hex("595298c7c6fd271f0402f804c33d3f66"));
    }

    @Test
    void sealsAndOpensWithSm4GcmAsRfc8998Says() throws AEADBadTagException {
        Sealer sealer = new Sm4Sealer(SM4_KEY);
        byte[] associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] clear = hex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        byte[] sealed = Arrays.copyOf(hex("00001234567800000000abcd"), 12 + clear.length + 16);

        sealer.seal(associated, clear, sealed, 0);

        assertThat(HexFormat.of().formatHex(sealed, 12, sealed.length))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
        assertThat(sealer.open(associated, sealed, 0)).isEqualTo(clear);
    }

    @Test
    void signsWithSm2() {
        Signer signer = new Sm2Signer(hex(PRIVATE_NUMBER), always(hex(K)));
        byte[] message = "message digest".getBytes(StandardCharsets.US_ASCII);

        byte[] signature = signer.sign(message);

        assertThat(signature)
                .isEqualTo(hex("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                        + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa"));
        assertThat(signer.verify(message, signature)).isTrue();
    }

    /** ZA binds a signature to the signer's id and to the curve; e is what is signed. */
    @Test
    void digestsAnSm2SignerAndItsMessage() {
        var curve = GMNamedCurves.getByName("sm2p256v1");
        byte[] publicPoint =
                curve.getG().multiply(new BigInteger(PRIVATE_NUMBER, 16)).getEncoded(false);

        byte[] signer = sm3(
                hex("0080"), // bits of the id
                "1234567812345678".getBytes(StandardCharsets.US_ASCII),
                curve.getCurve().getA().getEncoded(),
                curve.getCurve().getB().getEncoded(),
                withoutForm(curve.getG().getEncoded(false)),
                withoutForm(publicPoint));
        byte[] message = "message digest".getBytes(StandardCharsets.US_ASCII);

        assertThat(signer).isEqualTo(hex("b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3"));
        assertThat(sm3(signer, message))
                .isEqualTo(hex("f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640"));
    }

    @Test
    void encryptsWithSm2InTheOrderC1C3C2() throws InvalidCipherTextException {
        var curve = GMNamedCurves.getByName("sm2p256v1");
        var domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN());
        BigInteger number = new BigInteger(PRIVATE_NUMBER, 16);
        var publicKey = new ECPublicKeyParameters(domain.getG().multiply(number), domain);
        byte[] message = "encryption standard".getBytes(StandardCharsets.US_ASCII);

        var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(true, new ParametersWithRandom(publicKey, always(hex(K))));
        byte[] sealed = engine.processBlock(message, 0, message.length);

        assertThat(publicKey.getQ().getEncoded(false))
                .isEqualTo(hex("0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                        + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"));
        assertThat(sealed)
                .isEqualTo(hex("0404ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73"
                        + "e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0"
                        + "59983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766"
                        + "21886ca989ca9c7d58087307ca93092d651efa"));
        engine.init(false, new ECPrivateKeyParameters(number, domain));
        assertThat(engine.processBlock(sealed, 0, sealed.length)).isEqualTo(message);
    }

    private static String sm3(String text) {
        return HexFormat.of().formatHex(sm3(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] sm3(byte[]... parts) {
        SM3Digest digest = new SM3Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] value = new byte[digest.getDigestSize()];
        digest.doFinal(value, 0);
        return value;
    }

    /** @param point both coordinates after one byte that says so */
    private static byte[] withoutForm(byte[] point) {
        return Arrays.copyOfRange(point, 1, point.length);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** A source that gives the same number each time, as the standards' examples need it. */
    private static SecureRandom always(byte[] number) {
        return new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(number, 0, bytes, 0, bytes.length);
            }
        };
    }
}
