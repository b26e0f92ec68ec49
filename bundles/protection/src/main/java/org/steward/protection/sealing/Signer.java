package org.steward.protection.sealing;

import org.steward.protection.keys.Algorithm;
import org.steward.protection.keys.DataKey;

/** Signs with one key; safe for many threads. */
interface Signer {
    /** Two numbers of 32 bytes, one behind the other. */
    int BYTES = 64;

    byte[] sign(byte[] content);

    boolean verify(byte[] content, byte[] signature);

    static Signer of(DataKey key) {
        byte[] privateNumber = key.key().getEncoded();
        return key.algorithm() == Algorithm.SM2 ? new Sm2Signer(privateNumber) : new EcdsaSigner(privateNumber);
    }
}
