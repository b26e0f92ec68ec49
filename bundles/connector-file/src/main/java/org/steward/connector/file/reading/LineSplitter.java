package org.steward.connector.file.reading;

import java.util.Optional;

/** Takes a row apart. */
interface LineSplitter {
    /** @return values by column; empty if the row's quotes do not fit together */
    Optional<String[]> split(String row);
}
