package org.steward.connector.file.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The data rows of a file, one after the other. */
interface Rows extends Closeable {
    /** @return empty if the file has no line at all */
    Optional<Columns> columns();

    /** @return empty at the end */
    Optional<Row> next() throws IOException;
}
