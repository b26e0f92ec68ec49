package org.steward.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kinds of blind indexes under which a customer is found, and the normal form of each: the contract with intake, which
 * makes the indexes. README.md lists them.
 */
final class KeyKinds {
    static final String NUMBER = "number";
    /** Of holdings, not of customers. */
    static final String ACCOUNT = "account";

    private static final String PHONE = "phone";
    private static final String EMAIL = "email";
    private static final String WECHAT = "wechat-id";
    private static final String NAME = "name";

    /** Kinds of identifiers that are contact points; every other kind is an identity. */
    private static final Set<String> CONTACT_POINTS =
            Set.of("mobile", "landline", "phone", "phone-hint", EMAIL, WECHAT, "address");

    private static final List<String> IDENTITIES = List.of("resident-id", "passport", "credit-code");

    private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u00a0]+");
    private static final Pattern PHONE_MARKS = Pattern.compile("[\\s\\u3000()（）.\\-]+");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+\\d{6,15}");
    private static final Pattern MOBILE = Pattern.compile("(?:86)?(1[3-9]\\d{9})");
    private static final Pattern LANDLINE = Pattern.compile("(?:86|0)([1-9]\\d{9,10})");

    private KeyKinds() {}

    static boolean isIdentity(String kind) {
        return !CONTACT_POINTS.contains(kind);
    }

    /** Every kind of key that a query may mean, with the query in its normal form. */
    static Set<Map.Entry<String, String>> meant(String query) {
        String trimmed = query.strip();
        String joined = BLANK.matcher(trimmed).replaceAll("");
        Set<Map.Entry<String, String>> meant = new LinkedHashSet<>();
        if (joined.isEmpty()) {
            return meant;
        }
        meant.add(Map.entry(NUMBER, trimmed));
        String phone = phone(trimmed);
        if (!phone.isEmpty()) {
            meant.add(Map.entry(PHONE, phone));
        }
        if (trimmed.contains("@")) {
            meant.add(Map.entry(EMAIL, trimmed.toLowerCase(Locale.ROOT)));
        }
        IDENTITIES.forEach(kind -> meant.add(Map.entry(kind, joined.toUpperCase(Locale.ROOT))));
        meant.add(Map.entry(WECHAT, trimmed));
        meant.add(Map.entry(NAME, joined));
        return meant;
    }

    /** E.164, e.g. {@code +8613800138000}; empty if it is no telephone number. */
    private static String phone(String query) {
        String digits = PHONE_MARKS.matcher(query).replaceAll("");
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        }
        if (INTERNATIONAL.matcher(digits).matches()) {
            return digits;
        }
        Matcher mobile = MOBILE.matcher(digits);
        if (mobile.matches()) {
            return "+86" + mobile.group(1);
        }
        Matcher landline = LANDLINE.matcher(digits);
        return landline.matches() ? "+86" + landline.group(1) : "";
    }
}
