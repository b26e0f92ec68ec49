package org.steward.itests.leak;

import java.util.List;

/** One made-up customer whose every value occurs nowhere else, so that a single find of it is a leak. */
record Canary(
        int number,
        String name,
        String phone,
        String email,
        String residentId,
        String card,
        String account,
        String address,
        String company,
        String wecomId) {
    /** Region 110103 was abolished in 2010; with a birth date before 1930 no living person can have the number. */
    private static final String REGION = "110103";

    private static final String SURNAMES = "欧阳上官司徒诸葛皇甫令狐宇文公孙慕容端木";
    private static final String GIVEN = "翊璟珩瑄琬璨骐骞翀昶焱淼垚堃赟懿濬灏甯颢";
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    static Canary of(int number) {
        int surname = number % (SURNAMES.length() / 2) * 2;
        String name = SURNAMES.substring(surname, surname + 2)
                + GIVEN.charAt(number % GIVEN.length())
                + GIVEN.charAt((number / 7 + 3) % GIVEN.length());
        return new Canary(
                number,
                name,
                "1985%07d".formatted(7_310_000 + number * 97),
                "kanari%04d.leak@mailbox.example".formatted(number * 13 + 7),
                residentId(number),
                card(number),
                "0101" + "%010d".formatted(7_777_000_000L + number * 6_151L),
                "浙江省杭州市西湖区金丝雀路%d弄%d号%d室".formatted(900 + number, 70 + number, 1_201 + number),
                "金丝雀%s%d号贸易有限公司".formatted(name.substring(2), 4_000 + number),
                "wmKanari%06dQzX".formatted(number * 331 + 5));
    }

    /** Values as they may be written, none of which may be found in clear. */
    List<String> values() {
        return List.of(name, phone, email, residentId, card, account, address.substring(9), company, wecomId);
    }

    private static String residentId(int number) {
        String body = REGION + "1919" + "%02d%02d".formatted(1 + number % 12, 1 + number % 28)
                + "%03d".formatted(100 + number);
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            sum += (body.charAt(at) - '0') * ID_WEIGHTS[at];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private static String card(int number) {
        String body = "622202" + "%012d".formatted(770_000_000_000L + number * 7_919L);
        int sum = 0;
        for (int at = body.length() - 1, step = 0; at >= 0; at--, step++) {
            int digit = body.charAt(at) - '0';
            int doubled = step % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return body + (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return "canary " + number;
    }
}
