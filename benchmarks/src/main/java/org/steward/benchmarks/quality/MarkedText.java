package org.steward.benchmarks.quality;

import java.util.List;
import org.steward.api.protection.KnownValue;

/**
 * A text of which it is known what it holds.
 *
 * @param spans in the order of the text, by characters
 */
record MarkedText(String text, List<KnownValue> known, List<Span> spans) {
    record Span(String type, int start, int end) {
        boolean overlaps(Span other) {
            return type.equals(other.type) && start < other.end && other.start < end;
        }
    }

    @Override
    public String toString() {
        return "MarkedText[" + text.length() + " characters, " + spans.size() + " spans]";
    }
}
