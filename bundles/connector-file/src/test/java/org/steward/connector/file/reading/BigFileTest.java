package org.steward.connector.file.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.SourceId;
import org.steward.connector.file.mapping.Mapping;

/** A file many times the memory: the pom gives these tests 512 MB; -Pbig makes the file 2 GB. */
class BigFileTest {
    private static final long MEBIBYTES = Long.getLong("steward.big.mebibytes", 300);

    @TempDir
    Path folder;

    private long write(Path file) throws IOException {
        long rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("流水号,客户号,交易时间,交易金额,币种,交易类型,渠道,备注\n");
            for (long written = 0; written < MEBIBYTES << 20; rows++) {
                String line =
                        "T%011d,C%08d,2026-05-%02d 10:00:00,\"1,%03d.50\",CNY,刷卡,手机银行,a quite usual remark of a line\n"
                                .formatted(rows, rows % 100_000, 1 + rows % 28, rows % 1000);
                out.write(line);
                written += line.length() + 12; // two bytes more for each Chinese character
            }
        }
        return rows;
    }

    @Test
    void streamsAFileThatIsLargerThanTheMemory() throws IOException {
        Path file = folder.resolve("big.csv");
        long rows = write(file);
        Mapping mapping = Read.mapping(
                folder,
                """
                files: x
                kind: transactions
                fields: {id: 流水号, number: 客户号, time: 交易时间, amount: 交易金额, currency: 币种, kind: 交易类型, channel: 渠道}
                """);

        long records = 0;
        long begun = System.nanoTime();
        FileFacts facts = FileProbe.of(file);
        long probed = System.nanoTime();
        var reading = new FileReading(
                file, "big.csv", new SourceId("test", facts.digest()), facts, mapping, new ReadingLimits(2000, 32_768));
        try (Batches batches = reading.batches(0)) {
            while (batches.hasNext()) {
                RawBatch batch = batches.next();
                records += batch.records().size();
                assertThat(batch.rejections()).isEmpty();
            }
        }

        assertThat(records).isEqualTo(rows);
        System.out.printf(
                "%d MiB, %d rows: probed in %.1f s, read in %.1f s%n",
                MEBIBYTES, rows, (probed - begun) / 1e9, (System.nanoTime() - probed) / 1e9);
    }
}
