package org.steward.protection.naming;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/**
 * The weights of the tagger: for each row of its table one of each label, and one of each label after each other.
 *
 * <p>A row lies in two longs, a byte a label, shifted to be positive; added up, the bytes of each long go to two longs of
 * four sums, so that the weights of eight labels are added at once and nothing is carried over.
 *
 * <p>The file: version 1, bits, transitions, everyday words, places, then for each row a byte that says whether it holds anything, and its weights;
 * deflated. Made by {@code TaggerTraining} in the benchmarks.
 */
final class TaggerModel implements Weights {
    static final int VERSION = 1;
    /** Added to every weight, which is a signed byte. */
    static final int SHIFT = 128;

    static final int LONGS = 2;
    private static final int LABELS_A_LONG = Long.BYTES;
    /** Every second byte. */
    private static final long EVEN = 0x00ff00ff00ff00ffL;

    private static final String RESOURCE = "names.model";

    private final int bits;
    private final long[] rows;
    private final int[] transitions;
    private final WordSet words;
    private final WordSet places;

    private TaggerModel(int bits, WordSet words, WordSet places, long[] rows, int[] transitions) {
        this.bits = bits;
        this.words = words;
        this.places = places;
        this.rows = rows;
        this.transitions = transitions;
    }

    static TaggerModel load() {
        try (InputStream in = TaggerModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks " + RESOURCE + "; build it anew");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle's %s is damaged; build it anew".formatted(RESOURCE), e);
        }
    }

    static TaggerModel read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new InflaterInputStream(file));
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException(
                    "Version %d of the tagger's model is unknown; expected %d".formatted(version, VERSION));
        }
        int bits = in.readByte();
        int[] transitions = new int[Labels.COUNT * Labels.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readShort();
        }
        WordSet words = readWords(in);
        WordSet places = readWords(in);
        byte[] packed = in.readAllBytes();
        return new TaggerModel(bits, words, places, unpack(packed, 1 << bits), transitions);
    }

    private static WordSet readWords(DataInputStream in) throws IOException {
        long[] bits = new long[in.readInt()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = in.readLong();
        }
        return new WordSet(bits);
    }

    private static long[] unpack(byte[] packed, int count) throws IOException {
        long[] rows = new long[count * LONGS];
        int next = 0;
        for (int row = 0; row < count; row++) {
            boolean filled = packed[next++] != 0;
            for (int label = 0; label < Labels.COUNT; label++) {
                long weight = SHIFT + (filled ? packed[next++] : 0);
                rows[row * LONGS + label / LABELS_A_LONG] |= weight << Byte.SIZE * (label % LABELS_A_LONG);
            }
        }
        if (next != packed.length) {
            throw new IOException("The tagger's model has %d bytes too many".formatted(packed.length - next));
        }
        return rows;
    }

    @Override
    public int bits() {
        return bits;
    }

    @Override
    public WordSet words() {
        return words;
    }

    @Override
    public WordSet places() {
        return places;
    }

    @Override
    public int transition(int from, int to) {
        return transitions[from * Labels.COUNT + to];
    }

    @Override
    public void score(int[] features, int[] scores, int offset) {
        long firstEven = 0;
        long firstOdd = 0;
        long secondEven = 0;
        long secondOdd = 0;
        for (int feature : features) {
            long first = rows[feature * LONGS];
            long second = rows[feature * LONGS + 1];
            firstEven += first & EVEN;
            firstOdd += first >>> Byte.SIZE & EVEN;
            secondEven += second & EVEN;
            secondOdd += second >>> Byte.SIZE & EVEN;
        }
        int shifted = SHIFT * features.length;
        for (int pair = 0; pair < 4; pair++) {
            int right = 2 * Byte.SIZE * pair;
            scores[offset + 2 * pair] = (int) (firstEven >>> right & 0xffff) - shifted;
            scores[offset + 2 * pair + 1] = (int) (firstOdd >>> right & 0xffff) - shifted;
        }
        for (int pair = 0; pair < 2; pair++) {
            int right = 2 * Byte.SIZE * pair;
            scores[offset + 8 + 2 * pair] = (int) (secondEven >>> right & 0xffff) - shifted;
            scores[offset + 9 + 2 * pair] = (int) (secondOdd >>> right & 0xffff) - shifted;
        }
        scores[offset + 12] = (int) (secondEven >>> 4 * Byte.SIZE & 0xffff) - shifted;
    }
}
