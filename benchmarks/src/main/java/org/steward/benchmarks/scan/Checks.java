package org.steward.benchmarks.scan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** What an expression cannot tell: check digits, days, provinces. */
final class Checks {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String PROVINCES =
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54"
                    + " 61 62 63 64 65 71 81 82 83 91 ";
    private static final String CARD_BEGINNINGS = "34 35 37 60 62 ";

    private Checks() {}

    /** GB 11643-1999. A wrong check digit is a find of low confidence, as with Steward. */
    static boolean residentId(String id) {
        if (!day(id.substring(6, 14))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        boolean right = CHECKS.charAt(sum % 11)
                == id.substring(17).toUpperCase(Locale.ROOT).charAt(0);
        return province(id) || (right && id.charAt(0) == '9');
    }

    static boolean oldResidentId(String id) {
        return province(id) && day("19" + id.substring(6, 12));
    }

    /** Luhn, and a beginning that cards have. */
    static boolean card(String card) {
        char first = card.charAt(0);
        boolean known = first == '4' || first == '5' || first == '9' || CARD_BEGINNINGS.contains(card.substring(0, 2));
        return known && luhn(card);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static boolean province(String id) {
        return PROVINCES.contains(id.substring(0, 2) + " ");
    }

    private static boolean day(String day) {
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
}
