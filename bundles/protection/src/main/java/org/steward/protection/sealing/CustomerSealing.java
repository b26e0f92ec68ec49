package org.steward.protection.sealing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.CustomerFields;
import org.steward.api.protection.CustomerKeys;
import org.steward.api.protection.FieldProtection;
import org.steward.protection.keys.DataKey;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRing;

/**
 * Derives a customer's keys from the ring's field keys and the customer's secret: HMAC of a label, the institution and the
 * secret. Neither the secret nor the field key alone tells anything of it.
 */
public final class CustomerSealing implements CustomerKeys {
    private static final String LABEL = "steward customer key";
    private static final int SECRET_BYTES = 32;

    private final String institution;
    private final FieldProtection fields;
    private final Supplier<KeyRing> ring;
    private final FieldForm form;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param fields seals the secrets, and opens values from before a customer had one
     * @param ring gives the ring as it is now
     */
    public CustomerSealing(String institution, FieldProtection fields, Supplier<KeyRing> ring) {
        this.institution = institution;
        this.fields = fields;
        this.ring = ring;
        this.form = new FieldForm(institution);
    }

    @Override
    public Ciphertext newSecret(Attribute place, long row) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return fields.seal(place, row, Base64.getEncoder().encodeToString(secret));
    }

    @Override
    public CustomerFields fields(Attribute place, long row, Ciphertext secret) {
        return new OneCustomer(fields.open(place, row, secret));
    }

    private Sealer sealer(DataKey key, String secret) {
        return Sealer.derived(key, Parts.joined(LABEL, institution, secret));
    }

    /** The fields of one customer. */
    private final class OneCustomer implements CustomerFields {
        private final String secret;
        private final Map<Integer, Sealer> sealers = new ConcurrentHashMap<>();

        private OneCustomer(String secret) {
            this.secret = secret;
        }

        @Override
        public Ciphertext seal(Attribute attribute, long row, String value) {
            DataKey key = ring.get().active(KeyPurpose.FIELD);
            return form.seal(key, true, of(key), attribute, row, value);
        }

        @Override
        public String open(Attribute attribute, long row, Ciphertext value) {
            if (!FieldForm.ofCustomer(value)) {
                return fields.open(attribute, row, value);
            }
            return form.open(of(FieldForm.key(ring.get(), attribute, row, value)), attribute, row, value);
        }

        private Sealer of(DataKey key) {
            return sealers.computeIfAbsent(key.version(), version -> sealer(key, secret));
        }

        @Override
        public String toString() {
            return "OneCustomer";
        }
    }
}
