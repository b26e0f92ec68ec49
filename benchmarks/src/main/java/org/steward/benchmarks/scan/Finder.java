package org.steward.benchmarks.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds sensitive data by {@link Rule}s, with some engine for regular expressions. */
abstract class Finder {
    /** @return finds in the order of the text, not overlapping; the earlier rule takes precedence */
    abstract List<Find> find(String text);

    static void add(List<Find> finds, Find find) {
        for (Find other : finds) {
            if (other.start() < find.end() && find.start() < other.end()) {
                return;
            }
        }
        finds.add(find);
    }

    static List<Find> inOrder(List<Find> finds) {
        if (finds.size() > 1) {
            finds.sort(Comparator.comparingInt(Find::start));
        }
        return finds;
    }

    /** The text with stars over what was found. */
    String masked(String text) {
        List<Find> finds = find(text);
        if (finds.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        for (Find find : finds) {
            for (int i = find.start(); i < find.end(); i++) {
                masked.setCharAt(i, '*');
            }
        }
        return masked.toString();
    }

    /** The JDK's engine, with one matcher a rule, reused. */
    static final class Jdk extends Finder {
        private final List<java.util.regex.Matcher> matchers = Rule.ALL.stream()
                .map(rule ->
                        java.util.regex.Pattern.compile(rule.withNeighbours()).matcher(""))
                .toList();

        @Override
        List<Find> find(String text) {
            List<Find> finds = new ArrayList<>(2);
            for (int i = 0; i < matchers.size(); i++) {
                Rule rule = Rule.ALL.get(i);
                var matcher = matchers.get(i).reset(text);
                while (matcher.find()) {
                    if (rule.check().test(matcher.group(rule.group()))) {
                        add(finds, new Find(rule.type(), matcher.start(rule.group()), matcher.end(rule.group())));
                    }
                }
            }
            return inOrder(finds);
        }
    }

    /** RE2/J, which is linear but cannot look at the neighbours: those are looked at here. */
    static final class Re2 extends Finder {
        private final List<com.google.re2j.Matcher> matchers = Rule.ALL.stream()
                .map(rule -> com.google.re2j.Pattern.compile(rule.core()).matcher(""))
                .toList();

        @Override
        List<Find> find(String text) {
            List<Find> finds = new ArrayList<>(2);
            for (int i = 0; i < matchers.size(); i++) {
                Rule rule = Rule.ALL.get(i);
                var matcher = matchers.get(i).reset(text);
                int from = 0;
                while (from <= text.length() && matcher.find(from)) {
                    boolean stands = stands(rule, text, matcher.start(), matcher.end())
                            && rule.check().test(matcher.group(rule.group()));
                    if (stands) {
                        add(finds, new Find(rule.type(), matcher.start(rule.group()), matcher.end(rule.group())));
                    }
                    // As with a look at the neighbours: what failed may begin one character later.
                    from = stands ? matcher.end() : matcher.start() + 1;
                }
            }
            return inOrder(finds);
        }

        private static boolean stands(Rule rule, String text, int start, int end) {
            return (start == 0 || !in(rule.before(), text.charAt(start - 1)))
                    && (end == text.length() || !in(rule.after(), text.charAt(end)));
        }

        private static boolean in(String characters, char c) {
            boolean digit = c >= '0' && c <= '9';
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            return !characters.isEmpty() && (digit || (letter && characters.contains("A")));
        }
    }
}
