package org.steward.connector.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.RefusedException;
import org.steward.connector.file.mapping.BrokenMappingException;
import org.steward.connector.file.mapping.Mappings;

class ProblemsTest {
    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();
    private final StableFiles stable = new StableFiles(Duration.ZERO, () -> Instant.EPOCH);
    private final Problems problems = new Problems(
            "inbox", stable, Duration.ofSeconds(15), path -> path.getFileName().toString(), log::add);
    private Path file = Path.of("");

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("a.csv"), "x");
    }

    private BrokenMappingException brokenMapping() throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), "files: '*.csv'\nkimd: staff\n");
        return catchThrowableOfType(BrokenMappingException.class, () -> new Mappings(folder).fitting("a.csv"));
    }

    @Test
    void tellsAProblemOnceAndANewOneAgain() {
        var away = new RefusedException("Store", "is away", "start it");

        problems.tell(file, away);
        problems.tell(file, new IllegalStateException("wrapped", away));
        problems.tell(file, new RefusedException("Store", "is full", "add a disk"));

        assertThat(log)
                .containsExactly(
                        "Connector 'inbox' leaves file 'a.csv' in the inbox for now. Store: is away; to fix it, start it.",
                        "Connector 'inbox' leaves file 'a.csv' in the inbox for now. Store: is full; to fix it, add a disk.");
    }

    @Test
    void tellsAgainAfterTheFileWasTaken() {
        var away = new RefusedException("Store", "is away", "start it");

        problems.tell(file, away);
        problems.forget(file);
        problems.tell(file, away);

        assertThat(log).hasSize(2);
    }

    @Test
    void letsTheFileRest() {
        problems.tell(file, new RefusedException("Store", "is away", "start it"));

        assertThat(stable.accept(file)).isFalse();
    }

    @Test
    void looksAgainAtOnceWhetherABrokenMappingWasMended() throws IOException {
        problems.tell(file, brokenMapping());

        assertThat(stable.accept(file)).isTrue();
        assertThat(log).singleElement().asString().contains("key 'kimd' is not known; to fix it, write 'kind'");
    }

    @Test
    void doesNotRepeatWhatOthersSayOfTheData() {
        problems.tell(file, new NumberFormatException("For input string: 13800138000"));

        assertThat(log)
                .singleElement()
                .asString()
                .contains("NumberFormatException at ")
                .doesNotContain("138");
    }
}
