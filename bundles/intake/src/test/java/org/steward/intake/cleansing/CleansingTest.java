package org.steward.intake.cleansing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;

class CleansingTest {
    private final Cleansing cleansing = new Cleansing(ZoneId.of("Asia/Shanghai"), LocalDate.of(2026, 5, 31), "CNY");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // kind | fields | reason | column | shape
                "org-units | name=城东支行 | required-missing | code |",
                "org-units | code=1;name=x;level=village | code-unknown | level | AAAAAAA",
                "staff | code=1;unit=2 | required-missing | name |",
                "staff | code=1;name=x;unit=2;active_from=2026-02-01;active_to=2026-01-01 | value-out-of-range | active_to | 9999-99-99",
                "customers | phone=13800138000 | required-missing | name |",
                "customers | name=无;phone=13800138000 | required-missing | name |",
                "customers | name=张三 | key-missing | '' |",
                "customers | name=张三;phone=138****5678 | key-missing | '' |",
                "customers | name=张三;phone=1380013800 | value-malformed | phone | 9999999999",
                "customers | name=张三;email=at.home | value-malformed | email | AA.AAAA",
                "customers | name=张三;resident_id=110105194912310021 | value-malformed | resident_id | 999999999999999999",
                "customers | name=张三;phone=13800138000;sex=5 | code-unknown | sex | 9",
                "customers | name=张三;phone=13800138000;birth_date=2026-06-02 | value-out-of-range | birth_date | 9999-99-99",
                "customers | name=张三;phone=13800138000;birth_date=31.5.1980 | value-malformed | birth_date | 99.9.9999",
                "customers | name=张三;phone=13800138000;first_contact=1850-01-01 | value-out-of-range | first_contact | 9999-99-99",
                "holdings | number=C1;product=p | required-missing | account |",
                "holdings | account=1;product=p | customer-missing | '' |",
                "holdings | account=1;product=p;number=C1;family=gold | code-unknown | family | AAAA",
                "holdings | account=1;product=p;number=C1;balance=1 | required-missing | month |",
                "holdings | account=1;product=p;number=C1;month=2026-05 | required-missing | balance |",
                "holdings | account=1;product=p;number=C1;month=May;balance=1 | value-malformed | month | AAA",
                "transactions | number=C1;amount=1 | required-missing | time |",
                "transactions | number=C1;time=2026-05-31 | required-missing | amount |",
                "transactions | time=2026-05-31;amount=1 | customer-missing | '' |",
                "transactions | phone=138****5678;time=2026-05-31;amount=1 | customer-missing | '' |",
                "transactions | number=C1;time=2026-06-02;amount=1 | value-out-of-range | time | 9999-99-99",
                "transactions | number=C1;time=yesterday;amount=1 | value-malformed | time | AAAAAAAAA",
                "transactions | number=C1;time=2026-05-31;amount=1,5 | value-malformed | amount | '9,9'",
                "transactions | number=C1;time=2026-05-31;amount=1e9 | value-malformed | amount | 9A9",
                "transactions | number=C1;time=2026-05-31;amount=1.005 | value-malformed | amount | 9.999",
                "transactions | number=C1;time=2026-05-31;amount=1.5;currency=JPY | value-malformed | amount | 9.9",
                "transactions | number=C1;time=2026-05-31;amount=99999999999999999999 | value-out-of-range | amount | 99999999999999999999",
                "transactions | number=C1;time=2026-05-31;amount=1;currency=XYZ | code-unknown | currency | AAA",
                "interactions | conversation=c;channel=w;speaker=staff;time=2026-05-31 | required-missing | text |",
                "interactions | conversation=c;channel=w;time=2026-05-31;text=x | required-missing | direction |",
                "interactions | conversation=c;channel=w;speaker=robot;time=2026-05-31;text=x | code-unknown | speaker | AAAAA"
            })
    void refusesWithReasonFieldAndShape(String kind, String fields, String reason, String column, String shape) {
        Cleansing.Cleansed cleansed = cleanse(kind, fields);

        assertThat(cleansed.clean()).isEmpty();
        assertThat(cleansed.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.column()).isEqualTo(column);
            assertThat(refused.shape()).isEqualTo(shape == null ? "" : shape);
            assertThat(refused.remedy()).isNotBlank();
        });
    }

    @Test
    void refusesWhatIsLongerThanItsColumn() {
        Cleansing.Cleansed cleansed = cleanse("customers", "phone=13800138000;name=" + "长".repeat(201));

        assertThat(cleansed.refused())
                .singleElement()
                .extracting(Refused::reason)
                .isEqualTo("value-too-long");
    }

    @Test
    void neverShowsAValueWhenPrinted() {
        Cleansing.Cleansed good = cleanse("customers", "name=张三;phone=13800138000");
        Cleansing.Cleansed bad = cleanse("customers", "name=张三;phone=1380013800");

        assertThat(good.toString() + bad).doesNotContain("张三", "13800138000", "1380013800");
    }

    @Test
    void readsACustomerIntoNormalForms() {
        CleanRecord.Customer customer = only(
                "customers",
                "name= 张　三 ;phone=13800138000;phone_2=010-12345678;email=San.Zhang@Example.COM;"
                        + "resident_id=11010519491231002x;sex=男;tags=高意向，价格敏感、、高意向;region=-;company=无");

        assertThat(customer.name()).isEqualTo("张 三");
        assertThat(customer.identifiers())
                .extracting(Identifier::value)
                .containsExactly("11010519491231002X", "+8613800138000", "+861012345678", "san.zhang@example.com");
        assertThat(customer.facts().sex()).isEqualTo("male");
        assertThat(customer.facts().tags()).containsExactly("高意向", "价格敏感");
        assertThat(customer.facts().region()).isNull();
        assertThat(customer.company()).isNull();
    }

    @Test
    void replacesCharactersThatADatabaseRefuses() {
        CleanRecord.Message message =
                only("interactions", "conversation=c;channel=w;speaker=customer;time=2026-05-31;text=a\0b\ud800c\nd");

        assertThat(message.text()).isEqualTo("a b\ufffdc\nd");
        assertThat(message.inbound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31T23:30:00Z, 2026-05-31T23:30:00Z, 2026-06-01",
        "2026-05-31T14:30:00+08:00, 2026-05-31T06:30:00Z, 2026-05-31",
        "2026-05-31T14:30, 2026-05-31T06:30:00Z, 2026-05-31",
        "2026-05-31 14:30:00, 2026-05-31T06:30:00Z, 2026-05-31",
        "2026-05-31, 2026-05-30T16:00:00Z, 2026-05-31"
    })
    void readsTimesInTheInstitutionsZone(String time, Instant instant, LocalDate day) {
        CleanRecord.Transaction transaction = only("transactions", "number=C1;amount=1;time=" + time);

        assertThat(transaction.time()).isEqualTo(instant);
        assertThat(transaction.day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"-12.3, CNY, -1230", "12.300, CNY, 1230", "7, JPY, 7", "0.001, KWD, 1", "+5, USD, 500"})
    void readsAmountsExactlyInMinorUnits(String amount, String currency, long minor) {
        CleanRecord.Transaction transaction =
                only("transactions", "number=C1;time=2026-05-31;amount=" + amount + ";currency=" + currency);

        assertThat(transaction.minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({
        "'account=a 1;number=C1;phone=13800138000', account, A1",
        "'number=C1;customer=7;phone=13800138000', number, C1",
        "'customer=7;phone=13800138000', customer, 7",
        "'passport=e 123;phone=13800138000', passport, E123",
        "'phone=13800138000;email=a@b.cn', phone, +8613800138000"
    })
    void letsTheFirstNameOfACustomerDecide(String fields, String column, String value) {
        CleanRecord.Transaction transaction = only("transactions", "time=2026-05-31;amount=1;" + fields);

        assertThat(transaction.customer()).isNotNull().satisfies(customer -> {
            assertThat(customer.column()).isEqualTo(column);
            assertThat(customer.value()).isEqualTo(value);
        });
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <T extends CleanRecord> T only(String kind, String fields) {
        Cleansing.Cleansed cleansed = cleanse(kind, fields);
        assertThat(cleansed.refused()).isEmpty();
        return (T) cleansed.clean().get(0);
    }

    private Cleansing.Cleansed cleanse(String kind, String fields) {
        Map<String, String> map = new HashMap<>();
        for (String field : fields.split(";", -1)) {
            String[] parts = field.split("=", 2);
            map.put(parts[0], parts[1]);
        }
        return cleansing.apply(
                RecordKind.ofWireName(kind).orElseThrow(), "shop", List.of(new RawRecord(1, 2, "1", map)));
    }
}
