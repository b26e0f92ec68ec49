package org.steward.connector.file.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.Rejection;
import org.steward.api.intake.SourceId;
import org.steward.connector.file.mapping.Mapping;
import org.steward.connector.file.mapping.MappingFile;

/** What reading one file gave; the words in which the tests of this package speak. */
record Read(List<RawBatch> batches) {
    static final Charset GB18030 = Charset.forName("GB18030");

    static Read of(Path file, Mapping mapping, int batch, long position) throws IOException {
        List<RawBatch> read = new ArrayList<>();
        var source = new SourceId("test", "digest");
        var reading = new FileReading(
                file,
                file.getFileName().toString(),
                source,
                FileProbe.of(file),
                mapping,
                new ReadingLimits(batch, 200));
        try (Batches batches = reading.batches(position)) {
            batches.forEachRemaining(read::add);
        }
        return new Read(read);
    }

    static Read of(Path file, Mapping mapping) throws IOException {
        return of(file, mapping, 1000, 0);
    }

    /** Reads customers by our own field names. */
    static Read customers(Path folder, String text) throws IOException {
        return of(file(folder, text, StandardCharsets.UTF_8), Mapping.byOurNames(RecordKind.CUSTOMERS, "x.csv"));
    }

    static Read mapped(Path folder, String text, String mapping) throws IOException {
        return of(file(folder, text, StandardCharsets.UTF_8), mapping(folder, mapping));
    }

    static Mapping mapping(Path folder, String text) throws IOException {
        return MappingFile.read(Files.writeString(folder.resolve("mapping.yaml"), text));
    }

    static Path file(Path folder, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("file.csv"), text.getBytes(charset));
    }

    List<RawRecord> records() {
        return batches.stream().flatMap(batch -> batch.records().stream()).toList();
    }

    List<Map<String, String>> fields() {
        return records().stream().map(RawRecord::fields).toList();
    }

    List<String> values(String field) {
        return records().stream()
                .map(row -> row.fields().getOrDefault(field, ""))
                .toList();
    }

    List<Rejection> rejections() {
        return batches.stream().flatMap(batch -> batch.rejections().stream()).toList();
    }

    List<String> reasons() {
        return rejections().stream().map(Rejection::reason).toList();
    }
}
