package org.steward.connector.file.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.steward.api.RefusedException;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.SourceId;
import org.steward.connector.file.mapping.FieldRule;
import org.steward.connector.file.mapping.Format;
import org.steward.connector.file.mapping.Formula;
import org.steward.connector.file.mapping.Mapping;
import org.steward.connector.file.mapping.Place;

/** One file and how to read it: the entry for everything that wants records out of a file. */
public final class FileReading {
    private final Path file;
    private final String name;
    private final SourceId source;
    private final Mapping mapping;
    private final ReadingLimits limits;
    private final Charset charset;

    /**
     * @param name what people call the file
     * @param facts of {@link FileProbe}
     * @throws RefusedException if the file's encoding is none that we read
     */
    public FileReading(
            Path file, String name, SourceId source, FileFacts facts, Mapping mapping, ReadingLimits limits) {
        this.file = file;
        this.name = name;
        this.source = source;
        this.mapping = mapping;
        this.limits = limits;
        this.charset = facts.charset(name, mapping.format().encoding());
    }

    public RecordKind kind() {
        return mapping.kind();
    }

    /**
     * The file's records after a position; to be closed. A file without rows has no batches.
     *
     * @param position rows that were taken before
     * @throws RefusedException if the file lacks a column that the mapping needs
     */
    public Batches batches(long position) throws IOException {
        Rows rows = rows();
        try {
            RecordMapping records = rows.columns()
                    .map(columns -> new Fitting(name, mapping, columns, limits).fit(source.source()))
                    .orElseGet(() -> RecordMapping.OF_NOTHING);
            return new Batches(rows, records, heading(), limits, position);
        } catch (RuntimeException | IOException e) {
            rows.close();
            throw e;
        }
    }

    private Batches.Heading heading() {
        var rules = new RawBatch.Rules(
                mapping.createCustomers(), mapping.namespace().orElse(source.connector()));
        return new Batches.Heading(source, name, kind(), rules);
    }

    private Rows rows() throws IOException {
        var lines = new TextLines(Files.newInputStream(file), charset, limits.longestRow());
        return mapping.format().type() == Format.Type.JSONL
                ? new JsonRows(lines, keys(), limits.longestValue())
                : new CsvRows(lines, mapping.format(), limits.longestValue());
    }

    /** The JSON keys that the mapping asks for. */
    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (FieldRule rule : mapping.fields()) {
            if (rule.place() instanceof Place.Named named) {
                keys.addAll(named.names());
            } else if (rule.place() instanceof Place.Computed computed) {
                keys.addAll(Formula.of(computed.expression()).variables());
            }
        }
        return keys.stream().distinct().toList();
    }
}
