package org.steward.tiering;

/**
 * Counts results in buckets, from the best down to a place; two of one kind merge, so columns may be counted anywhere.
 *
 * <p>The first one covers all positive results, with 256 buckets to each power of two; the next ones cut one bucket of
 * the one before into 4,096 until a bucket holds one value only. So a place is found exactly, equal results are counted
 * and not collected, and the memory does not depend on the number of customers.
 */
public final class ResultHistogram {
    private static final int PRECISION_BITS = 9;
    private static final int POSITIVE_BUCKETS = (65 - PRECISION_BITS) << (PRECISION_BITS - 1);
    private static final int INSIDE_BITS = 12;

    private final long least;
    private final int width; // as a power of two
    private final int bucketWidth; // as a power of two; the first histogram's buckets differ
    private final boolean positive;
    private final long[] counts;

    private ResultHistogram(long least, int width, int bucketWidth, boolean positive, int buckets) {
        this.least = least;
        this.width = width;
        this.bucketWidth = bucketWidth;
        this.positive = positive;
        this.counts = new long[buckets];
    }

    /** An empty one over all positive results. */
    static ResultHistogram ofPositive() {
        return new ResultHistogram(1, 63, 0, true, POSITIVE_BUCKETS);
    }

    private static ResultHistogram inside(Bucket bucket) {
        int bucketWidth = Math.max(0, bucket.width() - INSIDE_BITS);
        return new ResultHistogram(
                bucket.least(), bucket.width(), bucketWidth, false, 1 << (bucket.width() - bucketWidth));
    }

    /** An empty one of the same kind, to be filled elsewhere and merged. */
    public ResultHistogram likewise() {
        return new ResultHistogram(least, width, bucketWidth, positive, counts.length);
    }

    /**
     * Counts part of a column.
     *
     * @param from first index
     * @param to index after the last
     */
    public void add(long[] results, int from, int to) {
        if (positive) {
            addPositive(results, from, to);
        } else {
            addInside(results, from, to);
        }
    }

    private void addPositive(long[] results, int from, int to) {
        for (int i = from; i < to; i++) {
            long result = results[i];
            if (result > 0) {
                int shift = Math.max(0, 64 - PRECISION_BITS - Long.numberOfLeadingZeros(result));
                counts[(shift << (PRECISION_BITS - 1)) + (int) (result >>> shift)]++;
            }
        }
    }

    private void addInside(long[] results, int from, int to) {
        for (int i = from; i < to; i++) {
            long offset = results[i] - least; // out of the bucket, also by overflow: negative or too large
            if (offset >>> width == 0) {
                counts[(int) (offset >>> bucketWidth)]++;
            }
        }
    }

    /** @throws IllegalArgumentException if the other counts other results */
    public void merge(ResultHistogram other) {
        if (other.positive != positive || other.least != least || other.width != width) {
            throw new IllegalArgumentException("Histograms of different results cannot be merged");
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    long count() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** @param place from the best, which is 1, to {@link #count} */
    Bucket bucketAt(long place) {
        long above = 0;
        for (int i = counts.length - 1; i >= 0; i--) {
            if (above + counts[i] >= place) {
                return bucket(i, place - above);
            }
            above += counts[i];
        }
        throw new IllegalArgumentException("There is no place %d among %d results".formatted(place, above));
    }

    private Bucket bucket(int index, long place) {
        if (!positive) {
            return new Bucket(least + ((long) index << bucketWidth), bucketWidth, place);
        }
        int shift = Math.max(0, (index >> (PRECISION_BITS - 1)) - 1);
        long leading = index - ((long) shift << (PRECISION_BITS - 1));
        return new Bucket(leading << shift, shift, place);
    }

    /**
     * The results from {@code least} on, in number 2 to the power of {@code width}.
     *
     * @param place that is looked for, counted from the best result in this bucket
     */
    record Bucket(long least, int width, long place) {
        boolean exact() {
            return width == 0;
        }

        ResultHistogram histogram() {
            return inside(this);
        }
    }
}
