package org.steward.protection.naming;

/** A family name and a title, 李主任, where the tagger saw none; not where the family name belongs to a word before or after. */
final class TitledNames {
    private static final double CONFIDENCE = 0.6;

    private final WordSet words;

    TitledNames(WordSet words) {
        this.words = words;
    }

    void find(Folded text, Finds finds) {
        for (int at = 0; at + 2 < text.length(); at++) {
            if (Surnames.isFrequent(text.charAt(at))) {
                int end = Titles.endOfTitle(text, at + 1);
                if (end > 0 && !belongsToWord(text, at)) {
                    finds.add("name", text.original(at), text.originalEnd(end), CONFIDENCE);
                }
            }
        }
    }

    private boolean belongsToWord(Folded text, int at) {
        return at > 0 && words.contains(pair(text, at - 1))
                || at > 1 && words.contains((long) text.charAt(at - 2) << 32 | pair(text, at - 1))
                || words.contains(pair(text, at));
    }

    private static long pair(Folded text, int at) {
        return (long) text.charAt(at) << 16 | text.charAt(at + 1);
    }
}
