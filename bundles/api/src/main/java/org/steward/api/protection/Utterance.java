package org.steward.api.protection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text as it was said.
 *
 * @param conversation key of the conversation; empty if the text stands alone
 * @param speaker key of who said it; numbers split over texts of one speaker are joined
 * @param time when it was said; null if that is not known: then the order alone counts
 * @param text may hold anything, unpaired surrogates too
 * @param known values of all parties of the conversation
 */
public record Utterance(
        String conversation, String speaker, @Nullable Instant time, String text, List<KnownValue> known) {
    public Utterance {
        known = List.copyOf(known);
    }

    @Override
    public String toString() {
        return "Utterance[" + text.length() + " characters, " + known.size() + " known values]";
    }
}
