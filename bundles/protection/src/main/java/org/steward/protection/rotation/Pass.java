package org.steward.protection.rotation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import org.steward.api.protection.Resealable;
import org.steward.api.protection.Resealable.Page;

/** One way over all tables, page by page. */
final class Pass {
    /** Rows a page: an import waits for its turn for some hundredths of a second. */
    private static final int ROWS = 1_000;

    private final Deque<Resealable> open;
    private String after = "";
    private long resealed;
    private long unreadable;

    Pass(Collection<Resealable> tables) {
        this.open = new ArrayDeque<>(
                tables.stream().sorted(Comparator.comparing(Resealable::name)).toList());
    }

    /** Does one page; asked again after a failure, it does the same page. */
    void page(Progress progress) {
        Resealable table = open.getFirst();
        Page page = table.reseal(after, ROWS);
        progress.resealed(table.name(), page);
        resealed += page.resealed();
        unreadable += page.unreadable();
        after = page.next();
        if (page.last()) {
            open.removeFirst();
        }
    }

    boolean over() {
        return open.isEmpty();
    }

    long resealed() {
        return resealed;
    }

    long unreadable() {
        return unreadable;
    }
}
