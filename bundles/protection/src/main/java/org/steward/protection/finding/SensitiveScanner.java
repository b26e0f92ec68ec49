package org.steward.protection.finding;

import java.util.ArrayList;
import java.util.List;
import org.steward.api.protection.SensitiveSpan;

/**
 * Finds sensitive data in texts, in one pass; immutable and safe for many threads.
 *
 * <p>A tight loop skips to places where something can begin ({@link Characters#nextCandidate}); only there the types are
 * asked, each for a bounded stretch, so that the time is linear in the text whatever it holds. A new type is a class with
 * {@link Recogniser} and a place in one of the two lists; one that begins at other characters also adds them to the
 * loop.
 */
public final class SensitiveScanner {
    private final List<Recogniser> numberTypes;
    private final List<Recogniser> signTypes;

    public SensitiveScanner() {
        List<Recogniser> numbers = List.of(new ResidentIdType(), new BankCardType(), new MobileType());
        Recogniser secret = new SecretType(numbers);
        List<Recogniser> secretFirst = new ArrayList<>();
        secretFirst.add(secret);
        secretFirst.addAll(numbers);
        numberTypes = List.copyOf(secretFirst);
        signTypes = List.of(secret, new EmailType());
    }

    /** @return spans in code points of the text, in order, not overlapping */
    public List<SensitiveSpan> scan(String text) {
        return spans(text, hits(text));
    }

    /** The same finds, by characters. */
    public List<Hit> hits(String text) {
        int first = Characters.nextCandidate(text, 0);
        return first == text.length() ? List.of() : scanOf(text).run(first);
    }

    Scan scanOf(String text) {
        return new Scan(text, numberTypes, signTypes);
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
