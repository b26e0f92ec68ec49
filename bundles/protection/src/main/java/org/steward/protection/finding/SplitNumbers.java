package org.steward.protection.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.Utterance;

/**
 * Finds numbers that a speaker sends in parts, one short text after another within minutes: 138, then 0013, then "后面是 8000".
 *
 * <p>Joined parts must be one whole number, from the first digit of the first to the last digit of the last: then each part
 * is a find. At most {@value #MOST_TEXTS} texts of a speaker are looked at together, so that time is linear.
 */
public final class SplitNumbers {
    private static final int MOST_TEXTS = 5;
    private static final Duration NEAR = Duration.ofMinutes(3);
    /** A joined number is less sure than one in one piece. */
    private static final double SUREST = 0.8;

    private final SensitiveScanner scanner;
    private final Map<Speaker, Deque<Said>> latest = new HashMap<>();

    private SplitNumbers(SensitiveScanner scanner) {
        this.scanner = scanner;
    }

    /**
     * @param found what was found in each text by itself
     * @return for each text what it holds of a split number, by characters; at most one find each
     */
    public static List<List<Hit>> find(SensitiveScanner scanner, List<Utterance> utterances, List<List<Hit>> found) {
        List<List<Hit>> parts = new ArrayList<>();
        var split = new SplitNumbers(scanner);
        for (int index = 0; index < utterances.size(); index++) {
            parts.add(new ArrayList<>(1));
            split.hear(index, utterances.get(index), found.get(index), parts);
        }
        return parts;
    }

    private void hear(int index, Utterance utterance, List<Hit> found, List<List<Hit>> parts) {
        if (utterance.conversation().isEmpty()) {
            return;
        }
        Deque<Said> before = latest.computeIfAbsent(
                new Speaker(utterance.conversation(), utterance.speaker()), any -> new ArrayDeque<>());
        Instant now = utterance.time();
        while (!before.isEmpty()
                && (before.size() == MOST_TEXTS || before.getFirst().longBefore(now))) {
            before.removeFirst();
        }
        Optional<NumberPart> part = NumberPart.of(utterance.text(), found);
        before.addLast(new Said(index, now, part));
        if (part.isPresent()) {
            join(before, parts);
        }
    }

    /** Tries the longest join first. */
    private void join(Deque<Said> said, List<List<Hit>> finds) {
        List<Said> parts = said.stream().filter(each -> each.part().isPresent()).toList();
        for (int from = 0; from < parts.size() - 1; from++) {
            List<Said> joined = parts.subList(from, parts.size());
            StringBuilder digits = new StringBuilder();
            joined.forEach(each -> each.part().ifPresent(part -> digits.append(part.digits())));
            List<Hit> hits = scanner.hits(digits.toString());
            if (hits.size() == 1 && hits.get(0).start() == 0 && hits.get(0).end() == digits.length()) {
                joined.forEach(each ->
                        each.part().ifPresent(part -> finds.get(each.index()).add(find(hits.get(0), part))));
                said.removeAll(joined);
                return;
            }
        }
    }

    private static Hit find(Hit whole, NumberPart part) {
        return new Hit(whole.type(), part.start(), part.end(), Math.min(SUREST, whole.confidence()));
    }

    private record Speaker(String conversation, String name) {}

    /** @param part empty if the text is no part of a number */
    private record Said(int index, @Nullable Instant time, Optional<NumberPart> part) {
        boolean longBefore(@Nullable Instant now) {
            return time != null && now != null && Duration.between(time, now).compareTo(NEAR) > 0;
        }
    }
}
