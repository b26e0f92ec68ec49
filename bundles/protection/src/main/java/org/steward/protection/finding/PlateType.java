package org.steward.protection.finding;

/** Licence plate: a province's character, a letter, and five places, or six with a battery. */
final class PlateType implements Recogniser {
    private static final double PLAIN = 0.95;
    private static final double LOWER_CASE = 0.7;
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使";
    private static final String LAST_PLACES = "挂学警港澳";
    private static final int USUAL = 5;
    private static final int WITH_BATTERY = 6;
    private static final int FEWEST_DIGITS = 2;
    private static final int LONGEST = 24;
    private static final int MAX_SEPARATORS = 2;

    @Override
    public String name() {
        return "plate";
    }

    @Override
    public Match match(Candidate candidate, int from) {
        String text = candidate.text();
        int letter = candidate.position();
        int province = province(candidate, letter);
        char first = Characters.upper(text.charAt(letter));
        if (province < 0 || first == 'I' || first == 'O') {
            return Match.NONE;
        }
        StringBuilder tail = new StringBuilder(WITH_BATTERY + 1);
        boolean lower = Characters.fold(text.charAt(letter)) >= 'a';
        int separators = 0;
        int end = letter + 1;
        for (int at = letter + 1; at < text.length() && at - letter < LONGEST && tail.length() <= WITH_BATTERY; at++) {
            char raw = text.charAt(at);
            char c = Characters.upper(raw);
            if (Characters.isLetterOrDigit(c)) {
                tail.append(c);
                lower |= Characters.fold(raw) >= 'a';
                end = at + 1;
            } else if (tail.length() == USUAL - 1 && LAST_PLACES.indexOf(c) >= 0) {
                tail.append(c);
                end = at + 1;
                break;
            } else if (Characters.isSeparator(raw) && tail.length() == 0) {
                if (++separators > MAX_SEPARATORS) {
                    return Match.NONE;
                }
            } else if (!Characters.isInvisible(raw)) {
                break;
            }
        }
        candidate.count(end - letter + 2);
        return valid(tail) ? new Match(province, end, 0, lower ? LOWER_CASE : PLAIN) : Match.NONE;
    }

    private static int province(Candidate candidate, int letter) {
        String text = candidate.text();
        int at = letter - 1;
        while (at >= candidate.floor() && at > letter - 4 && Characters.kind(text.charAt(at)) != Characters.PLAIN) {
            char c = text.charAt(at);
            if (!Characters.isInvisible(c) && c != ' ') {
                return -1;
            }
            at--;
        }
        return at >= candidate.floor() && PROVINCES.indexOf(text.charAt(at)) >= 0 ? at : -1;
    }

    private static boolean valid(CharSequence tail) {
        int digits = 0;
        for (int i = 0; i < tail.length(); i++) {
            char c = tail.charAt(i);
            if (c == 'I' || c == 'O') {
                return false;
            }
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        if (tail.length() == WITH_BATTERY) {
            boolean small = battery(tail.charAt(0)) && digits >= WITH_BATTERY - 2;
            boolean large = battery(tail.charAt(WITH_BATTERY - 1)) && digits == WITH_BATTERY - 1;
            return small || large;
        }
        return tail.length() == USUAL && digits >= FEWEST_DIGITS;
    }

    /** A to K without I: which battery, and which year. */
    private static boolean battery(char c) {
        return c >= 'A' && c <= 'K' && c != 'I';
    }
}
