package org.steward.protection.naming;

/** What the tagger, titles and the list of well-known companies find in a window. */
final class TaggedNames {
    /** Words of one character that follow names and that no name ends in. */
    private static final CharacterSet AFTER_NAME = CharacterSet.of("已是打叫的了把被给请说称让对将也都就在来去要想 ");
    /** Words of one character that companies and places follow. */
    private static final CharacterSet BEFORE_COMPANY = CharacterSet.of("为叫是在给由把被让对从到去来向和与及 ");

    private static final int LONGEST_BUILDING = 6;

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
                int end = Labels.kind(label) == Labels.ADDRESS ? endOfAddress(text, at + 1) : at + 1;
                add(Labels.kind(label), text, start, end, finds);
                at = end - 1;
            }
        }
        titled.find(text, finds);
        Brands.find(text, (from, to) -> add(Labels.COMPANY, text, from, to, finds));
    }

    /** A house number goes on to the next part of an address over the name of a building: 100号环球金融中心12楼. */
    private int endOfAddress(Folded text, int firstEnd) {
        int end = firstEnd;
        if (text.charAt(end - 1) != '号') {
            return end;
        }
        int next = end;
        while (next < text.length() && next - end <= LONGEST_BUILDING && text.isHan(next)) {
            int label = tagger.label(next);
            if (label == Labels.begin(Labels.ADDRESS)) {
                return endOfTagged(text, next);
            }
            if (label != Labels.OUTSIDE) {
                return end;
            }
            next++;
        }
        return end;
    }

    private int endOfTagged(Folded text, int start) {
        int at = start;
        while (at < text.length() && !Labels.ends(tagger.label(at))) {
            at++;
        }
        return Math.min(at + 1, text.length());
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
