package org.steward.protection.naming;

/** A fixed set of characters of the basic plane, one bit each. */
final class CharacterSet {
    private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private CharacterSet() {}

    static CharacterSet of(String... characters) {
        CharacterSet set = new CharacterSet();
        for (String some : characters) {
            for (int at = 0; at < some.length(); at++) {
                set.add(some.charAt(at));
            }
        }
        return set;
    }

    private void add(char c) {
        bits[c >> 6] |= 1L << c;
    }

    boolean contains(char c) {
        return (bits[c >> 6] & 1L << c) != 0;
    }
}
