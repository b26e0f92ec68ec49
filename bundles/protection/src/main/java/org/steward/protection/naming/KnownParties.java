package org.steward.protection.naming;

import java.util.ArrayList;
import java.util.List;
import org.steward.api.protection.KnownValue;

/** What is known of the parties of a conversation, made ready to be found in many texts; immutable once made. */
public final class KnownParties {
    private static final double LITERAL = 0.95;
    private static final int LONGEST = 120;
    private static final int MOST_BLANKS = 3;

    /** Of whom nothing is known. */
    public static final KnownParties NOBODY = new KnownParties();

    private record Word(String type, double confidence) {}

    private final WordTree tree = new WordTree();
    private final List<Word> words = new ArrayList<>();
    private final KnownAddresses addresses = new KnownAddresses();

    private KnownParties() {}

    public static KnownParties of(List<KnownValue> values) {
        if (values.isEmpty()) {
            return NOBODY;
        }
        KnownParties parties = new KnownParties();
        values.forEach(parties::add);
        return parties;
    }

    boolean isEmpty() {
        return tree.isEmpty() && addresses.isEmpty();
    }

    private void add(KnownValue known) {
        String value = fold(known.value());
        switch (known.type()) {
            case "name" -> NameVariations.of(value).forEach(variation -> add("name", variation));
            case "company" -> CompanyVariations.of(value).forEach(variation -> add("company", variation));
            case "address" -> {
                addresses.add(value);
                add("address", new Variation(value, LITERAL));
            }
            default -> add(known.type(), new Variation(value, LITERAL));
        }
    }

    private void add(String type, Variation variation) {
        String text = variation.text().replace(" ", "");
        if (text.length() > 1 && text.length() <= LONGEST) {
            tree.add(text, words.size());
            words.add(new Word(type, variation.confidence()));
        }
    }

    private static String fold(String value) {
        Folded folded = new Folded(value, LONGEST);
        folded.fill(0, Math.min(value.length(), LONGEST));
        return folded.window().strip();
    }

    void find(Folded text, Finds finds) {
        if (!tree.isEmpty()) {
            int at = 0;
            while (at < text.length()) {
                at = findAt(text, at, finds);
            }
        }
        if (!addresses.isEmpty()) {
            addresses.find(text, finds);
        }
    }

    /** Takes the longest word that begins here; blanks between its characters are passed over. */
    private int findAt(Folded text, int from, Finds finds) {
        int node = tree.step(WordTree.ROOT, text.charAt(from));
        int end = -1;
        int word = -1;
        int blanks = 0;
        for (int at = from + 1; node != WordTree.NOWHERE; at++) {
            if (blanks == 0 && tree.word(node) >= 0 && standsAlone(text, from, at)) {
                end = at;
                word = tree.word(node);
            }
            if (at >= text.length() || blanks > MOST_BLANKS) {
                break;
            }
            char c = text.charAt(at);
            boolean blank = c == ' ' || c == '\n';
            blanks = blank ? blanks + 1 : 0;
            node = blank ? node : tree.step(node, c);
        }
        if (end < 0) {
            return from + 1;
        }
        Word found = words.get(word);
        boolean added = finds.add(found.type(), text.original(from), text.originalEnd(end), found.confidence());
        return added ? end : from + 1;
    }

    /** Letters and digits before or after make another word of a Latin one. */
    private static boolean standsAlone(Folded text, int from, int end) {
        boolean begins = !text.isLatinOrDigit(from) || !text.isLatinOrDigit(from - 1);
        return begins && (!text.isLatinOrDigit(end - 1) || !text.isLatinOrDigit(end));
    }

    @Override
    public String toString() {
        return "KnownParties[" + words.size() + " variations]";
    }
}
