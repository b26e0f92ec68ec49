package org.steward.protection.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sentences with choices {@code (a|b|)}, which may hold choices, and slots {@code {n}}; a backslash takes the next character as
 * it is.
 */
final class Templates {
    private final List<String> templates;
    private final Dice dice;

    private Templates(List<String> templates, Dice dice) {
        this.templates = templates;
        this.dice = dice;
    }

    static Templates of(String resource, Dice dice) throws IOException {
        try (InputStream in = Templates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("The benchmarks lack " + resource + "; build them anew");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Templates(
                    reader.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList(),
                    dice);
        }
    }

    List<String> all() {
        return templates;
    }

    String any() {
        return dice.of(templates);
    }

    /** @return the template without choices: only plain text and slots */
    String choose(String template) {
        StringBuilder chosen = new StringBuilder();
        choose(template, 0, template.length(), chosen);
        return chosen.toString();
    }

    private void choose(String template, int from, int to, StringBuilder chosen) {
        int at = from;
        while (at < to) {
            char c = template.charAt(at);
            if (c == '\\') {
                chosen.append(template.charAt(at + 1));
                at += 2;
            } else if (c == '(') {
                int close = close(template, at);
                chooseOne(template, at + 1, close, chosen);
                at = close + 1;
            } else {
                chosen.append(c);
                at++;
            }
        }
    }

    private void chooseOne(String template, int from, int to, StringBuilder chosen) {
        int choices = 1;
        for (int at = next(template, from, to); at < to; at = next(template, at + 1, to)) {
            choices++;
        }
        int start = from;
        for (int skip = dice.below(choices); skip > 0; skip--) {
            start = next(template, start, to) + 1;
        }
        choose(template, start, next(template, start, to), chosen);
    }

    /** The next bar at this depth, or the end. */
    private static int next(String template, int from, int to) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            char c = template.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '|' && depth == 0) {
                return at;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return to;
    }

    private static int close(String template, int open) {
        int depth = 0;
        for (int at = open; at < template.length(); at++) {
            char c = template.charAt(at);
            if (c == '\\') {
                at++;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0) {
                    return at;
                }
            }
        }
        throw new IllegalArgumentException("The template lacks a closing bracket: " + template);
    }
}
