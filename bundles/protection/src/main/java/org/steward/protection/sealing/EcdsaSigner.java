package org.steward.protection.sealing;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import org.bouncycastle.asn1.sec.SECNamedCurves;

/** ECDSA of the Java runtime over P-256 with SHA-256. */
final class EcdsaSigner implements Signer {
    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    EcdsaSigner(byte[] privateNumber) {
        BigInteger number = new BigInteger(1, privateNumber);
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
            KeyFactory keys = KeyFactory.getInstance("EC");
            privateKey = keys.generatePrivate(new ECPrivateKeySpec(number, curve));
            publicKey = keys.generatePublic(new ECPublicKeySpec(publicPoint(number), curve));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    @Override
    public byte[] sign(byte[] content) {
        try {
            Signature signature = signature();
            signature.initSign(privateKey);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    @Override
    public boolean verify(byte[] content, byte[] claimed) {
        try {
            Signature signature = signature();
            signature.initVerify(publicKey);
            signature.update(content);
            return signature.verify(claimed);
        } catch (SignatureException e) {
            return false; // it is none at all
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static Signature signature() throws GeneralSecurityException {
        return Signature.getInstance("SHA256withECDSAinP1363Format");
    }

    /** The Java runtime derives no public key from a private number. */
    private static ECPoint publicPoint(BigInteger privateNumber) {
        var point = SECNamedCurves.getByName("secp256r1")
                .getG()
                .multiply(privateNumber)
                .normalize();
        return new ECPoint(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
    }

    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("This Java runtime lacks ECDSA over P-256", cause);
    }
}
