package org.steward.protection.naming;

import java.util.List;
import org.steward.api.protection.KnownValue;
import org.steward.protection.finding.Hit;

/** Texts with brackets around what is found. */
final class Marked {
    private Marked() {}

    static String by(NameFinder finder, String text, List<KnownValue> known) {
        StringBuilder marked = new StringBuilder();
        int copied = 0;
        for (Hit hit : finder.find(text, known, List.of())) {
            marked.append(text, copied, hit.start());
            marked.append('[').append(text, hit.start(), hit.end()).append(']');
            copied = hit.end();
        }
        return marked.append(text, copied, text.length()).toString();
    }
}
