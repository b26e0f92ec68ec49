package org.steward.intake.storing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake.ImportRun;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawBatch.Rules;
import org.steward.api.intake.RecordKind;
import org.steward.api.store.StoreUnavailableException;

/** Whatever comes, in whatever order, with failures between: every record read is accounted for once. */
class CountsPropertyTest {
    private static final int BATCHES = 15;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void accountsForEveryRecordOnce(long seed) {
        Random random = new Random(seed);
        try (TestBank bank = TestBank.fresh(folder)) {
            long read = 0;
            for (int number = 0; number < BATCHES; number++) {
                RawBatch batch = batch(random, "channel-" + number);
                read += batch.records().size();
                take(bank, batch, random.nextInt(5) == 0);
                if (random.nextInt(10) == 0) {
                    assertThat(bank.intake.accept(batch)).isEqualTo(Counts.NONE);
                }
                if (random.nextInt(8) == 0) {
                    bank.quarantine.replay(List.of());
                }
            }

            check(bank, read);
        }
    }

    private static void take(TestBank bank, RawBatch batch, boolean failing) {
        if (failing) {
            bank.failOnce();
        }
        try {
            bank.intake.accept(batch);
        } catch (StoreUnavailableException e) {
            bank.intake.accept(batch);
        }
    }

    private static void check(TestBank bank, long read) {
        Counts sum = bank.intake.runs(1_000).stream().map(ImportRun::counts).reduce(Counts.NONE, Counts::plus);
        assertThat(sum.read()).isEqualTo(read);
        assertThat(sum.stored() + sum.merged() + sum.duplicate() + sum.quarantined())
                .isEqualTo(read);
        assertThat(bank.count("quarantine")).isEqualTo(sum.quarantined());
        assertThat(bank.number("SELECT COUNT(*) FROM transaction_entry t WHERE NOT EXISTS"
                        + " (SELECT 1 FROM customer c WHERE c.id = t.customer_id)"))
                .isZero();
        assertThat(bank.number("SELECT COALESCE(SUM(minor), 0) FROM transaction_entry"))
                .isEqualTo(bank.number("SELECT COALESCE(SUM(minor), 0) FROM customer_month"));
        long stored = sum.stored() + sum.created();
        assertThat(bank.count("customer") + bank.count("transaction_entry") + bank.count("holding"))
                .isEqualTo(stored);
    }

    private static RawBatch batch(Random random, String connector) {
        RecordKind kind = List.of(RecordKind.CUSTOMERS, RecordKind.TRANSACTIONS, RecordKind.HOLDINGS)
                .get(random.nextInt(3));
        List<String> rows = new ArrayList<>();
        int size = 1 + random.nextInt(30);
        for (int row = 0; row < size; row++) {
            rows.add(row(random, kind));
        }
        return TestBank.file(kind, connector, new Rules(random.nextInt(4) == 0, "core"), rows.toArray(String[]::new));
    }

    private static String row(Random random, RecordKind kind) {
        String id = random.nextInt(3) == 0 ? "id=" + random.nextInt(15) + ";" : "";
        return id
                + switch (kind) {
                    case CUSTOMERS -> "name=N" + random.nextInt(6) + keys(random);
                    case HOLDINGS -> "account=" + random.nextInt(20) + ";product=P" + key(random);
                    default ->
                        "time=2026-05-0%d;amount=%d".formatted(1 + random.nextInt(9), random.nextInt(90) - 30)
                                + key(random);
                };
    }

    private static String keys(Random random) {
        return key(random) + (random.nextBoolean() ? key(random) : "");
    }

    private static String key(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> ";number=C" + random.nextInt(12);
            case 1 -> ";customer=K" + random.nextInt(12);
            case 2 -> ";phone=1380013800" + random.nextInt(10);
            case 3 -> ";email=e" + random.nextInt(12) + "@bank.cn";
            case 4 -> ";passport=E10" + random.nextInt(9);
            case 5 -> ";credit_code=9133010079965441" + (10 + random.nextInt(9));
            default -> ";phone=bad";
        };
    }
}
