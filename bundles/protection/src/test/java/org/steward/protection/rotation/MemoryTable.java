package org.steward.protection.rotation;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntConsumer;
import org.steward.api.protection.Attribute;
import org.steward.api.protection.Ciphertext;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.Resealable;
import org.steward.api.protection.TamperedException;

/** A table of values that lie sealed in memory: it stays when the job that works on it is cut off. */
final class MemoryTable {
    private static final int ROWS_A_PAGE = 10;

    final NavigableMap<Long, Ciphertext> rows = new ConcurrentSkipListMap<>();
    private final Attribute attribute;

    MemoryTable(String name) {
        attribute = new Attribute(name, "sealed_value");
    }

    void fill(FieldProtection fields, int count) {
        for (long id = 1; id <= count; id++) {
            rows.put(id, fields.seal(attribute, id, "value " + id));
        }
    }

    String open(FieldProtection fields, long id) {
        return fields.open(attribute, id, Objects.requireNonNull(rows.get(id)));
    }

    /** @param beforePage is told the number of each page before it is done */
    Resealable over(FieldProtection fields, IntConsumer beforePage) {
        return new Resealable() {
            private int pages;

            @Override
            public String name() {
                return attribute.table();
            }

            @Override
            public Page reseal(String after, int limit) {
                beforePage.accept(++pages);
                long resealed = 0;
                long unreadable = 0;
                long last = after.isEmpty() ? 0 : Long.parseLong(after);
                Map<Long, Ciphertext> page = rows.tailMap(last, false);
                int looked = 0;
                for (var row : page.entrySet()) {
                    if (looked++ == ROWS_A_PAGE) {
                        return new Page(String.valueOf(last), resealed, unreadable);
                    }
                    last = row.getKey();
                    if (!fields.current(row.getValue())) {
                        if (opens(row.getKey())) {
                            rows.put(last, fields.seal(attribute, last, open(fields, last)));
                            resealed++;
                        } else {
                            unreadable++;
                        }
                    }
                }
                return new Page("", resealed, unreadable);
            }

            @Override
            public Census census(boolean opening) {
                Count count = new Count();
                rows.forEach(
                        (id, value) -> count.sealed(value.algorithm(), fields.current(value), !opening || opens(id)));
                return count.census();
            }

            private boolean opens(long id) {
                try {
                    open(fields, id);
                    return true;
                } catch (TamperedException e) {
                    return false;
                }
            }
        };
    }
}
