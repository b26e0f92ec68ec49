package org.steward.protection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steward.protection.finding.Characters;

/**
 * What of a value may be seen without the right to it.
 *
 * <p>Names, companies, addresses and secrets get masks of fixed length, so that the length tells nothing. A value too
 * short to hide enough of it is masked whole.
 */
final class Masks {
    /** Stands for a whole value. */
    static final String WHOLE = "******";

    private static final int SHORTEST_HIDDEN = 4;
    private static final Pattern PLACE = Pattern.compile(
            "^(?:[^\\s\\d]{2,8}?(?:省|自治区|特别行政区))?(?:[^\\s\\d]{2,8}?(?:市|自治州|地区|盟))?(?:[^\\s\\d]{1,8}?(?:区|县|旗|市))?");
    private static final Pattern AREA_CODE = Pattern.compile("^(?:\\+?86[- ]?)?(0(?:10|2\\d|[3-9]\\d{2}))");

    private Masks() {}

    static String mask(String type, String value) {
        return switch (type) {
            case "mobile" -> mobile(digits(value));
            case "resident-id", "residence-permit" -> kept(compact(value), 1, 1);
            case "passport", "travel-permit" -> kept(compact(value), 1, 3);
            case "bank-card" -> card(digits(value));
            case "account" -> fixed("", digits(value), 4);
            case "credit-code" -> kept(compact(value), 2, 4);
            case "landline" -> landline(value);
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
        Matcher area = AREA_CODE.matcher(value.strip());
        return fixed(area.find() ? area.group(1) : "", digits(value), 2);
    }

    /** a***@example.com */
    private static String email(String value) {
        String compact = compact(value).replace('＠', '@');
        int at = compact.lastIndexOf('@');
        return at < 1 ? WHOLE : first(compact, 1) + "***" + compact.substring(at);
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

    private static String digits(String value) {
        StringBuilder digits = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            int digit = Characters.digit(value.charAt(at));
            if (digit >= 0) {
                digits.append(digit);
            }
        }
        return digits.toString();
    }

    /** Half width, without separators of numbers and invisible characters; points and dashes of addresses stay. */
    private static String compact(String value) {
        boolean address = value.indexOf('@') >= 0 || value.indexOf('＠') >= 0;
        StringBuilder compact = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (!Characters.isInvisible(c) && (address ? !Character.isWhitespace(c) : !Characters.isSeparator(c))) {
                compact.append(Characters.fold(c));
            }
        }
        return compact.toString();
    }
}
