package org.steward.connector.file.mapping;

import java.util.List;

/** Where the value of a field comes from. */
public sealed interface Place {
    /** A column by its name: the first of these that the file has. */
    record Named(List<String> names) implements Place {
        public Named {
            names = List.copyOf(names);
        }
    }

    /** A column by its position, from 1. */
    record At(int position) implements Place {}

    /** A sum over columns, e.g. {@code Quantity * UnitPrice}. */
    record Computed(String expression) implements Place {}

    /** The same value in each record. */
    record Constant(String value) implements Place {}
}
