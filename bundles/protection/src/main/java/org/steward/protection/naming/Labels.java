package org.steward.protection.naming;

/**
 * What the tagger says of a character: outside, or the first, an inner or the last one of a kind. Organisations that are no
 * companies are a kind too, so that they are not taken for one; they are not reported.
 */
final class Labels {
    static final int OUTSIDE = 0;
    static final int KINDS = 4;
    static final int COUNT = 1 + 3 * KINDS;
    static final int NAME = 0;
    static final int ADDRESS = 1;
    static final int COMPANY = 2;
    static final int ORGANISATION = 3;

    private static final String[] TYPES = {"name", "address", "company", "organisation"};

    private Labels() {}

    static int begin(int kind) {
        return 1 + 3 * kind;
    }

    static int inner(int kind) {
        return 2 + 3 * kind;
    }

    static int last(int kind) {
        return 3 + 3 * kind;
    }

    static int kind(int label) {
        return (label - 1) / 3;
    }

    static boolean begins(int label) {
        return label != OUTSIDE && label % 3 == 1;
    }

    /** Whether the next character is outside or begins something. */
    static boolean ends(int label) {
        return label % 3 == 0;
    }

    static String type(int kind) {
        return TYPES[kind];
    }
}
