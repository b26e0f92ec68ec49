package org.steward.protection.masking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steward.api.protection.DataClass;

/**
 * Class and level of every type that texts hold and of every attribute that is kept; security/data-classes.md has the
 * table with its reasons.
 *
 * <p>An institution may raise them, written as {@code type=CLASS[/LEVEL]}, separated by commas; never lower them.
 */
final class DataClasses {
    /** What is found or sealed identifies a person; so does what nobody has classified. */
    private static final Classification PERSONAL = Classification.of(DataClass.C2);

    private static final Classification INTERNAL = Classification.of(DataClass.C1);

    /** Whole texts and records: what lies together tells more than each value. */
    private static final Classification TOGETHER = new Classification(DataClass.C2, 4);

    private static final Map<String, Classification> DEFAULTS = Map.ofEntries(
            Map.entry("secret", Classification.of(DataClass.C3)),
            Map.entry("credit-code", INTERNAL), // public in the register of companies
            Map.entry("company", INTERNAL),
            Map.entry("branch", INTERNAL),
            Map.entry("configuration", INTERNAL),
            Map.entry("message-originals", TOGETHER),
            Map.entry("quarantine-original", TOGETHER),
            Map.entry("processed-file", TOGETHER));

    /** Fields that are asked for under one name. */
    private static final Map<String, List<String>> GROUPS = Map.of(
            "contacts", List.of("mobile", "landline", "email", "wechat-id", "phone-hint"),
            "identities", List.of("resident-id", "passport", "residence-permit", "travel-permit", "credit-code"),
            "accounts", List.of("account", "bank-card"));

    private static final Pattern RAISE =
            Pattern.compile("(?<type>[a-z][a-z0-9-]{0,39})=(?<class>C[123])(?:/(?<level>[1-5]))?");

    private final Map<String, Classification> raised = new HashMap<>();

    /** @throws IllegalArgumentException if an entry is wrong; the message says which one, why, and what is right */
    static DataClasses of(String text) {
        DataClasses classes = new DataClasses();
        for (String each : text.split(",", -1)) {
            if (!each.isBlank()) {
                classes.raise(each.strip());
            }
        }
        return classes;
    }

    private void raise(String text) {
        Matcher form = RAISE.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no class: write type=CLASS or type=CLASS/LEVEL, e.g. company=C2 or birth-date=C2/4"
                            .formatted(text));
        }
        String type = form.group("type");
        Classification usual = DEFAULTS.getOrDefault(type, PERSONAL);
        DataClass dataClass = DataClass.valueOf(form.group("class"));
        int level = form.group("level") == null
                ? Math.max(dataClass.level(), usual.level())
                : Integer.parseInt(form.group("level"));
        Classification wanted = new Classification(dataClass, level);
        if (wanted.isBelow(usual)) {
            throw new IllegalArgumentException(
                    "'%s' is below the default %s: classes and levels can be raised only".formatted(text, usual));
        }
        if (raised.put(type, wanted) != null) {
            throw new IllegalArgumentException("'%s': there are two entries for the type; keep one".formatted(text));
        }
    }

    /** Of a group of fields, such as {@code contacts}, the strictest of its members. */
    Classification classify(String type) {
        Classification own = raised.getOrDefault(type, DEFAULTS.getOrDefault(type, PERSONAL));
        return GROUPS.getOrDefault(type, List.of()).stream().map(this::classify).reduce(own, Classification::and);
    }
}
