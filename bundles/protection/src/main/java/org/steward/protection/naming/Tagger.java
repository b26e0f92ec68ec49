package org.steward.protection.naming;

import java.util.Arrays;

/**
 * Labels the characters of a text, by the best path through the labels that may follow each other; for one thread.
 *
 * <p>Time and memory grow with the length of the text, which is at most a window.
 */
final class Tagger {
    private static final int NONE = Integer.MIN_VALUE / 2;
    /** Of a label that a character cannot have; a window's worth of them does not overflow. */
    private static final int IMPOSSIBLE = -100_000;

    private final Weights model;
    private final TaggerFeatures features;
    private final int[] rows = new int[TaggerFeatures.COUNT];
    private int[] scores = new int[0];
    private byte[] from = new byte[0];
    private byte[] labels = new byte[0];
    private int[] best = new int[Labels.COUNT];
    private int[] next = new int[Labels.COUNT];

    Tagger(Weights model) {
        this.model = model;
        this.features = new TaggerFeatures(model);
    }

    /** Labels a text; what was said of an earlier one is forgotten. */
    void tag(CharSequence text) {
        int length = text.length();
        if (labels.length < length) {
            scores = new int[length * Labels.COUNT];
            from = new byte[length * Labels.COUNT];
            labels = new byte[length];
        }
        features.take(text, length);
        for (int at = 0; at < length; at++) {
            features.rows(at, rows);
            model.score(rows, scores, at * Labels.COUNT);
            if (features.divides(at)) {
                Arrays.fill(scores, at * Labels.COUNT + 1, (at + 1) * Labels.COUNT, IMPOSSIBLE);
            }
        }
        if (length > 0) {
            forward(length);
            backward(length);
        }
    }

    private void forward(int length) {
        Arrays.fill(best, NONE);
        best[Labels.OUTSIDE] = scores[Labels.OUTSIDE];
        for (int kind = 0; kind < Labels.KINDS; kind++) {
            best[Labels.begin(kind)] =
                    scores[Labels.begin(kind)] + model.transition(Labels.OUTSIDE, Labels.begin(kind));
        }
        for (int at = 1; at < length; at++) {
            int offset = at * Labels.COUNT;
            fromOutside(offset, Labels.OUTSIDE);
            for (int kind = 0; kind < Labels.KINDS; kind++) {
                fromOutside(offset, Labels.begin(kind));
                fromWithin(offset, kind, Labels.inner(kind));
                fromWithin(offset, kind, Labels.last(kind));
            }
            int[] before = best;
            best = next;
            next = before;
        }
    }

    /** To a label that follows the outside or an end. */
    private void fromOutside(int offset, int label) {
        int source = Labels.OUTSIDE;
        int most = best[source] + model.transition(source, label);
        for (int kind = 0; kind < Labels.KINDS; kind++) {
            int end = Labels.last(kind);
            int score = best[end] + model.transition(end, label);
            if (score > most) {
                most = score;
                source = end;
            }
        }
        next[label] = most + scores[offset + label];
        from[offset + label] = (byte) source;
    }

    /** To a label within a kind. */
    private void fromWithin(int offset, int kind, int label) {
        int begin = Labels.begin(kind);
        int inner = Labels.inner(kind);
        int fromBegin = best[begin] + model.transition(begin, label);
        int fromInner = best[inner] + model.transition(inner, label);
        next[label] = Math.max(fromBegin, fromInner) + scores[offset + label];
        from[offset + label] = (byte) (fromBegin >= fromInner ? begin : inner);
    }

    private void backward(int length) {
        int label = Labels.OUTSIDE;
        for (int kind = 0; kind < Labels.KINDS; kind++) {
            label = best[Labels.last(kind)] > best[label] ? Labels.last(kind) : label;
        }
        for (int at = length - 1; at >= 0; at--) {
            labels[at] = (byte) label;
            label = from[at * Labels.COUNT + label];
        }
    }

    int label(int at) {
        return labels[at];
    }

    /** How much better the labels of a stretch fit than none, a character on average, in the model's units. */
    double margin(int start, int end) {
        int sum = 0;
        for (int at = start; at < end; at++) {
            sum += scores[at * Labels.COUNT + labels[at]] - scores[at * Labels.COUNT];
        }
        return (double) sum / (end - start);
    }
}
