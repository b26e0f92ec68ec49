package org.steward.shell.client;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a command line that Karaf's shell (Gogo) takes apart into exactly the given words. */
final class Quoting {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    private Quoting() {}

    /** @return pure ASCII; in a word that is more than letters, digits and dashes, all else stands as a Unicode escape, so Gogo expands nothing */
    static String commandLine(String command, List<String> arguments) {
        return "steward:" + command
                + arguments.stream().map(word -> " " + quoted(word)).collect(Collectors.joining());
    }

    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word; // what stands in quotes is no option to Karaf
        }
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                quoted.append(c);
            } else {
                quoted.append("\\u%04x".formatted((int) c));
            }
        }
        return quoted.append('"').toString();
    }
}
