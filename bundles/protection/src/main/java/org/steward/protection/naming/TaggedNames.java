package org.steward.protection.naming;

/** What the tagger, titles and the list of well-known companies find in a window. */
final class TaggedNames {
    private final Tagger tagger;
    private final TitledNames titled;

    TaggedNames(TaggerModel model) {
        this.tagger = new Tagger(model);
        this.titled = new TitledNames(model.words());
    }

    void find(Folded text, Finds finds) {
        if (!holdsHan(text)) {
            return;
        }
        tagger.tag(text);
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            int label = tagger.label(at);
            if (Labels.begins(label)) {
                start = at;
            } else if (label != Labels.OUTSIDE && Labels.ends(label)) {
                add(Labels.kind(label), text, start, at + 1, finds);
            }
        }
        titled.find(text, finds);
        Brands.find(text, (from, to) -> add(Labels.COMPANY, text, from, to, finds));
    }

    private static boolean holdsHan(Folded text) {
        for (int at = 0; at < text.length(); at++) {
            if (Folding.isHan(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static void add(int kind, Folded text, int start, int end, Finds finds) {
        double confidence = Judgement.of(kind, text, start, end);
        if (confidence > Judgement.NONE) {
            finds.add(Labels.type(kind), text.original(start), text.originalEnd(end), confidence);
        }
    }
}
