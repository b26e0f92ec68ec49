package org.steward.protection.naming;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the tagger of names on made-up sentences and writes its model, the same one at each run. Arguments: the file, and
 * optionally the number of sentences, of rounds, and of bits.
 */
public final class TaggerTraining {
    private static final long SEED = 20_261_125;
    private static final int SENTENCES = 500_000;
    private static final int ROUNDS = 4;
    private static final int BITS = 16;
    private static final double LEAST = 1.5;

    private final LearningWeights weights;
    private final Tagger tagger;
    private final TaggerFeatures features;
    private final int[] rows = new int[TaggerFeatures.COUNT];

    private TaggerTraining(int bits, SentenceMaker maker) {
        weights = new LearningWeights(bits, maker.words(), maker.places());
        tagger = new Tagger(weights);
        features = new TaggerFeatures(weights);
    }

    public static void main(String... arguments) throws IOException {
        int sentences = argument(arguments, 1, SENTENCES);
        int rounds = argument(arguments, 2, ROUNDS);
        long begin = System.nanoTime();
        List<LabelledText> texts = new ArrayList<>(sentences);
        SentenceMaker maker = new SentenceMaker(SEED);
        TaggerTraining training = new TaggerTraining(argument(arguments, 3, BITS), maker);
        while (texts.size() < sentences) {
            texts.add(folded(maker.next()));
        }
        System.out.printf("Made %,d sentences in %.0f s%n", sentences, (System.nanoTime() - begin) / 1e9);
        for (int round = 1; round <= rounds; round++) {
            int wrong = 0;
            for (LabelledText text : texts) {
                wrong += training.learn(text) ? 1 : 0;
            }
            System.out.printf(
                    "Round %d: %.2f %% of the sentences wrong, %.0f s%n",
                    round, 100.0 * wrong / sentences, (System.nanoTime() - begin) / 1e9);
        }
        Path file = Path.of(arguments[0]);
        try (OutputStream out = Files.newOutputStream(file)) {
            training.weights.write(out, training.weights.largeWeight() / 127, LEAST);
        }
        System.out.printf("Wrote %s, %,d bytes%n", file, Files.size(file));
    }

    private static int argument(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    /** As the finder reads it; folding leaves the length as it is for made-up texts. */
    private static LabelledText folded(LabelledText text) {
        Folded folded = new Folded(text.text(), text.text().length());
        folded.fill(0, text.text().length());
        if (folded.length() != text.text().length()) {
            throw new IllegalStateException("A made-up text holds characters that draw nothing: " + text.text());
        }
        return new LabelledText(folded.window(), text.entities());
    }

    /** @return whether the text was labelled wrongly */
    private boolean learn(LabelledText text) {
        byte[] right = text.labels();
        tagger.tag(text.text());
        boolean wrong = false;
        for (int at = 0; at < right.length && !wrong; at++) {
            wrong = tagger.label(at) != right[at];
        }
        weights.nextStep();
        if (wrong) {
            correct(text.text(), right);
        }
        return wrong;
    }

    private void correct(String text, byte[] right) {
        features.take(text, text.length());
        for (int at = 0; at < right.length; at++) {
            int guess = tagger.label(at);
            if (guess != right[at]) {
                features.rows(at, rows);
                weights.add(rows, right[at], 1);
                weights.add(rows, guess, -1);
            }
            int rightBefore = at == 0 ? Labels.OUTSIDE : right[at - 1];
            int guessBefore = at == 0 ? Labels.OUTSIDE : tagger.label(at - 1);
            if (guess != right[at] || rightBefore != guessBefore) {
                weights.addTransition(rightBefore, right[at], 1);
                weights.addTransition(guessBefore, guess, -1);
            }
        }
    }
}
