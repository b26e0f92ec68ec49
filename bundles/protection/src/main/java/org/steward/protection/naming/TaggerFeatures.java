package org.steward.protection.naming;

import java.util.List;

/**
 * What the tagger looks at around a character: the characters, their classes, and whether they are a known place or brand.
 * Each is a place in the model's table; training and tagging share this class, and a change of it needs a new model.
 */
final class TaggerFeatures {
    /** Features of one character. */
    static final int COUNT = 23;

    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final CharacterSet DIVIDERS =
            CharacterSet.of("\n\t，。、；：？！“”‘’《》〈〉【】「」『』…,;:?!\"'<>[]{}|\\/=+*~^`@$%。①②③④⑤>");
    private static final byte[] CLASSES = classes();
    private static final WordTree LEXICON = lexicon();
    private static final int LEXICON_PLACE = 0;
    private static final int LEXICON_BRAND = 1;

    private final int shift;
    private char[] chars = new char[0];
    private byte[] classes = new byte[0];
    private byte[] known = new byte[0];
    private byte[] covers = new byte[0];
    private final WordSet words;
    private final WordSet places;

    TaggerFeatures(Weights weights) {
        shift = Long.SIZE - weights.bits();
        words = weights.words();
        places = weights.places();
    }

    /** Takes a text; two boundary characters are thought before and after it. */
    void take(CharSequence text, int length) {
        if (chars.length < length + 4) {
            chars = new char[length + 4];
            classes = new byte[length + 4];
            known = new byte[length + 4];
            covers = new byte[length + 4];
        }
        for (int at = 0; at < length + 4; at++) {
            char c = at < 2 || at >= length + 2 ? '\n' : generalised(text.charAt(at - 2));
            chars[at] = c;
            classes[at] = CLASSES[c];
            known[at] = 0;
            covers[at] = 0;
        }
        markKnown(length);
        for (int at = 2; at < length + 1; at++) {
            cover(at, length + 2);
        }
    }

    /** Marks the words and places that begin here: where one begins 1, ends 2, goes on 4; times 8 for places. */
    private void cover(int at, int end) {
        long key = chars[at];
        int longest = Math.min(WordSet.LONGEST, end - at);
        for (int length = 2; length <= longest && Folding.isHan(chars[at + length - 1]); length++) {
            key = key << 16 | chars[at + length - 1];
            if (words.contains(key)) {
                mark(at, length, 1);
            }
            if (places.contains(key)) {
                mark(at, length, 8);
            }
        }
    }

    private void mark(int at, int length, int unit) {
        covers[at] |= (byte) unit;
        covers[at + length - 1] |= (byte) (2 * unit);
        for (int inside = at + 1; inside < at + length - 1; inside++) {
            covers[inside] |= (byte) (4 * unit);
        }
    }

    private static char generalised(char c) {
        if (c >= 'a' && c <= 'z') {
            return 'a';
        }
        return c >= '0' && c <= '9' ? '0' : c;
    }

    /** The longest place or brand at each place. */
    private void markKnown(int length) {
        int at = 2;
        while (at < length + 2) {
            int node = WordTree.ROOT;
            int end = at;
            int word = -1;
            for (int next = at; next < length + 2; next++) {
                node = LEXICON.step(node, chars[next]);
                if (node == WordTree.NOWHERE) {
                    break;
                }
                if (LEXICON.word(node) >= 0) {
                    end = next + 1;
                    word = LEXICON.word(node);
                }
            }
            for (int inside = at; inside < end; inside++) {
                int position = inside == at ? 1 : inside == end - 1 ? 3 : 2;
                known[inside] = (byte) (3 * word + position);
            }
            at = Math.max(at + 1, end);
        }
    }

    /** Whether the character at this place of the text is a mark that stands between words, never within a name. */
    boolean divides(int at) {
        return DIVIDERS.contains(chars[at + 2]);
    }

    /** Rows of the features of the character at this place of the text. */
    void rows(int at, int[] rows) {
        int i = at + 2;
        long a = chars[i - 2];
        long b = chars[i - 1];
        long c = chars[i];
        long d = chars[i + 1];
        long e = chars[i + 2];
        rows[0] = row(1, a);
        rows[1] = row(2, b);
        rows[2] = row(3, c);
        rows[3] = row(4, d);
        rows[4] = row(5, e);
        rows[5] = row(6, a << 16 | b);
        rows[6] = row(7, b << 16 | c);
        rows[7] = row(8, c << 16 | d);
        rows[8] = row(9, d << 16 | e);
        rows[9] = row(10, a << 32 | b << 16 | c);
        rows[10] = row(11, b << 32 | c << 16 | d);
        rows[11] = row(12, c << 32 | d << 16 | e);
        long ka = classes[i - 2];
        long kb = classes[i - 1];
        long kc = classes[i];
        long kd = classes[i + 1];
        long ke = classes[i + 2];
        rows[12] = row(13, kb << 16 | kc << 8 | kd);
        rows[13] = row(14, kb << 24 | kc << 16 | kd << 8 | ke);
        rows[14] = row(15, b << 24 | kc << 16 | kd << 8 | ke);
        rows[15] = row(16, ka << 32 | kb << 24 | kc << 16 | d);
        rows[16] = row(17, a << 32 | b << 16 | kc << 8 | kd);
        rows[17] = row(18, d << 32 | e << 16 | kb << 8 | kc);
        long gb = known[i - 1];
        long gc = known[i];
        long gd = known[i + 1];
        rows[18] = row(19, gb << 16 | gc << 8 | gd);
        coverRows(i, kb << 16 | kc << 8 | kd, rows);
    }

    private void coverRows(int i, long kinds, int[] rows) {
        long va = covers[i - 2];
        long vb = covers[i - 1];
        long vc = covers[i];
        long vd = covers[i + 1];
        long ve = covers[i + 2];
        rows[19] = row(20, vb << 16 | vc << 8 | vd);
        rows[20] = row(21, va << 32 | vb << 24 | vc << 16 | vd << 8 | ve);
        rows[21] = row(22, (vb << 12 | vc << 6 | vd) << 24 | kinds);
        rows[22] = row(23, (vb << 12 | vc << 6 | vd) << 16 | chars[i - 1]);
    }

    private int row(long template, long value) {
        return (int) ((template << 48 ^ value) * MIX >>> shift);
    }

    /** Bits: frequent family name 1, rare one 2, given name 4, transliteration 8, part of an address 16, of a company 32. */
    private static byte[] classes() {
        CharacterSet address = CharacterSet.of("省市区县镇乡村州盟旗路街道巷弄号栋幢座楼室单元组园苑庄寨屯里桥门湾岛城厦广场院坊站港");
        CharacterSet company = CharacterSet.of("公司集团行社所厂店部银证券险信托商贸科技网业投资控股份限责任");
        byte[] classes = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < classes.length; c++) {
            char character = (char) c;
            int bits = Surnames.isFrequent(character) ? 1 : Surnames.isSingle(character) ? 2 : 0;
            bits |= NameCharacters.isGiven(character) ? 4 : 0;
            bits |= NameCharacters.isTransliteration(character) ? 8 : 0;
            bits |= address.contains(character) ? 16 : 0;
            bits |= company.contains(character) ? 32 : 0;
            classes[c] = (byte) (bits == 0 ? plainClass(character) : bits);
        }
        return classes;
    }

    /** Numbers that no union of the bits is: a family name is frequent or rare, not both. */
    private static int plainClass(char c) {
        if (c == '\n') {
            return 3;
        }
        if (c >= '0' && c <= '9') {
            return 7;
        }
        if (c >= 'a' && c <= 'z') {
            return 11;
        }
        if (Folding.isHan(c)) {
            return 15;
        }
        return c == '·' ? 19 : c == ' ' ? 23 : 27;
    }

    private static WordTree lexicon() {
        WordTree lexicon = new WordTree();
        for (List<String> brands : List.of(Brands.BANKS, Brands.FIRMS)) {
            brands.forEach(brand -> lexicon.add(brand.toLowerCase(java.util.Locale.ROOT), LEXICON_BRAND));
        }
        for (List<String> places :
                List.of(Places.PROVINCES, Places.REGIONS, Places.CITIES, Places.DISTRICTS, Places.KNOWN)) {
            places.forEach(place -> lexicon.add(place, LEXICON_PLACE));
        }
        return lexicon;
    }
}
