package org.steward.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.karaf.shell.api.console.Session;

/**
 * Hands the words that {@code Quoting} wrote to a command without the shell looking into them: each becomes a variable of
 * the session, since the shell takes a variable's value as it is.
 */
final class Words {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[A-Za-z0-9]|\\\\u[0-9a-f]{4})*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Words() {}

    /** @return the line with a variable in the place of each quoted word */
    static String intoVariables(String line, Session session) {
        var number = new int[1];
        return QUOTED.matcher(line).replaceAll(word -> {
            String variable = "STEWARD_WORD_" + number[0]++;
            session.put(variable, plain(word.group(1)));
            return Matcher.quoteReplacement("$" + variable);
        });
    }

    static String plain(String escaped) {
        return ESCAPE.matcher(escaped)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
