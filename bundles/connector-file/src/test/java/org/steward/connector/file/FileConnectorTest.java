package org.steward.connector.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;
import org.steward.api.intake.Intake.Outcome;
import org.steward.api.intake.Intake.Progress;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.Rejection;
import org.steward.api.intake.SourceId;
import org.steward.connector.file.mapping.Mappings;
import org.steward.connector.file.reading.FileProbe;
import org.steward.connector.file.reading.ReadingLimits;
import org.steward.testkit.FakeInstitution;
import org.steward.testkit.RecordingIntake;
import org.steward.testkit.RecordingIntake.Closed;

/** The route in a real Camel, on a real folder: what becomes of each file. */
class FileConnectorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path home;

    private final RecordingIntake intake = new RecordingIntake();
    private FakeInstitution bank = new FakeInstitution(Path.of(""));
    private Path folder = Path.of("");
    private CamelContext camel = new DefaultCamelContext();
    private Filing.Policy policy = Filing.Policy.SEAL;
    private Duration stable = Duration.ZERO;
    private long mebibytes;

    @BeforeEach
    void makeFolders() throws IOException {
        bank = new FakeInstitution(home);
        folder = home.resolve("inbox 收件箱");
        Files.createDirectories(bank.configuration().resolve("mappings"));
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    private void start() throws Exception {
        camel.stop();
        camel = new DefaultCamelContext();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(Intake.ENDPOINT).transform().body(RawBatch.class, batch -> intake.accept(batch));
            }
        });
        camel.addRoutes(new FileConnector(
                "inbox",
                Inbox.make(
                        folder,
                        true,
                        new FileNames(name -> name.replaceAll("\\d{11}", "***"), digest -> "file-" + digest)),
                new Mappings(bank.configuration().resolve("mappings")),
                new FileLimits(mebibytes, new ReadingLimits(2, 200)),
                new Filing(bank, bank, intake, policy),
                intake,
                new FileConnector.Pace(Duration.ofMillis(50), stable, Duration.ofMillis(100))));
        camel.start();
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited in vain").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private void awaitClosed(int files) {
        await(() -> intake.closed().size() >= files);
        await(() -> remaining().isEmpty());
    }

    private List<Path> remaining() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            return List.of(folder);
        }
    }

    private List<String> processed() throws IOException {
        Path processed = home.resolve("processed");
        if (!Files.exists(processed)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(processed)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> processed.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private Path put(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), content);
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path put(String name, String content) throws IOException {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Closed onlyClosed() {
        assertThat(intake.closed()).hasSize(1);
        return intake.closed().get(0);
    }

    @Test
    void takesAFileInBatchesSealsItAndRemovesIt() throws Exception {
        String digest = FileProbe.of(put("customers/a.csv", "name,phone\na,1\nb,2\nc,3\n"))
                .digest();

        start();
        awaitClosed(1);

        assertThat(intake.records()).extracting(RawRecord::row).containsExactly(1L, 2L, 3L);
        assertThat(intake.batches()).extracting(RawBatch::source).containsOnly(new SourceId("inbox", "file-" + digest));
        assertThat(onlyClosed())
                .isEqualTo(new Closed(
                        new SourceId("inbox", "file-" + digest),
                        "customers/a.csv",
                        RecordKind.CUSTOMERS,
                        Outcome.DONE,
                        ""));
        assertThat(processed()).containsExactly("2026-05/file-" + digest + ".sealed");
    }

    @Test
    void callsAFileThatIsNamedAfterACustomerByItsMask() throws Exception {
        Files.writeString(bank.configuration().resolve("mappings/own.yaml"), "files: '138*.csv'\nkind: customers\n");
        put("13800138000.csv", "name,phone\na,1\n");
        put("strange/13800138000.csv", "a,b\n3,4\n");
        put("customers/13800138000.csv", "a,b\n1,2\n");

        start();
        awaitClosed(3);

        assertThat(intake.batches()).extracting(RawBatch::name).containsExactly("***.csv");
        assertThat(intake.closed().toString())
                .contains("'strange/***.csv'", "'customers/***.csv'")
                .doesNotContain("13800138000");
    }

    @Test
    void makesItsFolderForNobodyElse() throws Exception {
        start();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void takesFilesInTheOrderInWhichRecordsBuildOnEachOther() throws Exception {
        Files.writeString(bank.configuration().resolve("mappings/shop.yaml"), "files: 'a/*.csv'\nkind: transactions\n");
        put("a/sales.csv", "time,amount,number\n20260101,1,a\n");
        put("b/customers.csv", "name,phone\na,1\n");
        put("org-units.csv", "code,name\n1,a\n");
        put("z/customers.jsonl", "{\"name\":\"z\",\"phone\":\"1\"}\n");

        start();
        awaitClosed(4);

        assertThat(intake.batches())
                .extracting(RawBatch::name)
                .containsExactly("org-units.csv", "b/customers.csv", "z/customers.jsonl", "a/sales.csv");
    }

    @Test
    void saysThatAFileIsEmpty() throws Exception {
        put("customers.csv", "name,phone\n");
        put("staff.csv", "");

        start();
        awaitClosed(2);

        assertThat(intake.batches()).isEmpty();
        assertThat(intake.closed()).allSatisfy(closed -> {
            assertThat(closed.outcome()).isEqualTo(Outcome.DONE);
            assertThat(closed.problem()).contains("holds no records");
        });
    }

    @Test
    void countsAFileThatComesAgainAndRemovesIt() throws Exception {
        put("customers.csv", "name,phone\na,1\n");
        start();
        awaitClosed(1);

        put("customers (1).csv", "name,phone\na,1\n");
        await(() -> intake.deliveredAgain().contains("customers (1).csv"));

        assertThat(intake.batches()).hasSize(1);
        assertThat(intake.closed()).hasSize(1);
        assertThat(remaining()).isEmpty();
        assertThat(processed()).hasSize(1);
    }

    @Test
    void goesOnWithAFileThatGrewWhileItWasReadAsANewOne() throws Exception {
        Path file = put("customers.csv", "name,phone\na,1\nb,2\nc,3\n");
        intake.beforeBatch(batch -> append(file, intake.batches().isEmpty() ? "d,4\n" : ""));

        start();
        awaitClosed(1);

        assertThat(onlyClosed().source().source())
                .isNotEqualTo(intake.batches().get(0).source().source());
        assertThat(intake.records()).extracting(row -> row.fields().get("name")).contains("d");
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesAFileInNoKnownEncodingAndSealsIt() throws Exception {
        put("customers.csv", new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xFF, (byte) 0xFF, '\n'});

        start();
        awaitClosed(1);

        assertThat(onlyClosed().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(onlyClosed().problem()).contains("line 2 cannot be decoded");
        assertThat(processed()).singleElement().asString().startsWith("refused/");
    }

    @Test
    void setsSingleUndecodableLinesAside() throws Exception {
        byte[] good = "name,phone\n张三,1\n".concat("李四,2\n".repeat(150)).getBytes(StandardCharsets.UTF_8);
        byte[] bad = "王五光,3\n".getBytes(GB18030);
        byte[] both = java.util.Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, both, good.length, bad.length);
        put("customers.csv", both);

        start();
        awaitClosed(1);

        assertThat(intake.records()).hasSize(151);
        assertThat(intake.rejections()).extracting(Rejection::reason).containsExactly("undecodable");
    }

    @Test
    void refusesAHeaderWithoutANeededColumn() throws Exception {
        put("customers.csv", "姓名,name_of_staff,phone\na,b,1\n");

        start();
        awaitClosed(1);

        assertThat(onlyClosed().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(onlyClosed().kind()).isEqualTo(RecordKind.CUSTOMERS);
        assertThat(onlyClosed().problem()).contains("lacks the column 'name'; its header has 姓名, name_of_staff, phone");
    }

    @Test
    void refusesAFileThatNoMappingFits() throws Exception {
        put("what/is-this.csv", "a,b\n1,2\n");

        start();
        awaitClosed(1);

        assertThat(onlyClosed().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(onlyClosed().kind()).isNull();
        assertThat(onlyClosed().problem()).contains("no mapping file fits it");
        assertThat(processed()).singleElement().asString().startsWith("refused/");
    }

    @Test
    void takesARefusedFileOnceItsMappingHasCome() throws Exception {
        put("what/is-this.csv", "a,b\n1,2\n");
        start();
        awaitClosed(1);

        Files.writeString(
                bank.configuration().resolve("mappings/what.yaml"),
                "files: 'what/*'\nkind: customers\nfields: {name: a, phone: b}\n");
        put("what/is-this.csv", "a,b\n1,2\n");
        awaitClosed(2);

        assertThat(intake.records()).hasSize(1);
        assertThat(intake.closed().get(1).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        mebibytes = 1;
        put("customers.csv", "name,phone\n" + "a,1\n".repeat(1 << 18));

        start();
        awaitClosed(1);

        assertThat(onlyClosed().problem()).contains("has more than 1 MiB").contains("raise max_file_size_mib");
    }

    @Test
    void letsFilesWaitForABrokenMappingAndTakesThemWhenItIsMended() throws Exception {
        Path mapping = bank.configuration().resolve("mappings/a.yaml");
        Files.writeString(mapping, "files: 'shop/*'\nkind: customers\nfelds: {}\n");
        put("shop/a.csv", "name,phone\na,1\n");
        start();
        await(() -> camel.getUptime().toMillis() > 500);
        put("staff/b.csv", "code,name,unit\n1,b,2\n");
        await(() -> intake.closed().size() == 1);
        List<Path> waiting = remaining();
        Files.writeString(mapping, "files: 'shop/*'\nkind: customers\n");
        awaitClosed(2);

        assertThat(waiting).containsExactly(folder.resolve("shop/a.csv"));
        assertThat(intake.closed()).extracting(Closed::name).containsExactly("staff/b.csv", "shop/a.csv");
    }

    @Test
    void leavesAFileAloneThatIsStillBeingWritten() throws Exception {
        stable = Duration.ofMinutes(10);
        put("customers.csv", "name,phone\na,1\n");
        start();

        await(() -> camel.getUptime().toMillis() > 500);

        assertThat(intake.batches()).isEmpty();
        assertThat(remaining()).hasSize(1);
    }

    @Test
    void passesOverHiddenAndUnfinishedFiles() throws Exception {
        put(".hidden/customers.csv", "name,phone\na,1\n");
        put(".customers.csv", "name,phone\na,1\n");
        Files.writeString(folder.resolve("customers2.csv.part"), "name,phone\na,1\n");
        Files.writeString(folder.resolve("customers.csv.tmp"), "name,phone\na,1\n");
        put("customers.csv", "name,phone\nb,2\n");

        start();
        await(() -> intake.closed().size() == 1);

        assertThat(intake.records()).hasSize(1);
        assertThat(remaining()).hasSize(4);
    }

    @Test
    void stopsAtTheBatchThatIntakeCannotTakeAndGoesOnThereLater() throws Exception {
        intake.goAwayAfter(1);
        put("customers.csv", "name,phone\na,1\nb,2\nc,3\nd,4\ne,5\n");
        start();
        await(() -> intake.batches().size() == 1);
        await(() -> camel.getUptime().toMillis() > 500);
        List<Path> waiting = remaining();
        int closedMeanwhile = intake.closed().size();

        intake.comeBack();
        awaitClosed(1);

        assertThat(waiting).hasSize(1);
        assertThat(closedMeanwhile).isZero();
        assertThat(intake.batches()).extracting(RawBatch::from).containsExactly(0L, 2L, 4L);
        assertThat(intake.records()).hasSize(5);
    }

    @Test
    void filesAFileThatWasTakenWholeBeforeAKillWithoutCountingItAgain() throws Exception {
        Path file = put("customers.csv", "name,phone\na,1\nb,2\n");
        var source = new SourceId("inbox", "file-" + FileProbe.of(file).digest());
        intake.stand(source, new Progress(2, Outcome.DONE, false, new Counts(2, 2, 0, 0, 0, 0, 0)));

        start();
        awaitClosed(1);

        assertThat(intake.batches()).isEmpty();
        assertThat(intake.deliveredAgain()).isEmpty();
        assertThat(onlyClosed().problem()).isEmpty();
        assertThat(processed()).hasSize(1);
    }

    @Test
    void deletesFilesIfTheBankWantsThat() throws Exception {
        policy = Filing.Policy.DELETE;
        put("customers.csv", "name,phone\na,1\n");
        put("unknown.csv", "x\n");

        start();
        awaitClosed(2);

        assertThat(processed()).singleElement().asString().startsWith("refused/"); // nobody has its data yet
    }

    @Test
    void keepsFilesInClearIfTheBankWantsThat() throws Exception {
        policy = Filing.Policy.KEEP;
        put("customers.csv", "name,phone\na,1\n");

        start();
        awaitClosed(1);

        assertThat(processed()).singleElement().asString().matches("2026-05/file-[0-9a-f]{64}");
    }

    @Test
    void isDownAfterTheBatchAtHandWhenItIsStopped() throws Exception {
        put("customers.csv", "name,phone\n" + "a,1\n".repeat(100_000));
        start();
        await(() -> !intake.batches().isEmpty());

        camel.stop();
        int taken = intake.batches().size();
        start();
        awaitClosed(1);

        assertThat(taken).isLessThan(50_000);
        assertThat(intake.batches()).hasSize(50_000);
        assertThat(intake.closed().size()).isEqualTo(1);
    }
}
