package org.steward.protection.finding;

import java.util.Random;
import java.util.function.Supplier;

/** Makes texts for tests, the same ones for the same seed. All numbers in them are made up. */
public final class TextMaker {
    private static final String FILLER = "您好请问这个什么时候能到呢我想了解清楚谢谢麻烦帮忙查清楚好不好";
    private static final String NOISE =
            "0123456789０１９8613@＠.-_ \u3000\u200bxX+,，验证码密是为：有效期CVV2/abz王\ud83d\ude00\ud800\udc00#*"
                    + "一二三八零〇壹①⑧OolI元QV信京A粤卡号账户电话护照EHM月年(at)\ud835\udfcf\u20e3\ufe0f\n";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private final Random random;

    public TextMaker(long seed) {
        random = new Random(seed);
    }

    /** A chat line with some sensitive and some plain numbers, each between Chinese characters. */
    public String chat() {
        StringBuilder text = new StringBuilder(filler());
        int items = random.nextInt(5);
        for (int item = 0; item < items; item++) {
            text.append(item()).append(filler());
        }
        return text.toString();
    }

    /** Characters that mean something to the scanner, in any order; lone surrogates too. */
    String noise() {
        int length = random.nextInt(60);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(NOISE.charAt(random.nextInt(NOISE.length())));
        }
        return text.toString();
    }

    static char luhn(String withoutCheck) {
        int sum = 0;
        for (int i = 0; i < withoutCheck.length(); i++) {
            int digit = withoutCheck.charAt(withoutCheck.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? twice / 10 + twice % 10 : digit;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private String item() {
        Supplier<?>[] items = {
            () -> "1" + digits(random.nextInt(1, 8)),
            () -> "8" + digits(random.nextInt(19, 26)),
            () -> "1" + (char) ('3' + random.nextInt(7)) + digits(9),
            () -> "+86" + "1" + (char) ('3' + random.nextInt(7)) + digits(9),
            () -> residentId(random.nextInt(10) > 0),
            () -> "110105" + date().substring(2) + digits(3),
            () -> card(random.nextInt(10) > 0),
            () -> word(random.nextInt(1, 12)) + "@" + word(random.nextInt(1, 8)) + ".com",
            () -> word(4) + "@" + word(5),
            () -> "验证码" + digits(6),
            () -> "密码是" + digits(random.nextInt(3, 9)),
            () -> "CVV" + digits(3),
            () -> pick("010", "021", "0571", "0755") + pick("", "-") + "8" + digits(7),
            () -> pick("京A", "粤B", "沪C") + digits(5),
            () -> creditCode(random.nextInt(10) > 0),
            () -> "护照E" + digits(8),
            () -> "回乡证H" + digits(8),
            () -> pick("QQ", "QQ号", "qq：") + "9" + digits(random.nextInt(5, 9)),
            () -> pick("微信", "vx：", "微信号") + word(5) + digits(2),
            () -> "账号" + "7" + digits(random.nextInt(8, 13)),
        };
        return String.valueOf(items[random.nextInt(items.length)].get());
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String creditCode(boolean right) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        String body = "91110105MA0" + digits(6);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += alphabet.indexOf(body.charAt(i)) * (int) (Math.pow(3, i) % 31);
        }
        int check = (31 - sum % 31) % 31;
        return body + alphabet.charAt(right ? check : (check + 1) % 31);
    }

    private String residentId(boolean right) {
        String body = "440524" + date() + digits(3);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        int wanted = right ? sum % 11 : (sum + 1 + random.nextInt(10)) % 11;
        return body + "10X98765432".charAt(wanted);
    }

    private String card(boolean right) {
        String[] begins = {"622202", "621700", "603367", "955880", "436742", "520169", "356827"};
        String begin = begins[random.nextInt(begins.length)];
        String body = begin + digits(random.nextInt(9, 13));
        char check = luhn(body);
        return body + (right ? check : (char) ('0' + (check - '0' + 1) % 10));
    }

    private String date() {
        return "19%02d%02d%02d".formatted(random.nextInt(100), random.nextInt(1, 14), random.nextInt(1, 33));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private String filler() {
        int from = random.nextInt(FILLER.length() - 6);
        return FILLER.substring(from, from + random.nextInt(2, 6));
    }
}
