package org.steward.protection.sealing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * FF1 of NIST SP 800-38G over decimal digits, for one key and one thread.
 *
 * <p>A half has at most 18 digits and so fits a {@code long}. The blocks that stay the same in all ten rounds are
 * encrypted once.
 */
final class Ff1 {
    static final int MIN_DIGITS = 6;
    static final int MAX_DIGITS = 36;
    private static final int ROUNDS = 10;
    private static final int RADIX = 10;
    private static final int BLOCK = 16;
    /** Up to here a remainder shifted by 32 bits stays below 2 to the 63; up to the next one, by 16 bits. */
    private static final long SIZE_FOR_WORDS = 1L << 31;

    private static final long SIZE_FOR_HALF_WORDS = 1L << 47;

    /** Encrypts one block of 16 bytes in place. */
    interface Block {
        void encrypt(byte[] block);
    }

    private final Block cipher;

    Ff1(Block cipher) {
        this.cipher = cipher;
    }

    /** @param digits values 0 to 9, 6 to 36 of them; replaced by those of the token */
    void encrypt(byte[] digits, byte[] tweak) {
        run(digits, tweak, true);
    }

    /** Undoes {@link #encrypt}. */
    void decrypt(byte[] digits, byte[] tweak) {
        run(digits, tweak, false);
    }

    private void run(byte[] digits, byte[] tweak, boolean forward) {
        int left = digits.length / 2;
        int right = digits.length - left;
        Rounds rounds = new Rounds(digits.length, right, tweak);
        long leftSize = power(left);
        long rightSize = power(right);
        long a = number(digits, 0, left);
        long b = number(digits, left, digits.length);
        for (int i = 0; i < ROUNDS; i++) {
            int round = forward ? i : ROUNDS - 1 - i;
            long size = round % 2 == 0 ? leftSize : rightSize;
            if (forward) {
                long c = (a + rounds.value(round, b, size)) % size;
                a = b;
                b = c;
            } else {
                long c = Math.floorMod(b - rounds.value(round, a, size), size);
                b = a;
                a = c;
            }
        }
        write(a, digits, 0, left);
        write(b, digits, left, digits.length);
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= RADIX;
        }
        return power;
    }

    private static long number(byte[] digits, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * RADIX + digits[i];
        }
        return number;
    }

    private static void write(long number, byte[] digits, int from, int to) {
        long rest = number;
        for (int i = to - 1; i >= from; i--) {
            digits[i] = (byte) (rest % RADIX);
            rest /= RADIX;
        }
    }

    /** The pseudorandom values of the rounds, for one length and tweak. */
    private final class Rounds {
        private final int halfBytes;
        private final int valueBytes;
        private final byte[] prefix;
        private final byte[] start;
        private final byte[] block = new byte[BLOCK];

        Rounds(int length, int longerHalf, byte[] tweak) {
            this.halfBytes =
                    (BigInteger.TEN.pow(longerHalf).subtract(BigInteger.ONE).bitLength() + 7) / 8;
            this.valueBytes = 4 * ((halfBytes + 3) / 4) + 4;
            int zeros = Math.floorMod(-tweak.length - halfBytes - 1, BLOCK);
            ByteBuffer whole = ByteBuffer.allocate(BLOCK + tweak.length + zeros + 1 + halfBytes)
                    .put(new byte[] {1, 2, 1, 0, 0, RADIX, ROUNDS, (byte) (length / 2)})
                    .putInt(length)
                    .putInt(tweak.length)
                    .put(tweak);
            int constant = whole.capacity() - BLOCK;
            this.prefix = Arrays.copyOfRange(whole.array(), constant, whole.capacity());
            this.start = new byte[BLOCK];
            for (int at = 0; at < constant; at += BLOCK) {
                xor(start, Arrays.copyOfRange(whole.array(), at, at + BLOCK));
                cipher.encrypt(start);
            }
        }

        /** @return at least 0, less than {@code size} */
        long value(int round, long half, long size) {
            System.arraycopy(prefix, 0, block, 0, BLOCK);
            block[BLOCK - 1 - halfBytes] = (byte) round;
            for (int i = 0; i < halfBytes; i++) {
                block[BLOCK - 1 - i] = (byte) (half >>> 8 * i);
            }
            xor(block, start);
            cipher.encrypt(block);
            return remainder(size);
        }

        /** Of the block's first bytes, as an unsigned number. */
        private long remainder(long size) {
            if (size > SIZE_FOR_HALF_WORDS) {
                return new BigInteger(1, block, 0, valueBytes)
                        .mod(BigInteger.valueOf(size))
                        .longValueExact();
            }
            int stepBytes = size <= SIZE_FOR_WORDS ? 4 : 2;
            long remainder = 0;
            for (int at = 0; at < valueBytes; at += stepBytes) {
                long shifted = remainder;
                for (int i = 0; i < stepBytes; i++) {
                    shifted = shifted << 8 | block[at + i] & 0xff;
                }
                remainder = shifted % size;
            }
            return remainder;
        }
    }

    private static void xor(byte[] target, byte[] other) {
        for (int i = 0; i < BLOCK; i++) {
            target[i] ^= other[i];
        }
    }
}
