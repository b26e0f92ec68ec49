package org.steward.shell.client;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a command line that Karaf's shell (Gogo) takes apart into exactly the given words. */
final class Quoting {
    private Quoting() {}

    /** @return pure ASCII; whatever is not a letter or digit stands as a Unicode escape, so Gogo expands nothing */
    static String commandLine(String command, List<String> arguments) {
        return "steward:" + command
                + arguments.stream().map(word -> " " + quoted(word)).collect(Collectors.joining());
    }

    private static String quoted(String word) {
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
