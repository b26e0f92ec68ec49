package org.steward.connector.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.intake.Intake;
import org.steward.connector.file.FileConnector.Pace;
import org.steward.connector.file.mapping.Mappings;
import org.steward.connector.file.reading.ReadingLimits;
import org.steward.testkit.ConnectorContract;
import org.steward.testkit.FakeInstitution;

/** What every connector owes to its institution: the test that an integrator copies. */
class FileConnectorContractTest extends ConnectorContract {
    @TempDir
    Path home;

    @Override
    protected RoutesBuilder connector(Intake intake) throws IOException {
        var bank = new FakeInstitution(home);
        return new FileConnector(
                "inbox",
                Inbox.make(
                        home.resolve("inbox"), true, new FileNames(UnaryOperator.identity(), UnaryOperator.identity())),
                new Mappings(bank.configuration()),
                new FileLimits(0, new ReadingLimits(2, 200)),
                new Filing(bank, bank, intake, Filing.Policy.SEAL),
                intake,
                new Pace(Duration.ofMillis(50), Duration.ZERO, Duration.ofMillis(100)));
    }

    @Override
    protected String record(int number) {
        return "customer %d,%d".formatted(number, number);
    }

    @Override
    protected String wrongRecord() {
        return "no phone";
    }

    @Override
    protected void deliver(List<String> records) throws IOException {
        Path part = Files.writeString(home.resolve("inbox/customers.csv.part"), "name,phone\n");
        Files.write(part, records, StandardOpenOption.APPEND);
        Files.move(part, home.resolve("inbox/customers.csv"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    protected boolean ended() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("inbox"))) {
            return files.findAny().isEmpty();
        }
    }
}
