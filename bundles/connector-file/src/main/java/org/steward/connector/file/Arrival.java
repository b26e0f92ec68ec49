package org.steward.connector.file;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.SourceId;
import org.steward.connector.file.reading.FileFacts;

/**
 * A file whose turn has come.
 *
 * @param name what people call it
 * @param kind what it holds, if that can be told
 * @param batches what intake does not have yet; closed by Camel when the last one was asked for or intake failed
 * @param remark problem and remedy if it was refused, or what is odd about it; empty if there is nothing to say
 */
record Arrival(
        Path file,
        String name,
        SourceId source,
        FileFacts facts,
        Optional<RecordKind> kind,
        Turn turn,
        Iterator<RawBatch> batches,
        String remark) {
    /** What is to be done with it. */
    enum Turn {
        TAKE,
        REFUSE,
        /** Known whole: it was delivered once more. */
        REPEAT
    }

    static Arrival without(
            Path file,
            String name,
            SourceId source,
            FileFacts facts,
            Optional<RecordKind> kind,
            Turn turn,
            String remark) {
        return new Arrival(file, name, source, facts, kind, turn, Collections.emptyIterator(), remark);
    }
}
