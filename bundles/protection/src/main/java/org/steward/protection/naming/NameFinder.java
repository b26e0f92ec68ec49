package org.steward.protection.naming;

import java.util.List;
import org.steward.api.protection.KnownValue;
import org.steward.protection.finding.Hit;

/**
 * Finds names, addresses and companies; immutable, for many threads.
 *
 * <p>Goes over a text in windows that overlap by more than the longest find, so that a long text costs no more memory
 * than a short one and time grows with its length.
 */
public final class NameFinder {
    private static final int WINDOW = 8_192;
    /** Longer than any find: what begins so near a window's end is left to the next window, where it is whole. */
    private static final int LONGEST = 512;

    private final TaggerModel model;

    public NameFinder() {
        this(TaggerModel.load());
    }

    NameFinder(TaggerModel model) {
        this.model = model;
    }

    /**
     * What is to be masked.
     *
     * @param known what is known of the parties
     * @param taken finds of other types, in order
     * @return finds by characters, in order, that overlap neither each other nor those taken
     */
    public List<Hit> find(String text, List<KnownValue> known, List<Hit> taken) {
        return find(text, KnownParties.of(known), taken);
    }

    /** The same for parties of whom many texts are looked at. */
    public List<Hit> find(String text, KnownParties known, List<Hit> taken) {
        return findWithHints(text, known, taken).stream()
                .filter(hit -> hit.confidence() >= Judgement.MASKED)
                .toList();
    }

    /**
     * The same, and with a confidence below 0.5 what may be a name but is too often none, and what tells nothing of a person: a
     * city, a bank, a well-known brand. To mask these would garble messages.
     */
    public List<Hit> findWithHints(String text, KnownParties known, List<Hit> taken) {
        if (text.length() < 2) {
            return List.of();
        }
        Finds finds = new Finds(taken);
        Folded folded = new Folded(text, WINDOW);
        TaggedNames tagged = new TaggedNames(model);
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + WINDOW);
            boolean last = to == text.length();
            folded.fill(from, to);
            finds.limitTo(last ? to : to - LONGEST);
            findIn(folded, known, tagged, finds);
            from = last ? to : to - 2 * LONGEST;
        }
        return finds.inOrder();
    }

    private void findIn(Folded window, KnownParties known, TaggedNames tagged, Finds finds) {
        if (!known.isEmpty()) {
            known.find(window, finds);
        }
        CuedNames.find(window, finds);
        tagged.find(window, finds);
    }
}
