package org.steward.protection.finding;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.steward.api.protection.SensitiveSpan;

/**
 * Finds sensitive data in texts, in one pass; immutable and safe for many threads.
 *
 * <p>A tight loop skips to places where something can begin ({@link Characters}), a short look turns most of them down
 * ({@link Glance}); only there the types are asked, each for a bounded stretch, so that the time is linear in the text
 * whatever it holds. A new type is a class with {@link Recogniser} and a place in the lists of {@link Recognisers}; one
 * that begins at other characters also adds them to the table of {@link Characters}.
 */
public final class SensitiveScanner {
    private final Recognisers types;

    public SensitiveScanner() {
        this(InstantSource.system());
    }

    /** @param clock tells which years have begun: nobody is born later */
    public SensitiveScanner(InstantSource clock) {
        types = Recognisers.all(clock);
    }

    /** @return spans in code points of the text, in order, not overlapping */
    public List<SensitiveSpan> scan(String text) {
        return spans(text, hits(text));
    }

    /** The same finds, by characters. */
    public List<Hit> hits(String text) {
        int first = Glance.next(text, 0);
        return first == text.length() ? List.of() : scanOf(text).run(first);
    }

    Scan scanOf(String text) {
        return new Scan(text, types);
    }

    /** Counts code points once, along the finds. */
    public static List<SensitiveSpan> spans(String text, List<Hit> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        List<SensitiveSpan> spans = new ArrayList<>(hits.size());
        int counted = 0;
        int codePoints = 0;
        for (Hit hit : hits) {
            int start = codePoints + text.codePointCount(counted, hit.start());
            int end = start + text.codePointCount(hit.start(), hit.end());
            spans.add(new SensitiveSpan(hit.type(), start, end, hit.confidence()));
            counted = hit.end();
            codePoints = end;
        }
        return spans;
    }
}
