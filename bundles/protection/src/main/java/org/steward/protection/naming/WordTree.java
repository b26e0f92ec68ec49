package org.steward.protection.naming;

import java.util.Arrays;

/** Words of a small vocabulary by their characters; a step costs one look into a table. */
final class WordTree {
    /** No word goes on this way. */
    static final int NOWHERE = -1;

    static final int ROOT = 0;
    private static final int NO_WORD = -1;
    private static final long EMPTY = -1;

    private long[] keys = new long[256];
    private int[] targets = new int[256];
    private int[] words = new int[64];
    private int nodes = 1;
    private int edges;

    WordTree() {
        Arrays.fill(keys, EMPTY);
        Arrays.fill(words, NO_WORD);
    }

    /** Adds a word; one that is there already keeps its number. */
    void add(CharSequence word, int number) {
        int node = ROOT;
        for (int at = 0; at < word.length(); at++) {
            node = stepOrGrow(node, word.charAt(at));
        }
        mark(node, number);
    }

    /** Makes a word end at a node. */
    void mark(int node, int number) {
        if (words[node] == NO_WORD) {
            words[node] = number;
        }
    }

    int step(int node, char c) {
        long key = key(node, c);
        int slot = slot(key);
        while (keys[slot] != EMPTY) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return NOWHERE;
    }

    int stepOrGrow(int node, char c) {
        int known = step(node, c);
        if (known != NOWHERE) {
            return known;
        }
        if (2 * (edges + 1) > keys.length) {
            rehash();
        }
        if (nodes == words.length) {
            words = Arrays.copyOf(words, 2 * nodes);
            Arrays.fill(words, nodes, words.length, NO_WORD);
        }
        put(key(node, c), nodes);
        edges++;
        return nodes++;
    }

    /** @return number of the word that ends at this node, negative if none does */
    int word(int node) {
        return words[node];
    }

    boolean isEmpty() {
        return edges == 0;
    }

    private void put(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != EMPTY) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[2 * oldKeys.length];
        targets = new int[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != EMPTY) {
                put(oldKeys[slot], oldTargets[slot]);
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 40) & keys.length - 1;
    }

    private static long key(int node, char c) {
        return (long) node << 16 | c;
    }
}
