package org.steward.benchmarks.quality;

import java.util.List;
import java.util.Locale;
import org.steward.benchmarks.quality.MarkedText.Span;

/** Counts how many finds of one type are right, and how many of what is there are found. */
final class Score {
    private int found;
    private int foundExactly;
    private int foundNearly;
    private int there;
    private int thereExactly;
    private int thereNearly;

    void add(List<Span> right, List<Span> finds) {
        for (Span find : finds) {
            found++;
            foundExactly += right.contains(find) ? 1 : 0;
            foundNearly += right.stream().anyMatch(find::overlaps) ? 1 : 0;
        }
        for (Span span : right) {
            there++;
            thereExactly += finds.contains(span) ? 1 : 0;
            thereNearly += finds.stream().anyMatch(span::overlaps) ? 1 : 0;
        }
    }

    int there() {
        return there;
    }

    int found() {
        return found;
    }

    String exact() {
        return percents(foundExactly, thereExactly);
    }

    String overlapping() {
        return percents(foundNearly, thereNearly);
    }

    /** Precision, recall and their harmonic mean, in percent. */
    private String percents(int right, int reached) {
        double precision = found == 0 ? 0 : 100.0 * right / found;
        double recall = there == 0 ? 0 : 100.0 * reached / there;
        double both = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return String.format(Locale.ROOT, "%.0f | %.0f | %.0f", precision, recall, both);
    }
}
