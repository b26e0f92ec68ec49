package org.steward.protection.sealing;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.steward.protection.keys.Profile;

/** HMAC with one key, over 256 bits: SHA-256 of the Java runtime, or SM3; safe for many threads. */
interface KeyedDigest {
    byte[] of(byte[] content);

    static KeyedDigest of(Profile profile, byte[] key) {
        return profile == Profile.NATIONAL ? new Sm3(key) : new Sha256(key);
    }

    /** HMAC-SHA-256. */
    final class Sha256 implements KeyedDigest {
        private final SecretKeySpec key;
        private final Spares<Mac> macs = new Spares<>(this::newMac);

        private Sha256(byte[] key) {
            this.key = new SecretKeySpec(key, "HmacSHA256");
        }

        @Override
        public byte[] of(byte[] content) {
            Mac mac = macs.take();
            byte[] digest = mac.doFinal(content);
            macs.putBack(mac);
            return digest;
        }

        private Mac newMac() {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return mac;
            } catch (NoSuchAlgorithmException | InvalidKeyException e) {
                throw new IllegalStateException("This Java runtime lacks HMAC-SHA-256", e);
            }
        }
    }

    /** HMAC-SM3 after GM/T 0004. */
    final class Sm3 implements KeyedDigest {
        private final KeyParameter key;
        private final Spares<HMac> macs = new Spares<>(this::newMac);

        private Sm3(byte[] key) {
            this.key = new KeyParameter(key);
        }

        @Override
        public byte[] of(byte[] content) {
            HMac mac = macs.take();
            mac.update(content, 0, content.length);
            byte[] digest = new byte[mac.getMacSize()];
            mac.doFinal(digest, 0);
            macs.putBack(mac);
            return digest;
        }

        private HMac newMac() {
            HMac mac = new HMac(new SM3Digest());
            mac.init(key);
            return mac;
        }
    }
}
