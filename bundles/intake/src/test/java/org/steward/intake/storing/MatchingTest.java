package org.steward.intake.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steward.api.intake.RecordKind.CUSTOMERS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.intake.Counts;
import org.steward.api.intake.RawBatch.Rules;

class MatchingTest {
    private static final String FATHER = "resident_id=11010519491231002X";
    private static final String MOTHER = "resident_id=11010119900307002X";
    private static final String PHONE = "phone=13800138000";
    private static final Rules RULES = new Rules(false, "core");

    @TempDir
    Path folder;

    private TestBank bank;

    @BeforeEach
    void open() {
        bank = TestBank.fresh(folder);
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void mergesOneCustomerOverChannels() {
        bank.take(CUSTOMERS, "name=张三;" + PHONE);

        Counts counts = bank.take(CUSTOMERS, "name=张三丰;phone=+86 138 0013 8000;email=z@bank.cn;tags=高意向");
        Counts byMail = bank.take(CUSTOMERS, "name=Zhang;email=Z@Bank.cn");

        assertThat(counts).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0));
        assertThat(byMail.merged()).isEqualTo(1);
        assertThat(bank.count("customer")).isEqualTo(1);
        assertThat(bank.count("customer_identifier")).isEqualTo(2);
    }

    @Test
    void keepsAFamilyOnOneTelephoneApart() {
        bank.take(CUSTOMERS, "name=父;" + FATHER + ";" + PHONE);

        Counts counts = bank.take(CUSTOMERS, "name=母;" + MOTHER + ";" + PHONE);
        Counts unnamed = bank.take(CUSTOMERS, "name=谁;" + PHONE);

        assertThat(counts.stored()).isEqualTo(1);
        assertThat(unnamed.quarantined()).isEqualTo(1);
        assertThat(bank.quarantine.reasons()).containsOnly(Map.entry("customer-ambiguous", 1L));
        assertThat(bank.count("customer")).isEqualTo(2);
    }

    @Test
    void letsAnIdentityDecideBetweenSeveralCustomers() {
        bank.take(CUSTOMERS, "name=父;" + FATHER + ";" + PHONE, "name=友;email=f@bank.cn");

        Counts counts = bank.take(CUSTOMERS, "name=父;" + FATHER + ";email=f@bank.cn");

        assertThat(counts.merged()).isEqualTo(1);
        assertThat(bank.count("customer")).isEqualTo(2);
    }

    @Test
    void asksAPersonWhenKeysLeadToSeveralCustomers() {
        bank.take(CUSTOMERS, "name=甲;" + PHONE, "name=乙;email=b@bank.cn");

        Counts counts = bank.take(CUSTOMERS, "name=丙;email=b@bank.cn;" + PHONE);

        assertThat(counts.quarantined()).isEqualTo(1);
        assertThat(bank.quarantine.list(0, 10)).singleElement().satisfies(entry -> assertThat(entry.line())
                .isEqualTo(2));
    }

    @Test
    void neverMergesIdentitiesThatContradictEachOther() {
        bank.take(CUSTOMERS, "name=父;passport=E123;" + FATHER);

        Counts counts = bank.take(CUSTOMERS, "name=母;passport=E123;" + MOTHER);

        assertThat(counts.quarantined()).isEqualTo(1);
    }

    @Test
    void findsTheOldFormOfAResidentIdUnderTheNewOne() {
        bank.take(CUSTOMERS, "name=父;" + FATHER);

        Counts counts = bank.take(CUSTOMERS, "name=父;resident_id=110105491231002");

        assertThat(counts.merged()).isEqualTo(1);
    }

    @Test
    void mergesAChangedRecordOfTheSameSourceAndCountsARepeatedOne() {
        bank.intake.accept(TestBank.part(CUSTOMERS, "crm", RULES, 0, false, "id=7;name=张三;" + PHONE));

        Counts changed =
                bank.intake.accept(TestBank.part(CUSTOMERS, "crm", RULES, 1, false, "id=7;name=张三;phone=13900139000"));
        Counts repeated =
                bank.intake.accept(TestBank.part(CUSTOMERS, "crm", RULES, 2, true, "id=7;name=张三;phone=13900139000"));
        Counts byOldPhone = bank.take(CUSTOMERS, "name=张;" + PHONE);

        assertThat(changed.merged()).isEqualTo(1);
        assertThat(repeated.duplicate()).isEqualTo(1);
        assertThat(byOldPhone.merged()).isEqualTo(1);
        assertThat(bank.count("customer")).isEqualTo(1);
    }

    @Test
    void keepsAMaskedTelephoneAsAHintThatMatchesNobody() {
        bank.take(CUSTOMERS, "name=甲;email=a@bank.cn;phone=138****5678");

        Counts counts = bank.take(CUSTOMERS, "name=乙;email=b@bank.cn;phone=138****5678");

        assertThat(counts.stored()).isEqualTo(1);
        assertThat(bank.number("SELECT COUNT(*) FROM customer_identifier WHERE kind = 'phone-hint'"))
                .isEqualTo(2);
    }

    @Test
    void givesANewCustomerTheNumberThatAnyOfItsRowsBears() {
        bank.take(CUSTOMERS, "name=甲;" + PHONE, "name=甲;number=C1;" + PHONE);

        Counts counts = bank.take(CUSTOMERS, "name=甲;number=C1");

        assertThat(counts.merged()).isEqualTo(1);
        assertThat(bank.number("SELECT COUNT(*) FROM customer WHERE number = 'C1'"))
                .isEqualTo(1);
    }

    @Test
    void leavesANumberWithTheCustomerWhoseRecordBearsItFirst() {
        bank.intake.accept(TestBank.file(
                CUSTOMERS,
                "crm",
                RULES,
                "id=1;name=甲;" + PHONE,
                "id=1;name=甲;number=C5;" + PHONE,
                "id=2;name=乙;number=C5;email=b@bank.cn"));

        Counts counts = bank.take(CUSTOMERS, "name=乙;number=C5");

        assertThat(counts.merged()).isEqualTo(1);
        assertThat(bank.count("customer")).isEqualTo(2);
    }

    @Test
    void joinsRowsOfOneBatchThatOnlyALaterRowConnects() {
        Map<Long, Long> clusters = bank.clusters(TestBank.file(
                CUSTOMERS, "a", RULES, "name=甲;" + PHONE, "name=甲;email=a@bank.cn", "name=甲;email=a@bank.cn;" + PHONE));

        assertThat(clusters).isEqualTo(Map.of(1L, 1L, 2L, 1L, 3L, 1L));
    }

    @Test
    void decidesTheSameInWhateverOrderTheRowsOfABatchCome() {
        bank.take(CUSTOMERS, "name=旧;phone=13500135000;resident_id=11010519491231002X", "name=老;email=old@bank.cn");
        List<String> rows = List.of(
                "id=1;name=a;phone=13800138000",
                "id=2;name=a;phone=13800138000;email=a@bank.cn",
                "id=3;name=a;email=a@bank.cn",
                "id=4;name=b;phone=13900139000;passport=E111",
                "id=5;name=c;phone=13900139000;passport=E222",
                "id=6;name=?;phone=13900139000",
                "id=7;name=d;phone=13500135000;passport=E333",
                "id=8;name=e;phone=13500135000;passport=E334",
                "id=9;name=f;email=old@bank.cn;passport=E444",
                "id=10;name=g;email=old@bank.cn;passport=E555",
                "id=11;name=h;number=N1;phone=13700137000",
                "id=12;name=h;number=N1;passport=E666",
                "id=13;name=i;passport=E777;resident_id=110105491231002",
                "id=14;name=i;passport=E777;customer=K1",
                "id=15;name=i;customer=K1;email=i@bank.cn");
        Map<String, String> expected = byId(rows);

        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            List<String> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);

            assertThat(byId(shuffled)).as("round %d", round).isEqualTo(expected);
        }
        assertThat(expected)
                .containsEntry("2", "1")
                .containsEntry("3", "1")
                .containsEntry("12", "11")
                .containsEntry("15", "13")
                .doesNotContainKey("6");
        assertThat(expected.get("4")).isNotEqualTo(expected.get("5"));
        assertThat(expected.get("7")).isNotEqualTo(expected.get("8"));
    }

    /** Previews the rows, and names each cluster by its smallest id. */
    private Map<String, String> byId(List<String> rows) {
        Map<String, Long> customers = new TreeMap<>(java.util.Comparator.comparingInt(Integer::parseInt));
        bank.preview(
                (row, customer) ->
                        customers.put(rows.get((int) row - 1).substring(3).split(";", 2)[0], customer),
                TestBank.file(CUSTOMERS, "shuffled", RULES, rows.toArray(String[]::new)));
        Map<Long, String> first = new HashMap<>();
        Map<String, String> clusters = new HashMap<>();
        customers.forEach((id, customer) -> clusters.put(id, first.computeIfAbsent(customer, any -> id)));
        return clusters;
    }
}
