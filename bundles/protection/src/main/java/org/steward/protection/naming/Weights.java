package org.steward.protection.naming;

/** What the tagger has learned, or is learning. */
interface Weights {
    /** Binary logarithm of the number of rows. */
    int bits();

    /** Everyday words. */
    WordSet words();

    /** Places of two to four characters. */
    WordSet places();

    /** How well a label follows another one. */
    int transition(int from, int to);

    /** Adds up the weights of some rows into {@code scores}, from {@code offset}, a number for each label. */
    void score(int[] features, int[] scores, int offset);
}
