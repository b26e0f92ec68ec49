package org.steward.protection.naming;

/** The parts of known addresses by which they are found again: from any level on, up to any of their numbers. */
final class KnownAddresses {
    private static final double CERTAIN = 0.95;
    private static final double ROAD = 0.6;
    private static final int EXACT = 1;
    private static final int ROAD_ALONE = 0;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 80;
    private static final CharacterSet LEVEL_ENDS = CharacterSet.of("省市区县旗镇乡村道州盟");
    private static final CharacterSet ROAD_ENDS = CharacterSet.of("路街巷道弄胡");
    private static final CharacterSet UNIT_ENDS = CharacterSet.of("号楼栋幢座单元室房层户弄组");

    private final WordTree parts = new WordTree();

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** @param address folded */
    void add(String address) {
        AddressForm form = new AddressForm(address);
        int length = Math.min(form.length(), LONGEST);
        boolean begins = true;
        for (int at = 0; at + SHORTEST <= length; at++) {
            if (begins && Folding.isHan(form.charAt(at))) {
                addFrom(form, at, length);
            }
            char c = form.charAt(at);
            begins = LEVEL_ENDS.contains(c) || c == AddressForm.DIVIDER || begins && c == ' ';
            begins |= Places.isPlace(head(form, at + 1));
        }
    }

    private static String head(AddressForm form, int end) {
        StringBuilder head = new StringBuilder();
        for (int at = 0; at < end && end <= 6; at++) {
            head.append(form.charAt(at));
        }
        return head.toString();
    }

    /** Marks the ends of numbers, of the road, and the end. */
    private void addFrom(AddressForm form, int from, int length) {
        int node = WordTree.ROOT;
        boolean numbers = false;
        for (int at = from; at < length; at++) {
            char c = form.charAt(at);
            node = parts.stepOrGrow(node, c);
            boolean last = at + 1 == length;
            boolean longEnough = at + 1 - from >= SHORTEST;
            // The numeral within a name, as in 三里屯, ends nothing.
            if (AddressForm.isDigit(c) && longEnough && (last || form.charAt(at + 1) == AddressForm.DIVIDER)) {
                numbers = true;
                parts.mark(node, EXACT);
            } else if (longEnough && !numbers && ROAD_ENDS.contains(c)) {
                parts.mark(node, ROAD_ALONE);
            } else if (last && (numbers || at + 1 - from > SHORTEST)) {
                parts.mark(node, EXACT);
            }
        }
    }

    void find(Folded text, Finds finds) {
        AddressForm form = new AddressForm(text);
        int at = 0;
        while (at < form.length()) {
            at = Folding.isHan(form.charAt(at)) ? findAt(form, at, text, finds) : at + 1;
        }
    }

    private int findAt(AddressForm form, int from, Folded text, Finds finds) {
        int node = WordTree.ROOT;
        int end = -1;
        int word = -1;
        int at = from;
        while (at < form.length()) {
            node = parts.step(node, form.charAt(at));
            if (node == WordTree.NOWHERE) {
                break;
            }
            at++;
            boolean cutsNumber = at < form.length()
                    && AddressForm.isDigit(form.charAt(at - 1))
                    && AddressForm.isDigit(form.charAt(at));
            if (parts.word(node) >= 0 && !cutsNumber) {
                end = at;
                word = parts.word(node);
            }
        }
        if (end < 0) {
            return from + 1;
        }
        int endHere = withUnits(text, form.place(end - 1) + 1, end < form.length() ? form.place(end) : text.length());
        finds.add(
                "address", text.original(form.place(from)), text.originalEnd(endHere), word == EXACT ? CERTAIN : ROAD);
        return end;
    }

    /** The rest of a numeral of several characters, and the unit after a number. */
    private static int withUnits(Folded text, int from, int next) {
        int end = Math.max(from, next);
        while (end < text.length() && UNIT_ENDS.contains(text.charAt(end))) {
            end++;
        }
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
