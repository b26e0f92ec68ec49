package org.steward.protection.finding;

/** Area codes of China's landlines, without the 0 before them. */
final class AreaCodes {
    /** Two digits: Beijing and the code 2x of nine large cities. */
    private static final String LARGE = "10 20 21 22 23 24 25 27 28 29";

    /** Three digits, by their first two: which last digits are in use, or were. */
    private static final String[] OTHERS = {
        "31:0123456789",
        "33:5",
        "34:9",
        "35:0123456789",
        "37:0123456789",
        "39:1234568",
        "41:0123456789",
        "42:179",
        "43:123456789",
        "45:123456789",
        "46:4789",
        "47:0123456789",
        "48:23",
        "51:0123456789",
        "52:37",
        "53:0123456789",
        "54:36",
        "55:0123456789",
        "56:123456",
        "57:0123456789",
        "58:0",
        "59:123456789",
        "63:12345",
        "66:0238",
        "69:12",
        "70:1",
        "71:0123456789",
        "72:248",
        "73:0123456789",
        "74:3456",
        "75:0123456789",
        "76:023689",
        "77:0123456789",
        "79:0123456789",
        "81:23678",
        "82:567",
        "83:0123456789",
        "85:123456789",
        "87:0123456789",
        "88:3678",
        "89:0123456789",
        "90:123689",
        "91:012345679",
        "93:0123456789",
        "94:13",
        "95:12345",
        "97:012345679",
        "99:0123456789"
    };

    private static final int SCALE = 1000;
    private static final boolean[] KNOWN = known();

    private AreaCodes() {}

    /** @return digits of the area code that stand at a place, behind a 0: 2, 3, or 0 if there is none */
    static int length(DigitWindow digits, int from) {
        if (from + 3 > digits.size()) {
            return 0;
        }
        int two = digits.pair(from);
        if (KNOWN[two]) {
            return 2;
        }
        return KNOWN[two * 10 + digits.digit(from + 2)] ? 3 : 0;
    }

    private static boolean[] known() {
        boolean[] known = new boolean[SCALE];
        for (String large : LARGE.split(" ")) {
            known[Integer.parseInt(large)] = true;
        }
        for (String other : OTHERS) {
            int begin = Integer.parseInt(other.substring(0, 2));
            for (char last : other.substring(3).toCharArray()) {
                known[begin * 10 + last - '0'] = true;
            }
        }
        return known;
    }
}
