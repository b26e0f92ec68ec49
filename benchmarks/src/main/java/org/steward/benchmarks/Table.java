package org.steward.benchmarks;

import java.io.PrintStream;
import java.util.List;

/** A Markdown table that is printed as it grows. */
public final class Table {
    private final PrintStream out;

    public Table(PrintStream out, String... heads) {
        this.out = out;
        row(List.of(heads));
        row(List.of(heads).stream().map(head -> "---").toList());
    }

    public void row(Object... cells) {
        row(List.of(cells).stream().map(String::valueOf).toList());
    }

    private void row(List<String> cells) {
        out.println("| " + String.join(" | ", cells) + " |");
        out.flush();
    }
}
