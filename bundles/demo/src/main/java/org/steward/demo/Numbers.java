package org.steward.demo;

/**
 * Numbers that pass every check and belong to nobody.
 *
 * <p>Resident IDs use district codes that were abolished and births before 1930; telephone numbers the prefix 169, which no
 * network has; cards the prefix 620000, which no bank issues.
 */
final class Numbers {
    private static final String[] ABOLISHED_DISTRICTS = {"110103", "110104", "310103", "310119", "120107", "120108"};
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Numbers() {}

    /** An 18-digit resident ID after GB 11643, unique per position below 3 million. */
    static String residentId(int position, boolean male) {
        String district = ABOLISHED_DISTRICTS[position % ABOLISHED_DISTRICTS.length];
        int rest = position / ABOLISHED_DISTRICTS.length;
        int sequence = (rest % 499 + 1) * 2 - (male ? 1 : 0);
        int day = rest / 499;
        String birth = "%04d%02d%02d".formatted(1901 + day % 29, 1 + day / 29 % 12, 1 + day / (29 * 12) % 28);
        String body = district + birth + "%03d".formatted(sequence);
        return body + check(body, 0);
    }

    /** A typing error: right district and date, wrong check digit. */
    static String residentIdWithWrongCheck() {
        String body = "11010319200101123";
        return body + check(body, 3);
    }

    private static char check(String body, int off) {
        int sum = off;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return ID_CHECKS.charAt(sum % 11);
    }

    /** A mobile number of 11 digits, unique per position below 100 million. */
    static String mobile(int position) {
        return "169%08d".formatted((position * 7_368_787L + 40_000_003L) % 100_000_000L);
    }

    /** A card number of 19 digits with a right Luhn digit. */
    static String card(int position) {
        String body = "620000%012d".formatted(position * 48_271_573L % 1_000_000_000_000L);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return body + (10 - sum % 10) % 10;
    }

    /** A unified social credit code after GB 32100, of the abolished district 110103. */
    static String creditCode(int position) {
        String body = "91110103MA0" + "%06d".formatted(position % 1_000_000);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
