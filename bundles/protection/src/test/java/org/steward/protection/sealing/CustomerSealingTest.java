package org.steward.protection.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.CustomerFields;
import org.steward.api.protection.TamperedException;
import org.steward.protection.TestKeys;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.keys.Profile;

class CustomerSealingTest {
    private static final Attribute SECRET = new Attribute("customer_secret", "sealed_secret");
    private static final Attribute PHONE = new Attribute("contact_point", "sealed_value");

    @TempDir
    Path home;

    private LiveKeyRing keys;
    private FieldSealing fields;
    private CustomerSealing customers;

    @BeforeEach
    void openRing() {
        use(Profile.INTERNATIONAL);
    }

    private void use(Profile profile) {
        keys = TestKeys.ring("demo", home.resolve(profile.wireName()), profile);
        fields = new FieldSealing("demo", keys::current);
        customers = new CustomerSealing("demo", fields, keys::current);
    }

    @ParameterizedTest
    @EnumSource
    void opensWhatItSealedForOneCustomerAndForNoOther(Profile profile) {
        use(profile);
        Ciphertext secret = customers.newSecret(SECRET, 1);
        Ciphertext other = customers.newSecret(SECRET, 2);

        Ciphertext phone = customers.fields(SECRET, 1, secret).seal(PHONE, 42, "+8613800138000");

        assertThat(customers.fields(SECRET, 1, secret).open(PHONE, 42, phone)).isEqualTo("+8613800138000");
        refuses(customers.fields(SECRET, 2, other), phone);
        assertThatThrownBy(() -> customers.fields(SECRET, 2, secret)).isInstanceOf(TamperedException.class);
    }

    @Test
    void opensNothingWithoutTheSecret() {
        Ciphertext secret = customers.newSecret(SECRET, 1);
        Ciphertext phone = customers.fields(SECRET, 1, secret).seal(PHONE, 42, "+8613800138000");

        assertThatThrownBy(() -> fields.open(PHONE, 42, phone))
                .isInstanceOf(TamperedException.class)
                .hasMessageContaining("key of its customer");
        refuses(customers.fields(SECRET, 1, customers.newSecret(SECRET, 1)), phone);
    }

    @Test
    void takesNoValueForOneOfTheOtherKind() {
        CustomerFields customer = customers.fields(SECRET, 1, customers.newSecret(SECRET, 1));
        byte[] ofCustomer = customer.seal(PHONE, 42, "+8613800138000").bytes();
        byte[] ofInstitution = fields.seal(PHONE, 42, "+8613800138000").bytes();
        ofCustomer[1] ^= 0x40;
        ofInstitution[1] ^= 0x40;

        refuses(customer, new Ciphertext(ofCustomer));
        refuses(customer, new Ciphertext(ofInstitution));
    }

    @Test
    void opensValuesFromBeforeTheCustomerHadAKey() {
        Ciphertext phone = fields.seal(PHONE, 42, "+8613800138000");

        CustomerFields customer = customers.fields(SECRET, 1, customers.newSecret(SECRET, 1));

        assertThat(customer.open(PHONE, 42, phone)).isEqualTo("+8613800138000");
    }

    @Test
    void followsARotationOfTheInstitutionsKey() {
        Ciphertext secret = customers.newSecret(SECRET, 1);
        Ciphertext phone = customers.fields(SECRET, 1, secret).seal(PHONE, 42, "+8613800138000");
        assertThat(fields.current(phone)).isTrue();

        keys.begin(Profile.NATIONAL, Set.of(KeyPurpose.FIELD));
        Ciphertext renewedSecret = fields.seal(SECRET, 1, fields.open(SECRET, 1, secret));
        CustomerFields customer = customers.fields(SECRET, 1, renewedSecret);
        Ciphertext renewed = customer.seal(PHONE, 42, customer.open(PHONE, 42, phone));
        keys.destroy(KeyPurpose.FIELD, 1);

        assertThat(fields.current(phone)).isFalse();
        assertThat(fields.current(renewed)).isTrue();
        assertThat(customer.open(PHONE, 42, renewed)).isEqualTo("+8613800138000");
        assertThatThrownBy(() -> customer.open(PHONE, 42, phone)).hasMessageContaining("destroyed on");
    }

    @Test
    void printsNoSecret() {
        Ciphertext secret = customers.newSecret(SECRET, 1);

        assertThat(customers.fields(SECRET, 1, secret)).hasToString("OneCustomer");
    }

    private static void refuses(CustomerFields customer, Ciphertext value) {
        assertThatThrownBy(() -> customer.open(PHONE, 42, value)).isInstanceOf(TamperedException.class);
    }
}
