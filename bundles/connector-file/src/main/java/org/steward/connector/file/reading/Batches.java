package org.steward.connector.file.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.Rejection;
import org.steward.api.intake.SourceId;

/** A file's records in batches, read when they are asked for. */
public final class Batches implements Iterator<RawBatch>, Closeable {
    /** A batch of long rows ends earlier, so that it fits into memory a few times over. */
    private static final int MOST_CHARACTERS = 1 << 22;

    private final Rows rows;
    private final RecordMapping mapping;
    private final Heading heading;
    private final ReadingLimits limits;
    private Optional<Row> next;

    /** What is the same for all batches of a file. */
    record Heading(SourceId source, String name, RecordKind kind, RawBatch.Rules rules) {}

    /** @param position rows to pass over */
    Batches(Rows rows, RecordMapping mapping, Heading heading, ReadingLimits limits, long position) throws IOException {
        this.rows = rows;
        this.mapping = mapping;
        this.heading = heading;
        this.limits = limits;
        this.next = rows.next();
        while (next.isPresent() && next.get().number() <= position) {
            next = rows.next();
        }
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public RawBatch next() {
        Row first = next.orElseThrow(NoSuchElementException::new);
        try {
            return batch(first.number() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawBatch batch(long from) throws IOException {
        var content = new Content();
        int characters = 0;
        long to = from;
        while (next.isPresent() && to - from < limits.batch() && characters < MOST_CHARACTERS) {
            Row row = next.get();
            mapping.map(row, content);
            characters += row.text().length();
            to = row.number();
            next = rows.next();
        }
        return new RawBatch(
                heading.source,
                heading.name,
                heading.kind,
                from,
                to,
                next.isEmpty(),
                heading.rules,
                content.records,
                content.rejections);
    }

    private static final class Content implements RecordMapping.Target {
        private final List<RawRecord> records = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();

        @Override
        public void take(RawRecord row) {
            records.add(row);
        }

        @Override
        public void setAside(Rejection row) {
            rejections.add(row);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
