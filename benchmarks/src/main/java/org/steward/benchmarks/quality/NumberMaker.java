package org.steward.benchmarks.quality;

import java.util.Random;

/** Makes up numbers with right check digits, in the ways people write them; the regions of its identities are abolished. */
final class NumberMaker {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String[] CARDS = {"622202", "621700", "622848", "621226", "622588", "436742"};
    private static final String[] AREAS = {"010", "021", "0571", "0755", "028", "0512"};
    private static final String[] LOCAL = {"65", "88", "83", "57", "62"};
    private static final String PROVINCES = "京沪浙粤苏鲁川";
    private final Random random;

    NumberMaker(Random random) {
        this.random = random;
    }

    String residentId() {
        String body = "110103"
                + "%04d%02d%02d".formatted(1900 + random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28))
                + digits(3);
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (body.charAt(at) - '0');
        }
        String whole = body + "10X98765432".charAt(sum % 11);
        return random.nextInt(4) == 0
                ? whole.substring(0, 6) + " " + whole.substring(6, 14) + " " + whole.substring(14)
                : whole;
    }

    String mobile() {
        String number = "1" + (3 + random.nextInt(7)) + digits(9);
        return switch (random.nextInt(5)) {
            case 0 -> number.substring(0, 3) + "-" + number.substring(3, 7) + "-" + number.substring(7);
            case 1 -> number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7);
            default -> number;
        };
    }

    String landline() {
        return pick(AREAS) + (random.nextBoolean() ? "-" : "") + pick(LOCAL) + digits(6);
    }

    String card() {
        String body = pick(CARDS);
        body += digits(body.startsWith("4") ? 9 : 12);
        int sum = 0;
        for (int back = 0; back < body.length(); back++) {
            int digit = body.charAt(body.length() - 1 - back) - '0';
            int doubled = back % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        String whole = body + (10 - sum % 10) % 10;
        return random.nextInt(3) == 0 ? whole.replaceAll("(\\d{4})(?=\\d)", "$1 ") : whole;
    }

    String account() {
        return "0200" + digits(11 + random.nextInt(5));
    }

    String creditCode() {
        StringBuilder body = new StringBuilder("91110103");
        for (int count = 0; count < 9; count++) {
            body.append(CODE_CHARACTERS.charAt(random.nextInt(CODE_CHARACTERS.length())));
        }
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < body.length(); at++) {
            sum += weight * CODE_CHARACTERS.indexOf(body.charAt(at));
            weight = weight * 3 % 31;
        }
        return body.append(CODE_CHARACTERS.charAt((31 - sum % 31) % 31)).toString();
    }

    String passport() {
        return random.nextBoolean() ? "E" + digits(8) : "E" + (char) ('A' + random.nextInt(8)) + digits(7);
    }

    String travelPermit() {
        return (random.nextBoolean() ? "H" : "M") + digits(8);
    }

    String plate() {
        String begin = PROVINCES.charAt(random.nextInt(PROVINCES.length())) + "" + (char) ('A' + random.nextInt(8));
        return begin + (random.nextInt(3) == 0 ? "D" + digits(5) : digits(5));
    }

    String email() {
        return word() + (random.nextBoolean() ? "." + word() : digits(2)) + "@" + word() + ".example.com";
    }

    String weChatId() {
        return word() + "_" + digits(4);
    }

    String qq() {
        return (1 + random.nextInt(9)) + digits(5 + random.nextInt(5));
    }

    String code() {
        return digits(6);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int count = 4 + random.nextInt(4); count > 0; count--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int left = count; left > 0; left--) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String pick(String[] some) {
        return some[random.nextInt(some.length)];
    }
}
