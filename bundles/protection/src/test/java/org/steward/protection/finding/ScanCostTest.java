package org.steward.protection.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time is linear whatever the text: characters looked at are counted, not seconds. */
class ScanCostTest {
    private static final int MOST_LOOKS_A_CHARACTER = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "1  ",
                "1\u200b",
                "1 \u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b",
                "6222 ",
                "13800138000",
                "13800138000 ",
                "86",
                "@",
                "a@",
                "a.a@a.",
                "@a\u200b",
                "a@a.a",
                "密码",
                "密码1",
                "密码: 1",
                "密码是1a",
                "1 是您的",
                "1234是您您您您您您您您您您您您",
                "\ud800",
                "\udc00" + "1",
                "\ud83d\ude00" + "1 ",
                "9",
                "110105194912310021",
                "1101051949123100 ",
                "x1",
                "一",
                "一二",
                "二〇 ",
                "13800138000一",
                "1一",
                "O",
                "l1",
                "O0 ",
                "1O\u200b",
                "①1",
                "\ud835\udfcf",
                "\ud835",
                "1\ud83d\ude00",
                "1\u20e3",
                "卡号6222 ",
                "账号1",
                "QQ1",
                "订单号",
                "京A",
                "京A1",
                "E12345678",
                "E 1",
                "微信a",
                "wxid_a",
                "a#a.com",
                "a(at)a.com",
                "a at ",
                "1是您的",
                "010-8",
                "转1",
                "9111",
                "91350100M",
                "有效期1月",
                "1年1月",
            })
    void looksAtEachCharacterABoundedNumberOfTimes(String unit) {
        for (int length : new int[] {10_000, 1_000_000}) {
            String text = unit.repeat(length / unit.length());
            Scan scan = new SensitiveScanner().scanOf(text);

            scan.run(Glance.next(text, 0));

            assertThat(scan.steps()).isLessThan((long) MOST_LOOKS_A_CHARACTER * text.length() + 1_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "\u200b", " "})
    void looksOnceAtALongStretchBetweenTwoDigits(String filler) {
        String text = ("1" + filler.repeat(500_000)).repeat(2) + "@" + filler.repeat(500_000);

        Scan scan = new SensitiveScanner().scanOf(text);
        scan.run(0);

        assertThat(scan.steps()).isLessThan(10L * text.length());
    }
}
