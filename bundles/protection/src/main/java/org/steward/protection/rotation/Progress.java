package org.steward.protection.rotation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.steward.api.protection.KeyRotation.Table;
import org.steward.api.protection.Resealable.Census;
import org.steward.api.protection.Resealable.Page;
import org.steward.protection.keys.Algorithm;

/** What is known of each table: the last look, and the pages since; safe for many threads. */
final class Progress {
    private final Map<String, Table> tables = new TreeMap<>();

    /** @param opened whether the look opened the values; if not, only what pages left behind is known not to open */
    synchronized void looked(String table, Census census, boolean opened) {
        Table before = tables.get(table);
        long unreadable = before == null ? 0 : Math.min(before.unreadable(), census.stale());
        tables.put(
                table,
                new Table(
                        table,
                        census.values(),
                        census.stale(),
                        opened ? census.unreadable() : unreadable,
                        names(census.algorithms())));
    }

    synchronized void resealed(String table, Page page) {
        tables.computeIfPresent(
                table,
                (name, before) -> new Table(
                        name,
                        before.values(),
                        Math.max(0, before.remaining() - page.resealed()),
                        before.unreadable() + page.unreadable(),
                        before.algorithms()));
    }

    synchronized List<Table> tables() {
        return List.copyOf(tables.values());
    }

    private static Map<String, Long> names(Map<Integer, Long> algorithms) {
        return algorithms.entrySet().stream()
                .collect(Collectors.toMap(entry -> name(entry.getKey()), Map.Entry::getValue));
    }

    private static String name(int number) {
        for (Algorithm algorithm : Algorithm.values()) {
            if (algorithm.number() == number) {
                return algorithm.wireName();
            }
        }
        return "unknown-" + number;
    }
}
