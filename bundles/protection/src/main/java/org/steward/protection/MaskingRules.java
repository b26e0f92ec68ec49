package org.steward.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steward.api.protection.DataClass;
import org.steward.api.protection.Viewer;

/**
 * Which characters of a value a role sees, where an institution wants it other than {@link Masks} has it.
 *
 * <p>Written as {@code [role/]type=HEAD*TAIL}, separated by commas: so many characters are kept at each end, and four
 * stars stand between them whatever the length. {@code type=0*0} masks a value whole. A rule for a role goes before one
 * for all; of several roles of one viewer the rule that shows most counts.
 */
final class MaskingRules {
    private static final Pattern RULE = Pattern.compile(
            "(?:(?<role>[a-z][a-z0-9-]{0,39})/)?(?<type>[a-z][a-z0-9-]{0,39})=(?<head>\\d{1,2})\\*(?<tail>\\d{1,2})");

    /** BIN and last four, the limit of PCI DSS; for numbers of persons no more than that either. */
    private static final int LONGEST_HEAD = 6;

    private static final int LONGEST_TAIL = 4;

    /** Separates role and type in the map; no name has it. */
    private static final String FOR_ALL = "";

    private final Map<String, Map<String, Rule>> byType = new HashMap<>();

    /** @throws IllegalArgumentException if a rule is wrong; the message says which one, why, and what is right */
    static MaskingRules of(String text) {
        MaskingRules rules = new MaskingRules();
        for (String each : text.split(",", -1)) {
            if (!each.isBlank()) {
                rules.add(each.strip());
            }
        }
        return rules;
    }

    private void add(String text) {
        Matcher form = RULE.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no rule: write [role/]type=HEAD*TAIL, e.g. head-office-analyst/name=0*0".formatted(text));
        }
        String type = form.group("type");
        int head = Integer.parseInt(form.group("head"));
        int tail = Integer.parseInt(form.group("tail"));
        if (DataClasses.of(type) == DataClass.C3) {
            throw new IllegalArgumentException(
                    "'%s': values of class C3 are never shown; remove the rule".formatted(text));
        }
        if (head > LONGEST_HEAD || tail > LONGEST_TAIL) {
            throw new IllegalArgumentException(
                    "'%s' shows too much: at most %d characters at the beginning and %d at the end"
                            .formatted(text, LONGEST_HEAD, LONGEST_TAIL));
        }
        String role = form.group("role") == null ? FOR_ALL : form.group("role");
        if (byType.computeIfAbsent(type, any -> new HashMap<>()).put(role, new Rule(head, tail)) != null) {
            throw new IllegalArgumentException("'%s': there are two rules for it; keep one".formatted(text));
        }
    }

    String show(Viewer viewer, String type, String value) {
        Map<String, Rule> rules = byType.getOrDefault(type, Map.of());
        if (rules.isEmpty()) {
            return Masks.mask(type, value);
        }
        List<Rule> own = new ArrayList<>();
        viewer.roles().stream().filter(rules::containsKey).map(rules::get).forEach(own::add);
        if (own.isEmpty() && rules.containsKey(FOR_ALL)) {
            own.add(rules.get(FOR_ALL));
        }
        return own.stream()
                .max(Comparator.comparingInt(Rule::shown))
                .map(rule -> Masks.ends(type, value, rule.head(), rule.tail()))
                .orElseGet(() -> Masks.mask(type, value));
    }

    private record Rule(int head, int tail) {
        int shown() {
            return head + tail;
        }
    }
}
