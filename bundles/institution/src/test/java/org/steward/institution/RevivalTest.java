package org.steward.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevivalTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final String LOCKED = "org.steward.api.RefusedException: Store 'demo': locked; to fix it, wait.";
    private static final String WITH_ANOTHER =
            "java.lang.InstantiationException: Unable to get service for reference database";

    private final MemoryConfigurations admin = new MemoryConfigurations();
    private final Publisher publisher = new Publisher(admin);
    private final Revival revival = new Revival(publisher);

    @BeforeEach
    void publishTwo() throws IOException {
        publisher.publish(new ConfigurationName("org.steward.store", "demo"), Map.of("pool_size", 2));
        publisher.publish(new ConfigurationName("org.steward.intake", "demo"), Map.of());
    }

    private static ComponentState store(boolean active, Optional<String> failure) {
        return new ComponentState("demo", "store", "org.steward.store~demo", Set.of(), List.of(), active, failure);
    }

    private static ComponentState intake(boolean active, Optional<String> failure) {
        return new ComponentState("demo", "intake", "org.steward.intake~demo", Set.of(), List.of(), active, failure);
    }

    private static final ComponentState FAILED = store(false, Optional.of(LOCKED));
    private static final ComponentState FELL_WITH_IT = intake(false, Optional.of(WITH_ANOTHER));

    private List<ComponentState> round(int second, ComponentState... components) throws IOException {
        return revival.round(List.of(components), START.plusSeconds(second));
    }

    @Test
    void triesWhatFailedAtGrowingIntervals() throws IOException {
        for (int second = 0; second <= 300; second++) {
            int before = admin.updates("org.steward.store~demo");
            round(second, FAILED, FELL_WITH_IT);
            boolean tried = admin.updates("org.steward.store~demo") > before;

            assertThat(tried)
                    .as("at second %d", second)
                    .isEqualTo(Set.of(10, 30, 70, 130, 190, 250).contains(second));
        }
        assertThat(admin.updates("org.steward.intake~demo")).isEqualTo(1);
        assertThat(admin.properties("org.steward.store~demo")).containsEntry("pool_size", 2);
    }

    @Test
    void leavesAloneWhatRuns() throws IOException {
        round(0, store(true, Optional.empty()), intake(false, Optional.empty()));
        round(1000, store(true, Optional.empty()), intake(false, Optional.empty()));

        assertThat(admin.updates()).isEqualTo(2);
    }

    @Test
    void countsAsFailedWhileItIsTried() throws IOException {
        round(0, FAILED);
        round(10, FAILED);
        ComponentState undecided = store(false, Optional.empty());

        assertThat(round(11, undecided)).containsExactly(FAILED);
        assertThat(round(12, store(true, Optional.empty()))).containsExactly(store(true, Optional.empty()));
        assertThat(round(40, undecided)).containsExactly(undecided);
    }

    @Test
    void leavesAloneWhatTakesLongToStart() throws IOException {
        round(0, FAILED, FELL_WITH_IT);
        round(10, FAILED, FELL_WITH_IT);
        for (int second = 11; second < 40; second++) {
            round(second, store(false, Optional.empty()), FELL_WITH_IT);
        }

        assertThat(admin.updates("org.steward.store~demo")).isEqualTo(2);
        assertThat(admin.updates("org.steward.intake~demo")).isEqualTo(1);
    }

    @Test
    void triesWhatFellWithAnotherOnceThatRuns() throws IOException {
        round(0, FAILED, FELL_WITH_IT);
        round(5, store(true, Optional.empty()), FELL_WITH_IT);
        round(15, store(true, Optional.empty()), FELL_WITH_IT);

        assertThat(admin.updates("org.steward.intake~demo")).isEqualTo(2);
        assertThat(admin.updates("org.steward.store~demo")).isEqualTo(1);
    }

    @Test
    void doesNotLetOneComponentWaitForTheFailuresOfAnother() throws IOException {
        for (int second = 0; second <= 130; second++) {
            round(second, FAILED);
        }
        var directory = new ComponentState(
                "demo", "directory", "org.steward.store~demo", Set.of(), List.of(), false, Optional.of(WITH_ANOTHER));
        int before = admin.updates("org.steward.store~demo");

        round(140, store(true, Optional.empty()), directory);
        round(150, store(true, Optional.empty()), directory);

        assertThat(admin.updates("org.steward.store~demo")).isEqualTo(before + 1);
    }

    @Test
    void beginsAnewAfterARecovery() throws IOException {
        for (int second = 0; second <= 100; second++) {
            round(second, FAILED);
        }
        round(200, store(true, Optional.empty()));
        int before = admin.updates();

        round(300, FAILED);
        round(309, FAILED);
        assertThat(admin.updates()).isEqualTo(before);
        round(310, FAILED);

        assertThat(admin.updates()).isEqualTo(before + 1);
    }

    @Test
    void leavesAloneWhatItDidNotPublish() throws IOException {
        var foreign = new ComponentState(
                "demo", "radio", "com.example.radio~x", Set.of(), List.of(), false, Optional.of(LOCKED));

        round(0, foreign);
        round(10, foreign);

        assertThat(admin.updates()).isEqualTo(2);
    }
}
