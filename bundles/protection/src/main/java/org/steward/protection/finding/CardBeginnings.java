package org.steward.protection.finding;

/**
 * Which numbers cards begin with in China, and how long they are then.
 *
 * <p>A rule reads FIRST-LAST:LENGTHS, both bounds with the same number of digits. UnionPay's own numbers begin with 62;
 * those of other networks, and older ones of single banks, have the ranges that are issued or were.
 */
final class CardBeginnings {
    /** How sure a beginning tells a card. */
    enum Sureness {
        NONE,
        /** Some card network has it, and other numbers too. */
        WEAK,
        SURE
    }

    private static final String[] SURE = {
        "62-62:16,17,18,19",
        "34-34:15",
        "37-37:15",
        "35-35:16",
        "40-49:16",
        "51-55:16",
        "4055-4055:17",
        "4385-4385:18",
        "4367-4367:19",
        "4563-4563:19",
        "5049-5049:16",
        "5453-5453:18",
        "5491-5491:18",
        "5532-5532:18",
        "5544-5544:18",
        "5666-5666:18",
        "5899-5899:19",
        "6013-6013:19",
        "6014-6014:17",
        "6029-6029:16",
        "6033-6033:18",
        "6034-6035:19",
        "6036-6036:17,18",
        "6037-6037:17",
        "6091-6091:18",
        "6839-6839:18",
        "6858-6858:19",
        "6886-6886:18",
        "6907-6907:18",
        "6943-6943:18",
        "9000-9000:16,19",
        "9003-9003:16",
        "9059-9059:16",
        "9098-9098:18",
        "9111-9111:19",
        "9200-9200:16",
        "9210-9210:19",
        "9400-9400:16,17,18,19",
        "9551-9551:19",
        "9555-9555:16",
        "9558-9559:19",
        "9666-9666:18",
        "9682-9682:16",
        "9688-9688:16",
        "9843-9843:16",
        "9896-9896:16",
        "9900-9900:18",
        "9988-9988:16",
        "9999-9999:16"
    };
    /** Mastercard's newer range, Maestro, Discover, Diners, and whatever else begins with 9. */
    private static final String[] WEAK = {
        "22-27:16",
        "30-30:14,16",
        "36-36:14,16",
        "38-38:14,16",
        "40-49:17,18,19",
        "50-50:16,18,19",
        "51-59:17,18,19",
        "56-59:16",
        "60-69:16,17,18,19",
        "84-84:16",
        "87-88:16",
        "90-99:16,17,18,19"
    };

    private static final int SHORTEST = 14;
    private static final int LONGEST = 19;
    private static final int PREFIXES = 10_000;

    /** A bit for each length from 14, by the first four digits; weak ones in the upper byte. */
    private static final short[] LENGTHS = lengths();

    private CardBeginnings() {}

    static Sureness of(DigitWindow digits, int from, int count) {
        int bit = 1 << count - SHORTEST;
        int lengths = LENGTHS[digits.pair(from) * 100 + digits.pair(from + 2)];
        if ((lengths & bit) != 0) {
            return Sureness.SURE;
        }
        return (lengths >> Byte.SIZE & bit) != 0 ? Sureness.WEAK : Sureness.NONE;
    }

    /** Whether some card of any length begins so. */
    static boolean begins(DigitWindow digits, int from) {
        return LENGTHS[digits.pair(from) * 100 + digits.pair(from + 2)] != 0;
    }

    private static short[] lengths() {
        short[] lengths = new short[PREFIXES];
        for (String rule : WEAK) {
            add(lengths, rule, Byte.SIZE);
        }
        for (String rule : SURE) {
            add(lengths, rule, 0);
        }
        return lengths;
    }

    private static void add(short[] lengths, String rule, int shift) {
        int dash = rule.indexOf('-');
        int colon = rule.indexOf(':');
        int width = PREFIXES / (int) Math.pow(10, dash);
        int first = Integer.parseInt(rule.substring(0, dash)) * width;
        int last = (Integer.parseInt(rule.substring(dash + 1, colon)) + 1) * width;
        for (String length : rule.substring(colon + 1).split(",")) {
            for (int prefix = first; prefix < last; prefix++) {
                lengths[prefix] |= (short) (1 << Integer.parseInt(length) - SHORTEST + shift);
            }
        }
    }

    static int shortest() {
        return SHORTEST;
    }

    static int longest() {
        return LONGEST;
    }
}
