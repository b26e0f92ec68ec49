package org.steward.protection.masking;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a value may be seen without the right to it.
 *
 * <p>Names, companies, addresses and secrets get masks of fixed length, so that the length tells nothing. A value too
 * short to hide enough of it is masked whole.
 */
public final class Masks {
    /** Stands for a whole value. */
    static final String WHOLE = "******";

    private static final int SHORTEST_HIDDEN = 4;
    private static final Pattern PLACE = Pattern.compile(
            "^(?:[^\\s\\d]{2,8}?(?:省|自治区|特别行政区))?(?:[^\\s\\d]{2,8}?(?:市|自治州|地区|盟))?(?:[^\\s\\d]{1,8}?(?:区|县|旗|市))?");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+86|0086)0?");

    /** Numbers without an area begin with 400 or 800. */
    private static final Pattern AREA_CODE =
            Pattern.compile("^(?:0?(?<free>[48]00)|(?<area>0(?:10|2\\d|[3-9]\\d{2})))");

    private static final Pattern HINT = Pattern.compile("^(?<head>\\d{0,3})\\d*\\D+\\d*?(?<tail>\\d{0,4})$");
    private static final String SEPARATORS = " \t\n\u3000-–—_.·•/\\|,，、*#()";
    private static final String ZERO_TO_NINE = "〇一二三四五六七八九";
    private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";

    private Masks() {}

    public static String mask(String type, String value) {
        return switch (type) {
            case "mobile" -> mobile(digits(value));
            case "resident-id", "residence-permit" -> kept(compact(value), 1, 1);
            case "passport", "travel-permit" -> kept(compact(value), 1, 3);
            case "bank-card" -> card(digits(value));
            case "account" -> fixed("", digits(value), 4);
            case "credit-code" -> kept(compact(value), 2, 4);
            case "landline" -> landline(value);
            case "phone-hint" -> hint(value);
            case "email" -> email(value);
            case "plate" -> plate(compact(value));
            case "wechat-id", "qq" -> first(compact(value), 1) + "***";
            case "name" -> name(value.strip());
            case "company" -> company(value.strip());
            case "address" -> address(value.strip());
            default -> WHOLE;
        };
    }

    /**
     * So many characters at each end, and four stars between them, whatever the length. At least four characters stay
     * hidden; of a name at least one.
     */
    static String ends(String type, String value, int head, int tail) {
        String compact = type.equals("mobile") ? national(digits(value)) : compact(value.strip());
        int hidden = type.equals("name") ? 1 : SHORTEST_HIDDEN;
        boolean hides = compact.codePointCount(0, compact.length()) >= head + tail + hidden;
        return hides && !type.equals("secret") ? first(compact, head) + "****" + last(compact, tail) : WHOLE;
    }

    /** 138****8000 */
    private static String mobile(String digits) {
        return kept(national(digits), 3, 4);
    }

    private static String national(String digits) {
        if (digits.length() > 11 && digits.startsWith("0086")) {
            return digits.substring(4);
        }
        return digits.length() > 11 && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    /** 622202******0128 */
    private static String card(String digits) {
        return digits.length() < 14 ? kept(digits, 0, 4) : first(digits, 6) + WHOLE + last(digits, 4);
    }

    /** 010****78 */
    private static String landline(String value) {
        String national = COUNTRY.matcher(compact(value)).replaceFirst("0");
        Matcher area = AREA_CODE.matcher(national);
        if (!area.find()) {
            return fixed("", digits(value), 2);
        }
        String head = area.group("free") == null ? area.group("area") : area.group("free");
        return fixed(head, digits(national), 2);
    }

    /** 138****5678, of which the source knows no more either. */
    private static String hint(String value) {
        Matcher ends = HINT.matcher(value.strip());
        return ends.matches() ? ends.group("head") + "****" + ends.group("tail") : WHOLE;
    }

    /** z***@example.com; a local part of one character stays hidden. */
    private static String email(String value) {
        String compact = compact(value);
        int at = compact.lastIndexOf('@');
        String kept = compact.codePointCount(0, Math.max(at, 0)) < 2 ? "" : first(compact, 1);
        return at < 1 ? WHOLE : kept + "***" + compact.substring(at);
    }

    /** 京A***45 */
    private static String plate(String value) {
        return value.codePointCount(0, value.length()) < 7 ? WHOLE : first(value, 2) + "***" + last(value, 2);
    }

    /** **丰: the last character, whatever the length */
    private static String name(String value) {
        return value.codePointCount(0, value.length()) < 2 ? "**" : "**" + last(value, 1);
    }

    private static String company(String value) {
        return value.codePointCount(0, value.length()) < 4 ? WHOLE : first(value, 2) + "****";
    }

    /** 浙江省杭州市西湖区******: province, city and county stay */
    private static String address(String value) {
        Matcher place = PLACE.matcher(value);
        return place.find() ? place.group() + WHOLE : WHOLE;
    }

    /** Keeps both ends; the length stays as it is. */
    private static String kept(String value, int head, int tail) {
        int length = value.codePointCount(0, value.length());
        if (length < head + tail + SHORTEST_HIDDEN) {
            return WHOLE;
        }
        return first(value, head) + "*".repeat(length - head - tail) + last(value, tail);
    }

    private static String fixed(String head, String value, int tail) {
        return value.length() < head.length() + tail + SHORTEST_HIDDEN ? WHOLE : head + "****" + last(value, tail);
    }

    private static String first(String value, int count) {
        int length = value.codePointCount(0, value.length());
        return value.substring(0, value.offsetByCodePoints(0, Math.min(count, length)));
    }

    private static String last(String value, int count) {
        int length = value.codePointCount(0, value.length());
        return value.substring(value.offsetByCodePoints(0, length - Math.min(count, length)));
    }

    /** Digits of any script, Chinese numerals included, as ASCII. */
    private static String digits(String value) {
        StringBuilder digits = new StringBuilder(value.length());
        value.codePoints().map(Masks::digit).filter(digit -> digit >= 0).forEach(digits::append);
        return digits.toString();
    }

    private static int digit(int character) {
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return digit;
        }
        return switch (character) {
            case '幺' -> 1;
            case '两' -> 2;
            case '○' -> 0;
            default -> Math.max(ZERO_TO_NINE.indexOf(character), CAPITALS.indexOf(character));
        };
    }

    /** Half width, without separators of numbers and invisible characters; points and dashes of addresses stay. */
    private static String compact(String value) {
        String folded = Normalizer.normalize(value, Normalizer.Form.NFKC);
        boolean address = folded.indexOf('@') >= 0;
        StringBuilder compact = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(character -> !isInvisible(character))
                .filter(character -> address ? !Character.isWhitespace(character) : SEPARATORS.indexOf(character) < 0)
                .forEach(compact::appendCodePoint);
        return compact.toString();
    }

    /** Format characters, variation selectors and the ring of key caps. */
    private static boolean isInvisible(int character) {
        int kind = Character.getType(character);
        return kind == Character.FORMAT || kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK;
    }
}
