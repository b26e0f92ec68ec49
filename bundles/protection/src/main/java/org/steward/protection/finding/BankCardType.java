package org.steward.protection.finding;

/** Bank card: 15 to 19 digits with a known beginning and a right Luhn digit. */
final class BankCardType implements Recogniser {
    private static final double CHECKED = 0.95;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 19;
    private static final int USUAL = 16;

    @Override
    public String name() {
        return "bank-card";
    }

    @Override
    public Match match(Candidate candidate, int from) {
        DigitWindow digits = candidate.digits();
        if (digits.size() - from < SHORTEST) {
            return Match.NONE;
        }
        int begin = digits.pair(from);
        for (int count = LONGEST; count >= SHORTEST; count--) { // the longest: a card may hold a shorter one
            if (digits.fits(from, count) && known(begin, count) && luhn(digits, from, count)) {
                return new Match(digits.start(from), digits.end(from + count - 1), count, CHECKED);
            }
        }
        return Match.NONE;
    }

    private static boolean known(int begin, int count) {
        return switch (begin / 10) {
            case 3 ->
                switch (begin) {
                    case 34, 37 -> count == SHORTEST; // American Express
                    case 35 -> count == USUAL; // JCB
                    default -> false;
                };
            case 4 -> count == USUAL || count == LONGEST; // Visa, and domestic ones such as 436742
            case 5 -> (count == USUAL || count == LONGEST) && begin < 59; // Mastercard, Maestro
            case 6 -> count >= USUAL && (begin == 62 || begin == 60); // UnionPay, its older numbers
            case 9 -> count >= USUAL; // numbers from before UnionPay, such as 955xx
            default -> false;
        };
    }

    private static boolean luhn(DigitWindow digits, int from, int count) {
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
}
