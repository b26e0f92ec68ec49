package org.steward.protection.sealing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/** SM2 signatures after GM/T 0003.2 with SM3 and the user id that GM/T 0009 gives to those who name none. */
final class Sm2Signer implements Signer {
    private static final byte[] USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private final ECPrivateKeyParameters privateKey;
    private final ECPublicKeyParameters publicKey;
    private final SecureRandom random;

    Sm2Signer(byte[] privateNumber) {
        this(privateNumber, new SecureRandom());
    }

    Sm2Signer(byte[] privateNumber, SecureRandom random) {
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        var domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
        this.privateKey = new ECPrivateKeyParameters(new BigInteger(1, privateNumber), domain);
        this.publicKey = new ECPublicKeyParameters(domain.getG().multiply(privateKey.getD()), domain);
        this.random = random;
    }

    @Override
    public byte[] sign(byte[] content) {
        try {
            return ready(true, new ParametersWithRandom(privateKey, random), content)
                    .generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("A content could not be signed with SM2", e);
        }
    }

    @Override
    public boolean verify(byte[] content, byte[] signature) {
        return signature.length == BYTES && ready(false, publicKey, content).verifySignature(signature);
    }

    private static SM2Signer ready(boolean signs, CipherParameters key, byte[] content) {
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        signer.init(signs, new ParametersWithID(key, USER_ID));
        signer.update(content, 0, content.length);
        return signer;
    }
}
