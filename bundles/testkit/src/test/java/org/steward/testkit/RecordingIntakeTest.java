package org.steward.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.steward.api.RefusedException;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake.ImportRun;
import org.steward.api.intake.Intake.Outcome;
import org.steward.api.intake.Intake.Progress;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.Rejection;
import org.steward.api.intake.SourceId;
import org.steward.api.store.StoreUnavailableException;
import org.steward.testkit.RecordingIntake.Loss;

class RecordingIntakeTest {
    private static final SourceId SOURCE = new SourceId("radio", "morning");

    private final RecordingIntake intake = new RecordingIntake();

    private static RawBatch batch(SourceId source, long from, long to) {
        List<RawRecord> records = LongStream.rangeClosed(from + 1, to)
                .mapToObj(row -> new RawRecord(row, "id-" + row, Map.of("name", "n" + row)))
                .toList();
        return new RawBatch(
                source,
                source.source(),
                RecordKind.CUSTOMERS,
                from,
                to,
                false,
                new RawBatch.Rules(false, "radio"),
                records,
                List.of());
    }

    private static Counts stored(long rows) {
        return new Counts(rows, rows, 0, 0, 0, 0, 0);
    }

    @Test
    void movesThePositionWithEachBatch() {
        Counts first = intake.accept(batch(SOURCE, 0, 2));
        Counts second = intake.accept(batch(SOURCE, 2, 5));

        assertThat(first).isEqualTo(stored(2));
        assertThat(second).isEqualTo(stored(3));
        assertThat(intake.progress(SOURCE)).contains(new Progress(5, Outcome.RUNNING, false, stored(5)));
    }

    @Test
    void countsABatchThatWasTakenBeforeAsNothing() {
        intake.accept(batch(SOURCE, 0, 2));

        Counts again = intake.accept(batch(SOURCE, 0, 2));

        assertThat(again).isEqualTo(Counts.NONE);
        assertThat(intake.batches()).hasSize(1);
    }

    @Test
    void refusesAGapAndABatchThatBeginsBeforeThePosition() {
        intake.accept(batch(SOURCE, 0, 2));

        assertThatThrownBy(() -> intake.accept(batch(SOURCE, 3, 4)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("read it on from row 2");
        assertThatThrownBy(() -> intake.accept(batch(SOURCE, 1, 4))).isInstanceOf(RefusedException.class);
        assertThat(intake.records()).hasSize(2);
    }

    @Test
    void countsASourceIdThatTheConnectorSentBeforeAsDuplicate() {
        intake.accept(batch(SOURCE, 0, 2));

        Counts counts = intake.accept(batch(new SourceId("radio", "evening"), 0, 3));

        assertThat(counts).isEqualTo(new Counts(3, 1, 0, 2, 0, 0, 0));
        assertThat(intake.records()).hasSize(3);
    }

    @Test
    void countsRejections() {
        var rejection = new Rejection(1, 0, "name", "name-missing", "", "write a name", "?");
        var batch = new RawBatch(
                SOURCE,
                "morning",
                RecordKind.CUSTOMERS,
                0,
                1,
                true,
                new RawBatch.Rules(false, "radio"),
                List.of(),
                List.of(rejection));

        Counts counts = intake.accept(batch);

        assertThat(counts).isEqualTo(new Counts(1, 0, 0, 0, 1, 0, 0));
        assertThat(intake.rejections()).containsExactly(rejection);
        assertThat(intake.progress(SOURCE)).map(Progress::outcome).contains(Outcome.DONE);
    }

    @Test
    void losesABatchOrOnlyItsAnswerWhenToldTo() {
        intake.failCall(1, Loss.BATCH);
        intake.failCall(2, Loss.ANSWER);

        assertThatThrownBy(() -> intake.accept(batch(SOURCE, 0, 2))).isInstanceOf(StoreUnavailableException.class);
        int afterBatch = intake.batches().size();
        assertThatThrownBy(() -> intake.accept(batch(SOURCE, 0, 2))).isInstanceOf(StoreUnavailableException.class);
        Counts third = intake.accept(batch(SOURCE, 0, 2));

        assertThat(afterBatch).isZero();
        assertThat(third).isEqualTo(Counts.NONE);
        assertThat(intake.records()).hasSize(2);
        assertThat(intake.calls()).isEqualTo(3);
    }

    @Test
    void isAwayUntilItComesBack() {
        intake.goAwayAfter(1);
        intake.accept(batch(SOURCE, 0, 2));

        assertThatThrownBy(() -> intake.accept(batch(SOURCE, 2, 4))).isInstanceOf(StoreUnavailableException.class);
        intake.comeBack();
        intake.accept(batch(SOURCE, 2, 4));

        assertThat(intake.batches()).hasSize(2);
    }

    @Test
    void listsSourcesTheNewestFirst() {
        intake.accept(batch(SOURCE, 0, 2));
        intake.close(SOURCE, "morning", RecordKind.CUSTOMERS, Outcome.DONE, null);
        intake.deliveredAgain(SOURCE, "morning again");
        intake.close(new SourceId("radio", "noon"), "noon", null, Outcome.REFUSED, "is no radio");

        List<ImportRun> runs = intake.runs(10);

        assertThat(runs).extracting(ImportRun::name).containsExactly("noon", "morning again");
        assertThat(runs).extracting(ImportRun::problem).containsExactly("is no radio", "");
        assertThat(runs).extracting(ImportRun::deliveries).containsExactly(1, 2);
        assertThat(intake.runs(1)).hasSize(1);
    }

    @Test
    void keepsNothingOfAPreview() {
        List<Counts> told = new ArrayList<>();

        Counts counts = intake.preview(target -> told.add(target.apply(batch(SOURCE, 0, 2))), (row, customer) -> {});

        assertThat(counts).isEqualTo(stored(2));
        assertThat(told).containsExactly(stored(2));
        assertThat(intake.progress(SOURCE)).isEmpty();
        assertThat(intake.records()).isEmpty();
    }
}
