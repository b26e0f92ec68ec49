package org.steward.intake.cleansing;

import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers of mainland China and, with {@code +}, of everywhere else. */
public final class PhoneNumber {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-‐-―]+");
    private static final Pattern MASKED = Pattern.compile("\\+?\\d{2,}[*xX]{2,}\\d*");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(10|2\\d)\\d{8}|[3-9]\\d{2}\\d{7,8}");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");
    private static final String CHINA = "+86";

    private PhoneNumber() {}

    /** @return the contact point in E.164 form, or a hint if it is masked; empty if it is no telephone number */
    public static Optional<Identifier> read(String value) {
        String compact = SEPARATORS.matcher(Texts.plain(value)).replaceAll("");
        if (MASKED.matcher(compact).matches()) {
            return Optional.of(new Identifier(IdentifierKind.PHONE_HINT, compact.replaceAll("[xX]", "*")));
        }
        String number = compact.startsWith("00") ? "+" + compact.substring(2) : compact;
        if (number.startsWith("+") && !number.startsWith(CHINA)) {
            return INTERNATIONAL.matcher(number).matches()
                    ? Optional.of(new Identifier(IdentifierKind.MOBILE, number))
                    : Optional.empty();
        }
        boolean country = number.startsWith(CHINA);
        return national(country ? number.substring(CHINA.length()) : number, country);
    }

    private static Optional<Identifier> national(String number, boolean country) {
        String subscriber = number.length() == 13 && number.startsWith("86") ? number.substring(2) : number;
        if (MOBILE.matcher(subscriber).matches()) {
            return Optional.of(new Identifier(IdentifierKind.MOBILE, CHINA + subscriber));
        }
        if (SERVICE.matcher(subscriber).matches()) {
            return Optional.of(new Identifier(IdentifierKind.LANDLINE, CHINA + subscriber));
        }
        boolean trunk = subscriber.startsWith("0");
        String landline = trunk ? subscriber.substring(1) : subscriber;
        return (country || trunk) && LANDLINE.matcher(landline).matches()
                ? Optional.of(new Identifier(IdentifierKind.LANDLINE, CHINA + landline))
                : Optional.empty();
    }
}
