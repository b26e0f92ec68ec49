package org.steward.intake.cleansing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "13800138000, +8613800138000, MOBILE",
        "138 0013 8000, +8613800138000, MOBILE",
        "８６-１３８００１３８０００, +8613800138000, MOBILE",
        "+86 138-0013-8000, +8613800138000, MOBILE",
        "008613800138000, +8613800138000, MOBILE",
        "010-12345678, +861012345678, LANDLINE",
        "(0571) 87654321, +8657187654321, LANDLINE",
        "0598-7654321, +865987654321, LANDLINE",
        "+86 10 12345678, +861012345678, LANDLINE",
        "400-800-1234, +864008001234, LANDLINE",
        "+852 2345 6789, +85223456789, MOBILE",
        "138****5678, 138****5678, PHONE_HINT",
        "138xxxx5678, 138****5678, PHONE_HINT"
    })
    void readsTelephoneNumbers(String value, String expected, IdentifierKind kind) {
        assertThat(PhoneNumber.read(value)).contains(new Identifier(kind, expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "1380013800", "23800138000", "138001380001", "phone", "+1", "0", "****"})
    void refusesWhatIsNone(String value) {
        assertThat(PhoneNumber.read(value)).isEmpty();
    }
}
