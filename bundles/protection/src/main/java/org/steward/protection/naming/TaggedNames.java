package org.steward.protection.naming;

/** What the tagger, titles and the list of well-known companies find in a window. */
final class TaggedNames {
    /** Words of one character that follow names and that no name ends in. */
    private static final CharacterSet AFTER_NAME = CharacterSet.of("已是打叫的了把被给请说称让对将也都就在来去要想 ");
    /** Words of one character that companies and places follow. */
    private static final CharacterSet BEFORE_COMPANY = CharacterSet.of("为叫是在给由把被让对从到去来向和与及 ");

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

    private static void add(int kind, Folded text, int taggedStart, int taggedEnd, Finds finds) {
        int start = taggedStart;
        int end = taggedEnd;
        if (kind == Labels.NAME) {
            while (end > start + 2 && AFTER_NAME.contains(text.charAt(end - 1))) {
                end--;
            }
            end = Math.max(end, Titles.endOfTitle(text, start + Surnames.lengthAt(text, start)));
        } else {
            while (start < end - 2 && BEFORE_COMPANY.contains(text.charAt(start))) {
                start++;
            }
        }
        double confidence = Judgement.of(kind, text, start, end);
        if (confidence > Judgement.NONE) {
            finds.add(Labels.type(kind), text.original(start), text.originalEnd(end), confidence);
        }
    }
}
