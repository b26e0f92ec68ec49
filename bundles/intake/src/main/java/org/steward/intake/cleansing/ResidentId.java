package org.steward.intake.cleansing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resident identity numbers (GB 11643): 18 characters with a check, or 15 digits of the old form. */
public final class ResidentId {
    private static final Pattern LONG = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final Pattern SHORT = Pattern.compile("[1-9]\\d{14}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int REGION = 6;

    private ResidentId() {}

    /**
     * @param compact upper case, without blanks
     * @param today nobody is born later
     * @return the form of 18 characters, so that both forms of one number are equal; empty if a check fails
     */
    public static Optional<String> read(String compact, LocalDate today) {
        if (SHORT.matcher(compact).matches()) {
            String body = compact.substring(0, REGION) + "19" + compact.substring(REGION);
            return born(body, today) ? Optional.of(body + check(body)) : Optional.empty();
        }
        if (!LONG.matcher(compact).matches() || !born(compact, today)) {
            return Optional.empty();
        }
        return compact.charAt(17) == check(compact) ? Optional.of(compact) : Optional.empty();
    }

    private static boolean born(String number, LocalDate today) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
            return day.getYear() >= Days.FIRST_YEAR && !day.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int index = 0; index < WEIGHTS.length; index++) {
            sum += WEIGHTS[index] * (number.charAt(index) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
