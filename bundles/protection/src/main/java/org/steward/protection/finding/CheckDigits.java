package org.steward.protection.finding;

/** The check digits of the standards. */
final class CheckDigits {
    /** GB 32100: 0-9 and A-Z without I, O, S, V, Z; the value is the place. */
    static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";

    private CheckDigits() {}

    /** ISO 7064 MOD 11-2 over 17 digits: the eighteenth, or X. */
    static char mod11(DigitWindow digits, int from) {
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += ID_WEIGHTS[i] * digits.digit(from + i);
        }
        return ID_CHECKS.charAt(sum % 11);
    }

    static boolean luhn(DigitWindow digits, int from, int count) {
        int sum = 0;
        boolean twice = false;
        for (int index = from + count - 1; index >= from; index--) {
            int digit = digits.digit(index);
            if (twice) {
                digit = digit < 5 ? digit * 2 : digit * 2 - 9;
            }
            sum += digit;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    /** GB 32100: weights are the powers of 3 modulo 31. */
    static boolean creditCode(CharSequence code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
