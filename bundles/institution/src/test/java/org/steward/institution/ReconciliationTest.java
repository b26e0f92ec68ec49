package org.steward.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.institution.SettingsCheck;

class ReconciliationTest {
    private static final String INSTITUTION = "org.steward.institution~demo";
    private static final String TIERING = "org.steward.tiering~demo";
    private static final String INBOX = "org.steward.connector.file~demo.inbox";

    @TempDir
    Path base;

    private final MemoryConfigurations admin = new MemoryConfigurations();
    private final KnownSchemas schemas = KnownSchemas.ofEveryBundle();
    private final SortedMap<String, SortedMap<String, FileContent>> folders = new TreeMap<>();
    private boolean booted = true;

    @BeforeEach
    void makeOneInstitution() {
        write("demo", "institution.cfg", "name=示范银行");
    }

    private void write(String id, String fileName, String text) {
        folders.computeIfAbsent(id, first -> new TreeMap<>())
                .put(fileName, FileContent.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void remove(String fileName) {
        folders.getOrDefault("demo", new TreeMap<>()).remove(fileName);
    }

    /** As after a restart: nothing is remembered but what Config Admin and the disk hold. */
    private FolderReport reconcile() throws IOException {
        return reconcileAll().stream()
                .filter(report -> report.id().equals("demo"))
                .findFirst()
                .orElse(new FolderReport("demo", "gone", List.of(), false));
    }

    private List<FolderReport> reconcileAll() throws IOException {
        return new Reconciliation(
                        base.resolve("etc/institutions"),
                        base.resolve("var/institutions"),
                        new Publisher(admin),
                        schemas,
                        () -> booted)
                .reconcile(folders);
    }

    @Test
    void publishesEveryModuleAndEveryConnector() throws IOException {
        write("demo", "connector-file~inbox.cfg", "poll.seconds=5");

        FolderReport report = reconcile();

        assertThat(report).isEqualTo(new FolderReport("demo", "示范银行", List.of(), false));
        assertThat(admin.pids())
                .containsExactlyInAnyOrder(
                        INSTITUTION,
                        INBOX,
                        TIERING,
                        "org.steward.store~demo",
                        "org.steward.protection~demo",
                        "org.steward.masking~demo",
                        "org.steward.audit~demo",
                        "org.steward.intake~demo",
                        "org.steward.reporting~demo");
    }

    @Test
    void addsWhatWiresAComponentToItsInstitution() throws IOException {
        write("demo", "connector-file~inbox.cfg", "poll.seconds=5");

        reconcile();

        Map<String, Object> properties = admin.properties(INBOX);
        assertThat(properties)
                .containsEntry("poll.seconds", 5)
                .containsEntry("institution", "demo")
                .containsEntry("connector", "inbox")
                .containsEntry("home", base.resolve("var/institutions/demo").toString())
                .containsEntry(
                        "configuration", base.resolve("etc/institutions/demo").toString());
        assertThat(InstitutionReferences.ALL)
                .allSatisfy(name -> assertThat(properties).containsEntry(name + ".target", "(institution=demo)"));
        assertThat(admin.properties(TIERING)).doesNotContainKey("connector");
    }

    @Test
    void makesAHomeThatNobodyElseCanRead() throws IOException {
        reconcile();

        Path home = base.resolve("var/institutions/demo");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("last-good/institution.cfg"))))
                .isEqualTo("rw-------");
    }

    @Test
    void updatesOnlyWhatChanged() throws IOException {
        reconcile();
        int before = admin.updates();

        write("demo", "tiering.cfg", "share.high=10");
        reconcile();
        reconcile();

        assertThat(admin.updates()).isEqualTo(before + 1);
        assertThat(admin.properties(TIERING)).containsEntry("share.high", 10);
    }

    @Test
    void goesBackToDefaultsWhenAModulesFileIsRemoved() throws IOException {
        write("demo", "tiering.cfg", "share.high=10");
        reconcile();

        remove("tiering.cfg");
        FolderReport report = reconcile();

        assertThat(report.problems()).isEmpty();
        assertThat(admin.properties(TIERING)).doesNotContainKey("share.high");
    }

    @Test
    void withdrawsAConnectorWhoseFileIsGone() throws IOException {
        write("demo", "connector-file~inbox.cfg", "poll.seconds=5");
        reconcile();

        remove("connector-file~inbox.cfg");
        reconcile();

        assertThat(admin.pids()).doesNotContain(INBOX).contains(INSTITUTION);
        assertThat(base.resolve("var/institutions/demo/last-good/connector-file~inbox.cfg"))
                .doesNotExist();
    }

    @Test
    void withdrawsAllOfAnInstitutionWhoseFolderIsGoneAndKeepsItsData() throws IOException {
        write("other", "institution.cfg", "name=b");
        reconcile();
        Path data = Files.writeString(base.resolve("var/institutions/demo/data"), "kept");

        folders.remove("demo");
        reconcile();

        assertThat(admin.pids()).isNotEmpty().allMatch(pid -> pid.endsWith("~other"));
        assertThat(data).hasContent("kept");
    }

    @Test
    void neverTouchesTheConfigurationsOfOthers() throws IOException {
        admin.getFactoryConfiguration("com.example.other", "demo", "?")
                .updateIfDifferent(new Hashtable<>(Map.of("a", "b")));
        folders.clear();

        reconcile();

        assertThat(admin.pids()).containsExactly("com.example.other~demo");
    }

    @Test
    void keepsTheLastGoodContentOfAWrongFileAlsoOverARestart() throws IOException {
        write("demo", "tiering.cfg", "share.high=10");
        reconcile();
        int before = admin.updates();

        write("demo", "tiering.cfg", "share.high=500");
        FolderReport live = reconcile();
        FolderReport restarted = reconcile();

        assertThat(live.blocked()).isFalse();
        assertThat(live.problems())
                .containsExactly("tiering.cfg, key 'share.high': '500' is too large; write a whole number from 0 to 100"
                        + " (its last good content runs meanwhile).");
        assertThat(restarted).isEqualTo(live);
        assertThat(admin.properties(TIERING)).containsEntry("share.high", 10);
        assertThat(admin.updates()).isEqualTo(before);
    }

    @Test
    void keepsTheDefaultsWhereTheFirstFileOfAModuleIsWrong() throws IOException {
        reconcile();

        write("demo", "tiering.cfg", "share.hihg=10");
        FolderReport report = reconcile();

        assertThat(report.blocked()).isFalse();
        assertThat(report.problems()).hasSize(1).first().asString().contains("write 'share.high' if that is meant");
        assertThat(admin.pids()).contains(TIERING);
    }

    @Test
    void publishesTheLastGoodContentWhereConfigAdminForgotIt() throws IOException {
        write("demo", "tiering.cfg", "share.high=10");
        reconcile();
        write("demo", "tiering.cfg", "share.high=500");
        admin.getFactoryConfiguration("org.steward.tiering", "demo", "?").delete();

        reconcile();

        assertThat(admin.properties(TIERING)).containsEntry("share.high", 10);
    }

    @Test
    void takesAMendedFileAtOnce() throws IOException {
        write("demo", "tiering.cfg", "share.high=500");
        reconcile();

        write("demo", "tiering.cfg", "share.high=50");
        FolderReport report = reconcile();

        assertThat(report.problems()).isEmpty();
        assertThat(admin.properties(TIERING)).containsEntry("share.high", 50);
    }

    @Test
    void blocksANewInstitutionWithAWrongFile() throws IOException {
        write("demo", "store.cfg", "kindd=derby");

        FolderReport report = reconcile();

        assertThat(report.blocked()).isTrue();
        assertThat(report.problems()).hasSize(1).first().asString().contains("nothing runs for it meanwhile");
        assertThat(admin.pids()).doesNotContain("org.steward.store~demo");
    }

    @Test
    void blocksNothingButTheConnectorThatIsWrong() throws IOException {
        write("demo", "connector-file~inbox.cfg", "poll.seconds=0");

        FolderReport report = reconcile();

        assertThat(report.blocked()).isFalse();
        assertThat(report.problems()).hasSize(1);
        assertThat(admin.pids()).doesNotContain(INBOX).contains(INSTITUTION);
    }

    @Test
    void saysThatAFolderHasNoInstitutionFile() throws IOException {
        folders.clear();
        write("demo", "store.cfg", "kind=derby");

        FolderReport report = reconcile();

        assertThat(report.blocked()).isTrue();
        assertThat(report.problems()).hasSize(1).first().asString().startsWith("institution.cfg: is missing");
        assertThat(admin.pids()).isEmpty();
    }

    @Test
    void goesOnWhenTheInstitutionFileIsRemovedAlone() throws IOException {
        reconcile();

        remove("institution.cfg");
        FolderReport report = reconcile();

        assertThat(report.blocked()).isFalse();
        assertThat(report.name()).isEqualTo("示范银行");
        assertThat(report.problems()).hasSize(1);
        assertThat(admin.pids()).contains(INSTITUTION, TIERING);
    }

    @Test
    void doesNotFallBackOnWhatAnEarlierFolderOfThatNameHeld() throws IOException {
        write("demo", "tiering.cfg", "share.high=10");
        reconcile();
        folders.remove("demo");
        reconcile();

        write("demo", "institution.cfg", "name=anew");
        write("demo", "tiering.cfg", "share.high=500");
        FolderReport report = reconcile();

        assertThat(report.blocked()).isTrue();
        assertThat(admin.pids()).doesNotContain(TIERING);
    }

    @Test
    void refusesNamesThatCannotBeAnInstitutions() throws IOException {
        write("Demo Bank", "institution.cfg", "name=a");

        List<FolderReport> reports = reconcileAll();

        assertThat(reports).extracting(FolderReport::id).containsExactly("Demo Bank", "demo");
        assertThat(reports.get(0).blocked()).isTrue();
        assertThat(reports.get(0).problems().get(0)).contains("rename it");
    }

    @Test
    void publishesAFileWhoseBundleArrivesLater() throws IOException {
        booted = false;
        write("demo", "com.example.connector.radio~x.cfg", "frequency=9");
        assertThat(reconcile().problems()).isEmpty();
        booted = true;
        assertThat(reconcile().problems())
                .containsExactly("com.example.connector.radio~x.cfg: no bundle of this node knows"
                        + " 'com.example.connector.radio'; install its feature or remove the file.");

        schemas.add("com.example.connector.radio", KnownSchemas.whole("frequency", 1, 10));
        FolderReport report = reconcile();

        assertThat(report.problems()).isEmpty();
        assertThat(admin.properties("com.example.connector.radio~demo.x"))
                .containsEntry("frequency", 9)
                .containsEntry("connector", "x");
    }

    @Test
    void keepsAConfigurationWhileItsBundleRestarts() throws IOException {
        write("demo", "tiering.cfg", "share.high=10");
        reconcile();

        schemas.remove("org.steward.tiering");
        reconcile();

        assertThat(admin.properties(TIERING)).containsEntry("share.high", 10);
    }

    @Test
    void withdrawsASettingThatChangedBeforeItsBundleIsThere() throws IOException {
        write("demo", "tiering.cfg", "share.high=10");
        reconcile();

        schemas.remove("org.steward.tiering");
        write("demo", "tiering.cfg", "share.high=20");
        reconcile();

        assertThat(admin.pids()).doesNotContain(TIERING);
    }

    @Test
    void waitsWithoutComplaintForTheChecksOfABundle() throws IOException {
        schemas.withhold("org.steward.tiering");
        write("demo", "tiering.cfg", "share.high=10");

        FolderReport report = reconcile();

        assertThat(report.problems()).isEmpty();
        assertThat(admin.pids()).doesNotContain(TIERING);
    }

    @Test
    void namesTheNearestModuleForAMistypedFile() throws IOException {
        write("demo", "tierring.cfg", "share.high=10");

        FolderReport report = reconcile();

        assertThat(report.problems())
                .containsExactly("tierring.cfg: no bundle of this node knows 'tierring' (the nearest name is"
                        + " 'tiering'); install its feature or remove the file.");
    }

    @Test
    void doesNotMissAModuleWithoutFileAndWithoutBundle() throws IOException {
        schemas.remove("org.steward.reporting");

        FolderReport report = reconcile();

        assertThat(report.problems()).isEmpty();
    }

    @Test
    void asksTheChecksOfTheOwningBundle() throws IOException {
        schemas.add(new SettingsCheck() {
            @Override
            public String pid() {
                return "org.steward.tiering";
            }

            @Override
            public List<Problem> check(Map<String, Object> settings) {
                return settings.equals(Map.of("share.high", 60, "share.mid", 60))
                        ? List.of(new Problem("share.mid", "exceeds 100 % with share.high; lower one"))
                        : List.of();
            }
        });
        write("demo", "tiering.cfg", "share.high=60\nshare.mid=60");

        FolderReport report = reconcile();

        assertThat(report.problems()).hasSize(1).first().asString().contains("exceeds 100 %");
    }

    @Test
    void goesOnWithTheOtherInstitutionsWhenOneFails() throws IOException {
        Files.createDirectories(base.resolve("var/institutions"));
        Files.writeString(base.resolve("var/institutions/demo"), "a file in the way of the home");
        write("other", "institution.cfg", "name=b");

        FolderReport report = reconcile();

        assertThat(report.problems()).hasSize(1).first().asString().contains("could not be published");
        assertThat(admin.pids()).contains("org.steward.institution~other");
    }

    @Test
    void takesNothingAwayWhileConfigAdminFails() throws IOException {
        reconcile();
        admin.fail(true);

        FolderReport report = reconcile();

        assertThat(report.problems()).hasSize(1);
        assertThat(admin.pids()).contains(INSTITUTION);
    }
}
