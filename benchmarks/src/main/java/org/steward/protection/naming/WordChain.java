package org.steward.protection.naming;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Strings words together as often as they follow each other in Chinese newspapers, by the counts that HanLP (Apache-2.0)
 * publishes: what comes out has the words and the neighbourhoods of real language, but is nobody's sentence. For names,
 * places, numbers and so on the counts have placeholders.
 */
final class WordChain {
    static final String END = "末##末";
    private static final String COUNTS = "/data/dictionary/CoreNatureDictionary.ngram.mini.txt.table.bin";

    private final Dice dice;
    private final String[] words;
    private final int[] starts;
    private final int[] followers;
    private final List<String> plainWords = new ArrayList<>();
    private final List<String> moreWords = new ArrayList<>();
    private final List<String> todaysWords = new ArrayList<>();
    private final List<String> foreignNames = new ArrayList<>();
    private final List<String> placeNames = new ArrayList<>();
    private final int begin;

    WordChain(Dice dice) throws IOException {
        this.dice = dice;
        this.words = words(CoreDictionary.trie);
        try (InputStream file = CoreDictionary.class.getResourceAsStream(COUNTS);
                ObjectInputStream in = new ObjectInputStream(file)) {
            starts = (int[]) in.readObject();
            followers = (int[]) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(COUNTS + " does not hold the counts that are expected; take HanLP portable 1.8.6", e);
        }
        int first = 0;
        for (int id = 0; id < words.length; id++) {
            first = words[id].equals("始##始") ? id : first;
            if (isPlain(id)) {
                plainWords.add(words[id]);
            }
        }
        begin = first;
        takeMoreWords();
        for (String line : Templates.of("words.txt", dice).all()) {
            todaysWords.addAll(List.of(line.split(" ")));
        }
        todaysWords.stream().filter(WordChain::fits).forEach(moreWords::add);
    }

    private void takeMoreWords() {
        DoubleArrayTrie<CoreDictionary.Attribute> trie = CustomDictionary.DEFAULT.dat;
        String[] more = words(trie);
        for (int id = 0; id < more.length; id++) {
            Nature nature = trie.getValueAt(id).nature[0];
            if (nature.startsWith("nrf")) {
                foreignNames.add(more[id]);
            } else if (nature.startsWith("ns") && fits(more[id])) {
                placeNames.add(more[id]);
            } else if (!isNamed(nature) && fits(more[id])) {
                plainWords.add(more[id]);
                moreWords.add(more[id]);
            }
        }
    }

    /** A word of banks or of the net. */
    String todaysWord() {
        return dice.of(todaysWords);
    }

    /** A foreigner's name as it is usually written, or a part of it. */
    String foreignName() {
        return dice.of(foreignNames);
    }

    String placeName() {
        return dice.of(placeNames);
    }

    /** A dictionary's words by their numbers, read out of its trie. */
    private static String[] words(DoubleArrayTrie<CoreDictionary.Attribute> trie) {
        int[] check = trie.getCheck();
        List<List<Integer>> children = new ArrayList<>();
        for (int i = 0; i < check.length; i++) {
            children.add(new ArrayList<>(0));
        }
        for (int node = 0; node < check.length; node++) {
            if (check[node] > 0 && check[node] < check.length) {
                children.get(check[node]).add(node);
            }
        }
        String[] words = new String[trie.size()];
        collect(trie.getBase(), children, trie.getBase()[0], new StringBuilder(), words);
        return words;
    }

    private static void collect(
            int[] base, List<List<Integer>> children, int state, StringBuilder prefix, String[] words) {
        for (int node : children.get(state)) {
            if (node == state) {
                if (base[node] < 0) {
                    words[-base[node] - 1] = prefix.toString();
                }
            } else {
                prefix.append((char) (node - state - 1));
                collect(base, children, base[node], prefix, words);
                prefix.setLength(prefix.length() - 1);
            }
        }
    }

    private boolean isPlain(int id) {
        String word = words[id];
        CoreDictionary.Attribute attribute = CoreDictionary.get(id);
        return fits(word) && attribute.totalFrequency > 1 && !isNamed(attribute.nature[0]);
    }

    private static boolean isNamed(Nature nature) {
        return nature.startsWith("nr") || nature.startsWith("ns") || nature.startsWith("nt") || nature.startsWith("nz");
    }

    /** A word of everyday language, frequent or not. */
    String word() {
        return dice.of(plainWords);
    }

    WordSet wordSet() {
        WordSet set = WordSet.ofKilobytes(128);
        moreWords.forEach(word -> set.add(WordSet.key(word)));
        for (int id = 0; id < words.length; id++) {
            if (fits(words[id]) && !isNamed(CoreDictionary.get(id).nature[0])) {
                set.add(WordSet.key(words[id]));
            }
        }
        return set;
    }

    WordSet placeSet() {
        WordSet set = WordSet.ofKilobytes(16);
        placeNames.forEach(place -> set.add(WordSet.key(place)));
        for (int id = 0; id < words.length; id++) {
            if (fits(words[id]) && isPlace(id)) {
                set.add(WordSet.key(words[id]));
            }
        }
        return set;
    }

    private static boolean fits(String word) {
        boolean han = word.chars().allMatch(c -> Folding.isHan((char) c));
        return han && word.length() > 1 && word.length() <= WordSet.LONGEST;
    }

    int anyWord() {
        int word = CoreDictionary.trie.exactMatchSearch(word());
        return word < 0 ? anyWord() : word;
    }

    int begin() {
        return begin;
    }

    String text(int word) {
        return words[word];
    }

    boolean isPerson(int word) {
        return CoreDictionary.get(word).nature[0].startsWith("nr");
    }

    boolean isPlace(int word) {
        return CoreDictionary.get(word).nature[0].startsWith("ns");
    }

    boolean isOrganisation(int word) {
        return CoreDictionary.get(word).nature[0].startsWith("nt");
    }

    /** @return number of a word that follows, or of the first word if nothing does */
    int next(int word) {
        long total = 0;
        for (int i = starts[word]; i < starts[word + 1]; i++) {
            total += followers[2 * i + 1];
        }
        if (total == 0) {
            return begin;
        }
        long left = dice.below(total);
        for (int i = starts[word]; i < starts[word + 1]; i++) {
            left -= followers[2 * i + 1];
            if (left < 0) {
                return followers[2 * i];
            }
        }
        return begin;
    }

    /** A few words that may follow each other, none of them a placeholder. */
    String phrase() {
        String first = word();
        int id = CoreDictionary.trie.exactMatchSearch(first);
        StringBuilder phrase = new StringBuilder(first);
        for (int more = dice.below(3); more > 0 && id >= 0; more--) {
            id = next(id);
            if (words[id].contains("##") || isNamed(CoreDictionary.get(id).nature[0])) {
                break;
            }
            phrase.append(words[id]);
        }
        return phrase.toString();
    }
}
