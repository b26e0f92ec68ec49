package org.steward.protection.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same rules written as plainly as possible, to compare with: slow, and for plain forms only. */
final class RegexScanner {
    private static final Pattern CODE =
            Pattern.compile("(?:验证码|动态码|校验码|密码|CVV2?|CVN2?)[是为:：\\s]{0,3}(\\d{3,8})(?!\\d)");
    private static final Pattern ID_18 = Pattern.compile(
            "(?<!\\d)[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)");
    private static final Pattern ID_15 =
            Pattern.compile("(?<!\\d)[1-9]\\d{5}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}(?!\\d)");
    private static final Pattern CARD = Pattern.compile(
            "(?<!\\d)(?:35\\d{14}|4\\d{15}|4367\\d{15}|5[1-5]\\d{14}|6033\\d{14}|62\\d{14,17}|9558\\d{15})(?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+86|(?<!\\d)(?:86|0086)?)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)0(?:10|21|571|755)-?[2-8]\\d{6,7}(?!\\d)");
    private static final Pattern PLATE = Pattern.compile("[京粤沪][A-HJ-Z]\\d{5}(?![0-9A-Za-z])");
    private static final Pattern CREDIT_CODE =
            Pattern.compile("(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])");
    private static final Pattern PASSPORT = Pattern.compile("护照(E\\d{8})(?!\\d)");
    private static final Pattern PERMIT = Pattern.compile("回乡证(H\\d{8})(?!\\d)");
    private static final Pattern QQ = Pattern.compile("(?<![A-Za-z])(?:QQ|qq)[号：]*([1-9]\\d{4,10})(?!\\d)");
    private static final Pattern WECHAT =
            Pattern.compile("(?<![A-Za-z])(?:微信|vx)[号：]*([A-Za-z][-_A-Za-z0-9]{5,19})(?![-_A-Za-z0-9@])");
    private static final Pattern ACCOUNT = Pattern.compile("账号(\\d{9,32})(?!\\d)");
    private static final String PROVINCES =
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54" + " 61 62 63 64 65 71 ";

    /** Spans in characters, in order; what comes later in the list of types gives way. */
    List<Hit> scan(String text) {
        List<Hit> hits = new ArrayList<>();
        each(CODE, text, match -> add(hits, "secret", match.start(1), match.end(1), 0.95));
        each(ID_18, text, match -> addId(hits, match));
        each(ID_15, text, match -> {
            if (province(match.group()) && date("19" + match.group().substring(6, 12))) {
                add(hits, "resident-id", match.start(), match.end(), 0.6);
            }
        });
        each(CARD, text, match -> {
            String card = match.group();
            if (TextMaker.luhn(card.substring(0, card.length() - 1)) == card.charAt(card.length() - 1)) {
                add(hits, "bank-card", match.start(), match.end(), 0.95);
            }
        });
        each(MOBILE, text, match -> add(hits, "mobile", match.start(), match.end(), 0.95));
        each(LANDLINE, text, match -> add(hits, "landline", match.start(), match.end(), 0.85));
        each(PLATE, text, match -> add(hits, "plate", match.start(), match.end(), 0.95));
        each(CREDIT_CODE, text, match -> {
            boolean letters = match.group().chars().anyMatch(c -> c > '9');
            boolean right = creditCode(match.group());
            boolean usual = match.group().matches("[1-9ANY][^0][1-6].*");
            if ((letters && usual) || (right && match.group().matches("9[1-3][1-6]\\d+"))) {
                add(hits, "credit-code", match.start(), match.end(), right ? 0.97 : 0.4);
            }
        });
        each(PASSPORT, text, match -> add(hits, "passport", match.start(1), match.end(1), 0.9));
        each(PERMIT, text, match -> add(hits, "travel-permit", match.start(1), match.end(1), 0.9));
        each(QQ, text, match -> add(hits, "qq", match.start(1), match.end(1), 0.85));
        each(WECHAT, text, match -> add(hits, "wechat-id", match.start(1), match.end(1), 0.85));
        each(ACCOUNT, text, match -> add(hits, "account", match.start(1), match.end(1), 0.85));
        each(EMAIL, text, match -> add(hits, "email", match.start(), match.end(), 0.95));
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
    }

    private static void addId(List<Hit> hits, MatchResult match) {
        String id = match.group().toUpperCase(java.util.Locale.ROOT);
        if (!date(id.substring(6, 14))) {
            return;
        }
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (id.charAt(i) - '0') * weights[i];
        }
        boolean right = "10X98765432".charAt(sum % 11) == id.charAt(17);
        if (province(id)) {
            add(hits, "resident-id", match.start(), match.end(), right ? 0.99 : 0.4);
        }
    }

    private static boolean creditCode(String code) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += alphabet.indexOf(code.charAt(i)) * (int) (Math.pow(3, i) % 31);
        }
        return (sum + alphabet.indexOf(code.charAt(17))) % 31 == 0;
    }

    private static void add(List<Hit> hits, String type, int start, int end, double confidence) {
        if (hits.stream().noneMatch(hit -> hit.start() < end && start < hit.end())) {
            hits.add(new Hit(type, start, end, confidence));
        }
    }

    private static boolean province(String id) {
        return PROVINCES.contains(id.substring(0, 2) + " ");
    }

    private static boolean date(String day) {
        try {
            LocalDate.of(
                    Integer.parseInt(day.substring(0, 4)),
                    Integer.parseInt(day.substring(4, 6)),
                    Integer.parseInt(day.substring(6, 8)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void each(Pattern pattern, String text, java.util.function.Consumer<MatchResult> action) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            action.accept(matcher.toMatchResult());
        }
    }
}
