package org.steward.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.institution.InstitutionStatus.State;

class FolderWatchTest {
    @TempDir
    Path base;

    private final MemoryConfigurations admin = new MemoryConfigurations();
    private final KnownSchemas schemas = new KnownSchemas();
    private List<String> missing = List.of();
    private List<ComponentState> components = List.of();
    private Instant now = Instant.EPOCH;
    private boolean booted = true;
    private Path folder = Path.of("");
    private FolderWatch watch = watch();

    @BeforeEach
    void makeOneInstitution() throws IOException {
        schemas.add("org.steward.institution", KnownSchemas.text("name", true));
        folder = Files.createDirectories(base.resolve("etc/demo"));
        Files.writeString(folder.resolve("institution.cfg"), "name=a");
        watch = watch();
    }

    private FolderWatch watch() {
        Path root = base == null ? Path.of("") : base;
        var services = new RunningServices() {
            @Override
            public List<String> missing(String institution) {
                return missing;
            }

            @Override
            public Optional<String> store(String institution) {
                return Optional.empty();
            }
        };
        return new FolderWatch(
                new FolderScan(root.resolve("etc")),
                new Reconciliation(
                        root.resolve("etc"), root.resolve("var"), new Publisher(admin), schemas, () -> booted),
                new StatusBoard(services),
                () -> components,
                new Revival(new Publisher(admin)),
                () -> booted,
                () -> now);
    }

    @Test
    void hasSettledWhenNobodyIsStartingAnyMore() throws IOException {
        missing = List.of("org.steward.api.store.CustomerStore");
        watch.poll();
        assertThat(watch.settled()).isFalse();
        watch.poll();
        assertThat(watch.institutions()).extracting("state").containsExactly(State.STARTING);
        assertThat(watch.settled()).isFalse();

        missing = List.of();
        watch.poll();

        assertThat(watch.settled()).isTrue();
    }

    @Test
    void hasNotSettledBeforeTheNodeHasBooted() throws IOException {
        booted = false;
        watch.poll();
        watch.poll();
        assertThat(watch.settled()).isFalse();

        booted = true;

        assertThat(watch.settled()).isTrue();
    }

    @Test
    void publishesAtOnceWhenABundleArrives() throws IOException {
        Files.writeString(folder.resolve("radio.cfg"), "frequency=9");
        watch.poll();
        watch.poll();
        assertThat(watch.institutions().get(0).problems()).hasSize(1);

        schemas.add("org.steward.radio", KnownSchemas.whole("frequency", 1, 10));
        assertThat(watch.touch()).isTrue();
        assertThat(watch.touch()).isFalse();
        watch.reconcile();

        assertThat(admin.pids()).contains("org.steward.radio~demo");
        assertThat(watch.institutions().get(0).state()).isEqualTo(State.READY);
    }

    @Test
    void triesAgainUntilAFailureIsOver() throws IOException {
        admin.fail(true);
        watch.poll();
        watch.poll();
        assertThat(watch.institutions().get(0).state()).isEqualTo(State.READY_WITH_PROBLEMS);

        admin.fail(false);
        watch.poll();

        assertThat(watch.institutions().get(0).state()).isEqualTo(State.READY);
        assertThat(admin.pids()).containsExactly("org.steward.institution~demo");
    }

    @Test
    void triesAgainWhatDidNotStart() throws IOException {
        watch.poll();
        watch.poll();
        components = List.of(new ComponentState(
                "demo",
                "institution",
                "org.steward.institution~demo",
                Set.of(),
                List.of(),
                false,
                Optional.of("java.io.IOException: no space\n\tat x")));
        watch.poll();
        now = now.plus(RetryPace.FIRST);
        watch.poll();

        assertThat(admin.updates("org.steward.institution~demo")).isEqualTo(2);
    }
}
