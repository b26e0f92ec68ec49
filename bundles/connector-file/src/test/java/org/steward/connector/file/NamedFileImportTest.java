package org.steward.connector.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.RefusedException;
import org.steward.api.intake.Counts;
import org.steward.api.intake.FileImport.Request;
import org.steward.api.intake.Intake.Outcome;
import org.steward.api.intake.RecordKind;
import org.steward.api.store.StoreUnavailableException;
import org.steward.connector.file.mapping.Mappings;
import org.steward.connector.file.reading.ReadingLimits;
import org.steward.testkit.RecordingIntake;

class NamedFileImportTest {
    @TempDir
    Path folder;

    private final RecordingIntake intake = new RecordingIntake();
    private final Map<Long, Long> clusters = new TreeMap<>();
    private Path file = Path.of("");

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("list.csv"), "name,phone\na,1\nb\nc,3\n");
    }

    private Counts run(RecordKind kind, @Nullable Path mapping, boolean preview) {
        var imports = new NamedFileImport(
                "inbox",
                new Mappings(folder),
                new ReadingLimits(2, 200),
                new FileNames(UnaryOperator.identity(), UnaryOperator.identity()),
                intake);
        return imports.run(new Request(kind, file, mapping, preview, clusters::put));
    }

    @Test
    void importsAFileAndLeavesItWhereItIs() {
        Counts counts = run(RecordKind.CUSTOMERS, null, false);

        assertThat(counts).isEqualTo(new Counts(3, 2, 0, 0, 1, 0, 0));
        assertThat(clusters).containsExactly(Map.entry(1L, 1001L), Map.entry(3L, 1003L));
        assertThat(intake.closed()).singleElement().satisfies(closed -> assertThat(closed.outcome())
                .isEqualTo(Outcome.DONE));
        assertThat(file).exists();
    }

    @Test
    void keepsNothingOfAPreview() {
        Counts counts = run(RecordKind.CUSTOMERS, null, true);

        assertThat(counts.read()).isEqualTo(3);
        assertThat(clusters).hasSize(2);
        assertThat(intake.batches()).isEmpty();
        assertThat(intake.closed()).isEmpty();
    }

    @Test
    void countsAllRowsOfAKnownFileAsDuplicates() {
        run(RecordKind.CUSTOMERS, null, false);

        Counts counts = run(RecordKind.CUSTOMERS, null, false);

        assertThat(counts).isEqualTo(new Counts(3, 0, 0, 3, 0, 0, 0));
        assertThat(intake.deliveredAgain()).containsExactly("list.csv");
    }

    @Test
    void goesOnWhereAnEarlierImportBroke() {
        intake.goAwayAfter(1);
        assertThatThrownBy(() -> run(RecordKind.CUSTOMERS, null, false)).isInstanceOf(StoreUnavailableException.class);
        intake.comeBack();

        Counts counts = run(RecordKind.CUSTOMERS, null, false);

        assertThat(counts).isEqualTo(new Counts(3, 2, 0, 0, 1, 0, 0));
        assertThat(intake.batches()).hasSize(2);
    }

    @Test
    void takesTheMappingThatItIsGiven() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("m.yml"), "files: x\nkind: staff\nfields: {code: phone, name: name, unit: name}\n");

        run(RecordKind.STAFF, mapping, false);

        assertThat(intake.records()).first().satisfies(row -> assertThat(row.fields())
                .isEqualTo(Map.of("code", "1", "name", "a", "unit", "a")));
        assertThatThrownBy(() -> run(RecordKind.CUSTOMERS, mapping, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is for staff, not for customers");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        file = folder.resolve("none.csv");

        assertThatThrownBy(() -> run(RecordKind.CUSTOMERS, null, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("there is no file");
    }
}
