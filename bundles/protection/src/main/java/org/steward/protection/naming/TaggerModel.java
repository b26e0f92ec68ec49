package org.steward.protection.naming;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/**
 * The weights of the tagger: for each row of its table one of each label, and one of each label after each other.
 *
 * <p>A row lies in four longs, four labels a long, each weight in 16 bits and shifted to be positive, so that the weights of
 * all labels are added at once and nothing is carried over.
 *
 * <p>The file: version 1, bits, transitions, everyday words, places, then for each row a byte that says whether it holds anything, and its weights;
 * deflated. Made by {@code TaggerTraining} in the benchmarks.
 */
final class TaggerModel implements Weights {
    static final int VERSION = 1;
    /** Added to every weight, which is a signed byte. */
    static final int SHIFT = 128;

    static final int LONGS = 4;
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
                rows[row * LONGS + label / 4] |= weight << 16 * (label % 4);
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
        long first = 0;
        long second = 0;
        long third = 0;
        long fourth = 0;
        for (int feature : features) {
            int at = feature * LONGS;
            first += rows[at];
            second += rows[at + 1];
            third += rows[at + 2];
            fourth += rows[at + 3];
        }
        int shifted = SHIFT * features.length;
        for (int i = 0; i < 4; i++) {
            int right = 16 * i;
            scores[offset + i] = (int) (first >>> right & 0xffff) - shifted;
            scores[offset + 4 + i] = (int) (second >>> right & 0xffff) - shifted;
            scores[offset + 8 + i] = (int) (third >>> right & 0xffff) - shifted;
        }
        scores[offset + 12] = (int) (fourth & 0xffff) - shifted;
    }
}
