package org.steward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.protection.Viewer;
import org.steward.api.store.CustomerDirectory.CustomerView;
import org.steward.api.store.StoreBatch.CustomerRow;

class MaskedDirectoryTest {
    @TempDir
    Path folder;

    private TestStore test;

    @BeforeEach
    void open() {
        test = TestStore.fresh(folder.resolve("derby"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void findsACustomerByAnyOfItsKeysInAnyForm() {
        test.writeCustomers(test.customer(
                1,
                true,
                null,
                "张三",
                List.of(
                        test.identifier(5, "mobile", "+8613800138000"),
                        test.identifier(6, "resident-id", "11010119900101123X")),
                List.of(
                        test.row(1, "phone", "+8613800138000"),
                        test.row(1, "phone", "+861062345678"),
                        test.row(1, "email", "zhang@example.cn"),
                        test.row(1, "resident-id", "11010119900101123X"),
                        test.row(1, "credit-code", "91350211M000100Y43"),
                        test.row(1, "passport", "E12345678"),
                        test.row(1, "wechat-id", "wmAbC_1"),
                        test.row(1, "name", "张三")),
                TestStore.facts("beijing", null)));

        for (String query : List.of(
                " 138 0013-8000",
                "+86 13800138000",
                "0086-138-0013-8000",
                "8613800138000",
                "010-6234 5678",
                " Zhang@Example.CN ",
                "11010119900101123x",
                "91350211m000100y43",
                "e1234 5678",
                "wmAbC_1",
                "张 三",
                " C20260531001")) {
            List<CustomerView> found = test.directory.find(Viewer.NOBODY, query, 10);

            assertThat(found).as(query).singleElement().satisfies(view -> {
                assertThat(view.name()).isEqualTo("张*");
                assertThat(view.contacts()).containsExactly("mobile: +*************");
            });
        }
    }

    @Test
    void findsNobodyByNothing() {
        test.writeCustomers(test.customer(1, "张三", "13800138000"));

        List<CustomerView> found = test.directory.find(Viewer.NOBODY, " 　", 10);

        assertThat(found).isEmpty();
    }

    @Test
    void pagesInTheOrderOfNumbers() {
        test.writeCustomers(IntStream.rangeClosed(1, 150)
                .mapToObj(id -> test.customer(200 - id, "客", "138%08d".formatted(id)))
                .toArray(CustomerRow[]::new));

        List<CustomerView> first = test.directory.page(Viewer.NOBODY, null, 100);
        List<CustomerView> second =
                test.directory.page(Viewer.NOBODY, first.get(99).number(), 100);

        assertThat(first).hasSize(100);
        assertThat(first.get(0).number()).isEqualTo("C20260531001");
        assertThat(second).hasSize(50);
        assertThat(second.get(49).number()).isEqualTo("C20260531150");
    }
}
