package org.steward.connector.file.reading;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.steward.connector.file.mapping.FieldRule;
import org.steward.connector.file.mapping.Format;

/** Which form reads which field. */
final class Forms {
    /** What a spreadsheet makes of a long number: 6.22202E+18. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+\\d+");

    private Forms() {}

    static ValueForm of(FieldRule rule, Format format) {
        ValueForm form = plain(rule, format);
        return rule.codes().isEmpty() ? form : value -> form.read(translated(value, rule.codes(), rule.otherwise()));
    }

    private static ValueForm plain(FieldRule rule, Format format) {
        Optional<String> date = rule.date().or(format::date);
        return switch (rule.field().form()) {
            case TEXT, MESSAGE -> value -> value;
            case IDENTIFIER -> Forms::identifier;
            case AMOUNT -> new AmountForm(format.decimal(), format.minorUnits());
            case DAY -> new MomentForm(date, MomentForm.Result.DAY);
            case TIME -> new MomentForm(date, MomentForm.Result.TIME);
            case MONTH -> new MomentForm(date, MomentForm.Result.MONTH);
        };
    }

    private static String translated(String value, Map<String, String> codes, Optional<String> otherwise)
            throws Unreadable {
        String code = codes.get(value);
        if (code != null) {
            return code;
        }
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        throw new Unreadable("code-unknown", "list the code under values in the mapping file, or give otherwise");
    }

    private static String identifier(String value) throws Unreadable {
        String narrow = Cell.narrow(value);
        if (narrow.indexOf('+') > 0 && ROUNDED.matcher(narrow).matches()) {
            throw new Unreadable(
                    "value-malformed",
                    "a spreadsheet rounded this number: export it anew with the column formatted as text");
        }
        return narrow;
    }
}
