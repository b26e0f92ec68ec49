package org.steward.protection.naming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways in which a known company is spoken of. */
final class CompanyVariations {
    private static final double CERTAIN = 0.95;
    private static final double WITHOUT_FORM = 0.9;
    private static final double SHORT = 0.7;
    private static final int SHORTEST_ALONE = 3;
    private static final List<String> ENDS = List.of("公司", "集团");

    private final Map<String, Double> variations = new LinkedHashMap<>();

    private CompanyVariations() {}

    /** @param name folded */
    static List<Variation> of(String name) {
        CompanyVariations made = new CompanyVariations();
        String compact = name.replace(" ", "");
        if (compact.length() > 1) {
            made.whole(compact);
        }
        return made.variations.entrySet().stream()
                .map(entry -> new Variation(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void whole(String name) {
        add(name, CERTAIN);
        String placeless = withoutPlace(name);
        add(placeless, CERTAIN);
        String formless = withoutForm(name);
        if (formless.length() < name.length()) {
            add(formless, WITHOUT_FORM);
            String core = withoutPlace(formless);
            add(core, WITHOUT_FORM);
            ENDS.forEach(end -> addShort(core + end, WITHOUT_FORM));
            brand(core);
        }
    }

    /** 杭州恒通商贸: 恒通 and its trade, 恒通公司, and alone if it is long enough to be no everyday word. */
    private void brand(String core) {
        int end = tradeStart(core);
        if (end < 2) {
            return;
        }
        String brand = core.substring(0, end);
        ENDS.forEach(word -> addShort(brand + word, WITHOUT_FORM));
        for (String trade : Companies.TRADES) {
            if (core.startsWith(trade, end)) {
                addShort(brand + trade, WITHOUT_FORM);
            }
        }
        if (brand.length() >= SHORTEST_ALONE) {
            add(brand, SHORT);
        }
    }

    private static int tradeStart(String core) {
        for (int at = 2; at < core.length(); at++) {
            for (String trade : Companies.TRADES) {
                if (core.startsWith(trade, at)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static String withoutForm(String name) {
        for (String form : Companies.FORMS) {
            if (name.endsWith(form)) {
                return name.substring(0, name.length() - form.length());
            }
        }
        return name;
    }

    /** A place before the name, or in brackets within it. */
    private static String withoutPlace(String name) {
        String bare = name.substring(Places.prefixLength(name));
        int open = bare.indexOf('(');
        int close = bare.indexOf(')', open + 1);
        if (open >= 0 && close > open && Places.isPlace(bare.substring(open + 1, close))) {
            return bare.substring(0, open) + bare.substring(close + 1);
        }
        return bare;
    }

    private void add(String text, double confidence) {
        if (text.length() >= SHORTEST_ALONE && !Places.isPlace(text)) {
            addShort(text, confidence);
        }
    }

    private void addShort(String text, double confidence) {
        if (text.length() >= SHORTEST_ALONE) {
            variations.putIfAbsent(text, confidence);
        }
    }
}
