package org.steward.api.protection;

import java.util.List;

/**
 * A text fit to be stored in clear.
 *
 * @param masked the text with each sensitive span replaced by its mask
 * @param spans where the originals stood, in the original text
 * @param originals the replaced parts as JSON, to be sealed beside the text; empty if there are none. Parts of class C3
 *     (codes, passwords) are not among them: they are never stored
 */
public record ProtectedText(String masked, List<SensitiveSpan> spans, String originals) {
    public ProtectedText {
        spans = List.copyOf(spans);
    }

    @Override
    public String toString() {
        return "ProtectedText[" + spans.size() + " spans]";
    }
}
