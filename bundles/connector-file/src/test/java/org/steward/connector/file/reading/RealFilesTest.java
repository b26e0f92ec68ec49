package org.steward.connector.file.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.steward.connector.file.mapping.MappingFile;

/** Files that nobody on this project wrote, by the example mappings; skipped loudly where they are not there. */
class RealFilesTest {
    /** Tests run in the bundle's folder; the data lies beside the project. */
    private static final Path PROJECT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    private static Path data(String name) {
        String folder = System.getProperty(
                "steward.shared.data", PROJECT.resolve("../shared/data").toString());
        Path file = Path.of(folder).resolve(name);
        if (!Files.exists(file)) {
            System.err.printf("SKIPPED: real data %s is not there; set -Dsteward.shared.data%n", file.normalize());
        }
        Assumptions.assumeTrue(Files.exists(file), () -> "Real data is not there: " + name);
        return file;
    }

    private static Read read(String name, String mapping) throws IOException {
        return Read.of(
                data(name),
                MappingFile.read(PROJECT.resolve("docs/examples/mappings").resolve(mapping)));
    }

    @Test
    void readsAllPurchasesOfCdnow() throws IOException {
        Read read = read("cdnow/CDNOW_sample.txt", "cdnow.yaml");

        assertThat(read.rejections()).isEmpty();
        assertThat(read.records()).hasSize(6919);
        assertThat(new HashSet<>(read.values("customer"))).hasSize(2357);
        assertThat(read.values("time")).first().isEqualTo("1997-01-01");
        assertThat(read.values("amount")).first().isEqualTo("29.33");
    }

    @Test
    void readsAllLinesOfOnlineRetail() throws IOException {
        Read read = read("online_retail_slice/OnlineRetail_first10000.csv", "online-retail.yaml");

        long nobody = read.values("customer").stream().filter(String::isEmpty).count();
        long cancelled = read.values("amount").stream()
                .filter(amount -> new BigDecimal(amount).signum() < 0)
                .count();
        assertThat(read.rejections()).isEmpty();
        assertThat(read.records()).hasSize(10_000);
        assertThat(nobody).isEqualTo(2291); // intake sets them aside as customer-missing
        assertThat(cancelled).isPositive();
        assertThat(read.fields().get(0))
                .containsEntry("customer", "17850")
                .containsEntry("time", "2010-12-01T08:26")
                .containsEntry("amount", "15.3");
    }
}
