package org.steward.connector.file.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The columns of one file: their names, where it has any, and positions. Names are compared without case. */
final class Columns {
    private final List<String> names;
    private final int width;
    private final Map<String, Integer> byName = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    private Columns(List<String> names, int width) {
        this.names = List.copyOf(names);
        this.width = width;
        for (int i = 0; i < names.size(); i++) {
            put(names.get(i), i);
        }
    }

    private void put(String name, int index) {
        Integer before = byName.putIfAbsent(key(name), index);
        if (before != null) {
            twice.add(key(name));
        }
    }

    /** Columns that a header names; a separator after the last one adds none. */
    static Columns named(String[] header) {
        List<String> names = new ArrayList<>();
        for (String cell : header) {
            names.add(Cell.bare(cell));
        }
        while (names.size() > 1 && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return new Columns(names, names.size());
    }

    /** @param width how many there are; 0 if that is not known */
    static Columns unnamed(int width) {
        return new Columns(List.of(), width);
    }

    /** How many values each row has; 0 if that is not known. */
    int width() {
        return width;
    }

    List<String> names() {
        return names;
    }

    OptionalInt find(String name) {
        Integer index = byName.get(key(name));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    boolean isTwice(String name) {
        return twice.contains(key(name));
    }

    /** Finds a column by what an expression calls it: its name without punctuation, or {@code c} and its position. */
    OptionalInt variable(String variable) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).replaceAll("[^\\p{L}\\p{N}_]", "_").equalsIgnoreCase(variable)) {
                return OptionalInt.of(i);
            }
        }
        if (variable.matches("[cC][1-9][0-9]{0,3}")) {
            return position(Integer.parseInt(variable.substring(1)));
        }
        return OptionalInt.empty();
    }

    /** @param position from 1 */
    OptionalInt position(int position) {
        return width == 0 || position <= width ? OptionalInt.of(position - 1) : OptionalInt.empty();
    }

    String label(int index) {
        return index < names.size() ? names.get(index) : String.valueOf(index + 1);
    }

    private static String key(String name) {
        return Cell.bare(name).toLowerCase(Locale.ROOT);
    }
}
