package org.steward.protection.naming;

/**
 * Everyday words of two to four characters, as a Bloom filter: it knows all of them, and takes about one in a hundred
 * others for one.
 */
final class WordSet {
    static final int LONGEST = 4;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final long[] bits;
    private final int mask;

    /** @param bits their number is a power of two */
    WordSet(long[] bits) {
        this.bits = bits;
        this.mask = bits.length * Long.SIZE - 1;
    }

    static WordSet ofKilobytes(int kilobytes) {
        return new WordSet(new long[kilobytes * 1024 / Long.BYTES]);
    }

    /** @param word its characters, 16 bits each */
    void add(long word) {
        long hash = hash(word);
        for (int probe = 0; probe < 3; probe++) {
            int bit = (int) (hash >>> 20 * probe) & mask;
            bits[bit >> 6] |= 1L << bit;
        }
    }

    boolean contains(long word) {
        long hash = hash(word);
        return has(hash) && has(hash >>> 20) && has(hash >>> 40);
    }

    static long key(CharSequence word) {
        long key = 0;
        for (int at = 0; at < word.length(); at++) {
            key = key << 16 | word.charAt(at);
        }
        return key;
    }

    long[] bits() {
        return bits;
    }

    private boolean has(long part) {
        int bit = (int) part & mask;
        return (bits[bit >> 6] & 1L << bit) != 0;
    }

    private static long hash(long word) {
        long mixed = (word ^ word >>> 29) * MIX;
        return (mixed ^ mixed >>> 32) * MIX;
    }
}
