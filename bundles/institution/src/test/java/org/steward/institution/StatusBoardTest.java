package org.steward.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.steward.api.institution.InstitutionStatus;
import org.steward.api.institution.InstitutionStatus.State;

class StatusBoardTest {
    private static final String STORE = "org.steward.api.store.CustomerStore";
    private static final FolderReport GOOD = new FolderReport("demo", "Demo", List.of(), false);
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private final List<String> missing = new ArrayList<>();
    private final List<ComponentState> components = new ArrayList<>();
    private final StatusBoard board = new StatusBoard(new RunningServices() {
        @Override
        public List<String> missing(String institution) {
            return missing;
        }

        @Override
        public Optional<String> store(String institution) {
            return Optional.of("derby");
        }
    });

    private InstitutionStatus judge(FolderReport report, boolean booted, int second) {
        return board.judge(List.of(report), components, booted, START.plusSeconds(second))
                .get(0);
    }

    @Test
    void isReadyOnceAllServicesAreThere() {
        assertThat(judge(GOOD, true, 0))
                .isEqualTo(new InstitutionStatus("demo", "Demo", State.READY, "derby", List.of()));
    }

    @Test
    void isReadyWithProblemsWhileTheLastGoodFilesRun() {
        var report = new FolderReport("demo", "Demo", List.of("tiering.cfg: wrong."), false);

        assertThat(judge(report, true, 0).state()).isEqualTo(State.READY_WITH_PROBLEMS);
    }

    @Test
    void isDownAtOnceWhereAFileBlocks() {
        var report = new FolderReport("demo", "Demo", List.of("store.cfg: wrong."), true);
        missing.add(STORE);

        assertThat(judge(report, false, 0))
                .isEqualTo(new InstitutionStatus("demo", "Demo", State.DOWN, "derby", List.of("store.cfg: wrong.")));
    }

    @Test
    void hasAMinuteFromTheBootOnToStart() {
        missing.add(STORE);
        components.add(
                new ComponentState("demo", "store", "", Set.of(STORE), List.of("database"), false, Optional.empty()));

        assertThat(judge(GOOD, false, 0).state()).isEqualTo(State.STARTING);
        assertThat(judge(GOOD, true, 100).state()).isEqualTo(State.STARTING);
        assertThat(judge(GOOD, true, 159).state()).isEqualTo(State.STARTING);
        InstitutionStatus late = judge(GOOD, true, 160);

        assertThat(late.state()).isEqualTo(State.DOWN);
        assertThat(late.problems()).containsExactly("Service 'CustomerStore' is missing: it waits for database.");
    }

    @Test
    void hasAMinuteAgainAfterItWasComplete() {
        missing.add(STORE);
        judge(GOOD, true, 0);
        missing.clear();
        judge(GOOD, true, 30);
        missing.add(STORE);

        assertThat(judge(GOOD, true, 80).state()).isEqualTo(State.STARTING);
    }

    @Test
    void isDownWithTheReasonOfTheComponentThatDoesNotStart() {
        missing.add(STORE);
        components.add(new ComponentState(
                "demo",
                "org.steward.store.SqlStore",
                "",
                Set.of(STORE),
                List.of(),
                false,
                Optional.of("java.lang.reflect.InvocationTargetException\n\tat java.base/x.y(Z.java:1)\n"
                        + "Caused by: org.steward.api.RefusedException: Store 'demo': the folder is not writable;"
                        + " to fix it, grant the steward user write access.\n\tat a.b(C.java:2)\n\t... 11 more\n"
                        + "Caused by: java.io.IOException: denied\n\tat a.b(C.java:2)")));

        assertThat(judge(GOOD, true, 0).problems())
                .containsExactly(
                        "Component 'org.steward.store.SqlStore' does not start: Store 'demo': the folder is not"
                                + " writable; to fix it, grant the steward user write access.",
                        "Service 'CustomerStore' is missing: the component that offers it does not start, see above.");
    }

    @Test
    void isDownAtOnceWhereAllWaitsForAComponentThatFailed() {
        missing.add(STORE);
        components.add(new ComponentState(
                "demo", "store", "", Set.of(STORE), List.of("databaseKey"), false, Optional.empty()));
        assertThat(judge(GOOD, true, 0).state()).isEqualTo(State.STARTING);

        components.add(new ComponentState(
                "demo", "keys", "", Set.of(), List.of(), false, Optional.of("java.io.IOException: denied\n\tat x")));

        assertThat(judge(GOOD, true, 1).state()).isEqualTo(State.DOWN);
    }

    @Test
    void tellsWhereNobodyOffersAService() {
        missing.add(STORE);
        judge(GOOD, true, 0);

        assertThat(judge(GOOD, true, 60).problems().get(0)).contains("no running bundle with a good configuration");
    }

    @Test
    void isReadyWithProblemsWhereALesserComponentFails() {
        components.add(new ComponentState(
                "demo",
                "connector",
                "",
                Set.of(),
                List.of(),
                false,
                Optional.of("java.lang.IllegalStateException: no\n\tat x")));

        InstitutionStatus status = judge(GOOD, true, 0);

        assertThat(status.state()).isEqualTo(State.READY_WITH_PROBLEMS);
        assertThat(status.problems())
                .containsExactly(
                        "Component 'connector' does not start: java.lang.IllegalStateException: no; see the log.");
    }

    @Test
    void namesTheFirstOfSeveralComponentsThatFailTogether() {
        missing.add(STORE);
        components.add(new ComponentState(
                "demo",
                "intake",
                "",
                Set.of(),
                List.of(),
                false,
                Optional.of("java.lang.InstantiationException: Unable to get service for reference store\n\tat x")));
        components.add(
                new ComponentState(
                        "demo",
                        "store",
                        "",
                        Set.of(STORE),
                        List.of(),
                        false,
                        Optional.of(
                                "org.steward.api.store.StoreUnavailableException: Store 'demo': away; to fix it, wait.\n\tat x")));

        assertThat(judge(GOOD, true, 0).problems())
                .containsExactly(
                        "Component 'store' does not start: Store 'demo': away; to fix it, wait.",
                        "Service 'CustomerStore' is missing: the component that offers it does not start, see above.");
    }
}
