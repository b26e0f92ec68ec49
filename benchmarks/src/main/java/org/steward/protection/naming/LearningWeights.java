package org.steward.protection.naming;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Weights of an averaged perceptron while it learns: those of now, and their sum over all steps so far. */
final class LearningWeights implements Weights {
    private final int bits;
    private final int[] now;
    private final double[] summed;
    private final int[] transitions = new int[Labels.COUNT * Labels.COUNT];
    private final double[] summedTransitions = new double[transitions.length];
    private final WordSet words;
    private final WordSet places;
    private long step = 1;

    LearningWeights(int bits, WordSet words, WordSet places) {
        this.words = words;
        this.places = places;
        this.bits = bits;
        this.now = new int[Labels.COUNT << bits];
        this.summed = new double[now.length];
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
        Arrays.fill(scores, offset, offset + Labels.COUNT, 0);
        for (int feature : features) {
            int row = feature * Labels.COUNT;
            for (int label = 0; label < Labels.COUNT; label++) {
                scores[offset + label] += now[row + label];
            }
        }
    }

    void nextStep() {
        step++;
    }

    void add(int[] features, int label, int amount) {
        for (int feature : features) {
            now[feature * Labels.COUNT + label] += amount;
            summed[feature * Labels.COUNT + label] += (double) amount * step;
        }
    }

    void addTransition(int from, int to, int amount) {
        transitions[from * Labels.COUNT + to] += amount;
        summedTransitions[from * Labels.COUNT + to] += (double) amount * step;
    }

    private double average(int index) {
        return now[index] - summed[index] / step;
    }

    /**
     * Writes the averages as bytes.
     *
     * @param unit the weight that becomes one
     * @param least rows without a weight beyond this many units are left out
     */
    void write(OutputStream out, double unit, double least) throws IOException {
        try (DataOutputStream data =
                new DataOutputStream(new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION)))) {
            data.writeByte(TaggerModel.VERSION);
            data.writeByte(bits);
            for (int i = 0; i < transitions.length; i++) {
                data.writeShort((int) Math.round((transitions[i] - summedTransitions[i] / step) / unit));
            }
            writeWords(words, data);
            writeWords(places, data);
            ByteArrayOutputStream row = new ByteArrayOutputStream();
            for (int feature = 0; feature < 1 << bits; feature++) {
                row.reset();
                boolean filled = false;
                for (int label = 0; label < Labels.COUNT; label++) {
                    double weight = average(feature * Labels.COUNT + label) / unit;
                    filled |= Math.abs(weight) >= least;
                    row.write((int) Math.max(-127, Math.min(127, Math.round(weight))));
                }
                data.writeByte(filled ? 1 : 0);
                if (filled) {
                    row.writeTo(data);
                }
            }
        }
    }

    private static void writeWords(WordSet words, DataOutputStream data) throws IOException {
        data.writeInt(words.bits().length);
        for (long bits : words.bits()) {
            data.writeLong(bits);
        }
    }

    /** The weight beyond which one in a thousand lies. */
    double largeWeight() {
        double[] sizes = new double[now.length / 16];
        int count = 0;
        for (int i = 0; i < sizes.length; i++) {
            double size = Math.abs(average(i * 16));
            if (size > 0) {
                sizes[count++] = size;
            }
        }
        Arrays.sort(sizes, 0, count);
        return sizes[(int) (count * 0.9995)];
    }
}
