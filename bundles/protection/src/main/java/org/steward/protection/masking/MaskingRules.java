package org.steward.protection.masking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.DataClass;
import org.steward.api.protection.Viewer;

/**
 * Which characters of a value a role sees, where an institution wants it other than {@link Masks} has it.
 *
 * <p>Written as {@code [role/]type=HEAD*TAIL}, separated by commas: so many characters are kept at each end, and four
 * stars stand between them whatever the length. {@code type=0*0} masks a value whole. In the place of a type may stand
 * {@code C1} or {@code C2}, for all types of that class. A rule for a role goes before one for all, and a rule for a
 * type before one for its class; of several roles of one viewer the rule that shows most counts.
 */
final class MaskingRules {
    private static final Pattern RULE = Pattern.compile(
            "(?:(?<role>[a-z][a-z0-9-]{0,39})/)?(?<type>C[123]|[a-z][a-z0-9-]{0,39})=(?<head>\\d{1,2})\\*(?<tail>\\d{1,2})");

    /** BIN and last four, the limit of PCI DSS; for numbers of persons no more than that either. */
    private static final Limit GENERAL = new Limit(6, 4, 10);

    /** Region and check digits make a resident ID nearly unique for whoever knows the birthday. */
    private static final Map<String, Limit> LIMITS = Map.of(
            "resident-id", new Limit(4, 4, 8),
            "residence-permit", new Limit(4, 4, 8));

    /** Separates role and type in the map; no name has it. */
    private static final String FOR_ALL = "";

    private final DataClasses classes;
    private final Map<String, Map<String, Rule>> byRole = new HashMap<>();

    private MaskingRules(DataClasses classes) {
        this.classes = classes;
    }

    /** @throws IllegalArgumentException if a rule is wrong; the message says which one, why, and what is right */
    static MaskingRules of(String text, DataClasses classes) {
        MaskingRules rules = new MaskingRules(classes);
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
        Rule rule = new Rule(Integer.parseInt(form.group("head")), Integer.parseInt(form.group("tail")));
        refuse(text, type, rule);
        String role = form.group("role") == null ? FOR_ALL : form.group("role");
        if (byRole.computeIfAbsent(role, any -> new HashMap<>()).put(type, rule) != null) {
            throw new IllegalArgumentException("'%s': there are two rules for it; keep one".formatted(text));
        }
    }

    private void refuse(String text, String type, Rule rule) {
        Classification classification = type.equals("C3") ? Classification.of(DataClass.C3) : classes.classify(type);
        if (classification.maskedWhole() && rule.shown() > 0) {
            throw new IllegalArgumentException(
                    "'%s': values of class C3 or from level 4 on are masked whole; remove the rule".formatted(text));
        }
        Limit limit = LIMITS.getOrDefault(type, GENERAL);
        if (rule.head() > limit.head() || rule.tail() > limit.tail() || rule.shown() > limit.sum()) {
            throw new IllegalArgumentException(
                    "'%s' shows too much: at most %d characters at the beginning and %d at the end"
                            .formatted(text, limit.head(), limit.tail()));
        }
    }

    /** The institution's rule for this viewer, if it has one. */
    Optional<String> show(Viewer viewer, String type, String value) {
        if (classes.classify(type).maskedWhole()) {
            return Optional.of(Masks.WHOLE);
        }
        return viewer.roles().stream()
                .map(role -> rule(role, type))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Rule::shown))
                .or(() -> Optional.ofNullable(rule(FOR_ALL, type)))
                .map(rule -> Masks.ends(type, value, rule.head(), rule.tail()));
    }

    private @Nullable Rule rule(String role, String type) {
        Map<String, Rule> rules = byRole.getOrDefault(role, Map.of());
        Rule own = rules.get(type);
        return own == null ? rules.get(classes.classify(type).dataClass().name()) : own;
    }

    private record Rule(int head, int tail) {
        int shown() {
            return head + tail;
        }
    }

    /** @param sum of both ends */
    private record Limit(int head, int tail, int sum) {}
}
