package org.steward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoBankTest {
    private static final DemoSize SMALL = DemoSize.ofCustomers(100);

    @TempDir
    Path folder;

    @Test
    void givesTheSameBytesForTheSameSeed() {
        new DemoBank(SMALL).deliver(folder.resolve("one"));
        new DemoBank(SMALL).deliver(folder.resolve("two"));

        assertThat(contents(folder.resolve("one"))).isEqualTo(contents(folder.resolve("two")));
    }

    @Test
    void givesOtherBytesForAnotherSeed() {
        new DemoBank(SMALL).deliver(folder.resolve("one"));
        new DemoBank(new DemoSize(1, 100, 3_000, 500, 24, SMALL.today())).deliver(folder.resolve("two"));

        assertThat(contents(folder.resolve("one"))).isNotEqualTo(contents(folder.resolve("two")));
    }

    @Test
    void deliversExactlyAsMuchAsWasAskedFor() {
        Delivery delivery = new DemoBank(SMALL).deliver(folder);

        assertThat(delivery.customers()).isEqualTo(100);
        assertThat(delivery.transactions()).isEqualTo(3_000);
        assertThat(delivery.messages()).isEqualTo(500);
        assertThat(delivery.customerRecords()).isGreaterThan(100);
    }

    @Test
    void countsEveryRowThatItWrites() throws IOException {
        Delivery delivery = new DemoBank(SMALL).deliver(folder);

        long rows = 0;
        for (Map.Entry<String, String> file : contents(folder).entrySet()) {
            long lines = file.getValue().chars().filter(c -> c == '\n').count();
            rows += file.getKey().endsWith(".jsonl") ? lines : lines - 1;
        }

        assertThat(rows).isEqualTo(delivery.records());
    }

    @Test
    void bringsEveryCustomerThroughAtLeastOneChannel() {
        new DemoBank(SMALL).deliver(folder);

        String all =
                String.join("\n", contents(folder).values()).replace("-", "").replace(" ", "");
        Set<String> missing = new HashSet<>();
        for (Person person : new People(SMALL).make()) {
            if (!all.contains(person.phone()) && !all.contains(person.weComId())) {
                missing.add(person.number());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void refusesATodayInTheMiddleOfAMonth() {
        assertThatThrownBy(() -> new DemoSize(1, 100, 3_000, 500, 24, LocalDate.of(2026, 6, 15)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("last day of a month");
    }

    /** Decoded byte by byte, so that no broken encoding is hidden. */
    private static Map<String, String> contents(Path root) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> contents.put(root.relativize(file).toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
