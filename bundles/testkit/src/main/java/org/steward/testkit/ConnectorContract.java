package org.steward.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.camel.RoutesBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.steward.api.intake.Intake;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawRecord;
import org.steward.testkit.RecordingIntake.Loss;

/**
 * What every connector owes to its institution, run on a real Camel. A connector's test extends this and says how its
 * channel is used; the connector is given {@link #intake} and sends batches of at most two records.
 */
@Timeout(90)
public abstract class ConnectorContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration SLOW_BATCH = Duration.ofMillis(20);

    /** In batches of two, these are in use for longer than a connector may take to stop. */
    private static final int MANY = 2_000;

    private final RecordingIntake intake = new RecordingIntake();
    private final ExecutorService sender = Executors.newSingleThreadExecutor();
    private Future<?> delivery = CompletableFuture.completedFuture(null);
    private TestContext camel = TestContext.idle();

    /** A new connector on the same channel: called again for each start. */
    protected abstract RoutesBuilder connector(Intake intake) throws Exception;

    /** A good record as the channel carries it; two numbers give records that differ in a field. */
    protected abstract String record(int number);

    /** A record that the connector cannot read. */
    protected abstract String wrongRecord();

    /**
     * Sends records in their order into the channel, on a thread of its own while the connector runs. A channel that
     * pushes does what its sender would: it sends again what was not acknowledged. One that carries headers sends a
     * header {@code CamelFileName} with them.
     */
    protected abstract void deliver(List<String> records) throws Exception;

    /** Whether the channel has nothing left to read, and all of it was put away or acknowledged. */
    protected abstract boolean ended() throws Exception;

    @AfterEach
    final void stop() {
        sender.shutdownNow();
        intake.beforeBatch(batch -> {});
        camel.stop();
    }

    @Test
    final void deliversEverythingExactlyOnce() throws Exception {
        start();
        send(records(10));
        awaitEnd();

        assertTakenOnce(10);
    }

    @Test
    final void goesOnAtItsPositionWhenItWasStoppedInTheMiddle() throws Exception {
        var reached = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        intake.beforeBatch(batch -> pass(reached, released));
        start();
        send(records(20));
        await(() -> reached.getCount() == 0);

        intake.goAwayAfter(1); // the batch at hand is the last one
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(camel::stop);
        await(() -> camel.isStopping());
        released.countDown();
        stopped.join();
        int taken = intake.records().size();
        intake.comeBack();
        start();
        awaitEnd();

        assertThat(taken).as("records taken before the stop").isBetween(1, 19);
        assertTakenOnce(20);
    }

    @Test
    final void losesAndRepeatsNothingWhenTheStoreIsAwayForAWhile() throws Exception {
        intake.failCall(2, Loss.BATCH);
        intake.failCall(3, Loss.BATCH);
        intake.failCall(5, Loss.ANSWER);

        start();
        send(records(10));
        awaitEnd();

        assertThat(intake.calls()).as("tries").isGreaterThan(intake.batches().size());
        assertTakenOnce(10);
    }

    @Test
    final void reportsAWrongRecordWithReasonAndRemedyAndGoesOn() throws Exception {
        List<String> sent = records(6);
        sent.add(3, wrongRecord());

        start();
        send(sent);
        awaitEnd();

        assertTakenOnce(6);
        assertThat(intake.rejections()).as("rejections").singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).as("reason").matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(rejection.remedy()).as("remedy").isNotBlank();
            assertThat(rejection.original()).as("original").isNotBlank();
            assertThat(rejection.row()).as("row").isPositive();
        });
    }

    @Test
    final void stopsSoonInTheMiddleOfALargeDelivery() throws Exception {
        intake.beforeBatch(batch -> LockSupport.parkNanos(SLOW_BATCH.toNanos()));
        start();
        send(records(MANY));
        await(() -> intake.batches().size() >= 3);

        Duration stop = timeToStop();

        assertThat(stop).as("time to stop").isLessThan(LONGEST_STOP);
        assertThat(intake.records()).as("taken before the stop").hasSizeLessThan(MANY);
    }

    @Test
    final void stopsSoonWhileTheStoreIsAway() throws Exception {
        intake.goAwayAfter(1);
        start();
        send(records(10));
        await(() -> intake.calls() >= 3);

        Duration stop = timeToStop();

        assertThat(stop).as("time to stop").isLessThan(LONGEST_STOP);
        assertThat(intake.batches()).hasSize(1);
    }

    @Test
    final void passesNoHeaderOfCamelIntoIntake() throws Exception {
        start();
        send(records(10));
        awaitEnd();

        assertThat(camel.headers())
                .as("headers that reached %s", Intake.ENDPOINT)
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("camel"));
    }

    private void start() throws Exception {
        camel.stop();
        camel = TestContext.start(intake, connector(intake));
    }

    private List<String> records(int count) {
        return new ArrayList<>(
                IntStream.rangeClosed(1, count).mapToObj(this::record).toList());
    }

    private void send(List<String> records) {
        delivery = sender.submit(() -> {
            deliver(records);
            return records;
        });
    }

    private static void pass(CountDownLatch reached, CountDownLatch released) {
        reached.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration timeToStop() {
        Instant begin = Instant.now();
        camel.stop();
        return Duration.between(begin, Instant.now());
    }

    private void awaitEnd() throws Exception {
        await(() -> delivery.isDone() && ended());
        delivery.get();
    }

    private void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            if (delivery.isDone()) {
                delivery.get(); // says why the channel broke
            }
            assertThat(Instant.now()).as("Waited in vain; %s", this).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    private void assertTakenOnce(int count) {
        assertThat(intake.records()).as("records").hasSize(count);
        assertThat(intake.records())
                .extracting(RawRecord::fields)
                .as("records, which all differ")
                .doesNotHaveDuplicates();
        assertThat(intake.batches()).allSatisfy(batch -> assertThat(batch.to() - batch.from())
                .as("rows of a batch: its records and rejections")
                .isEqualTo(rows(batch)));
    }

    private static long rows(RawBatch batch) {
        return (long) batch.records().size() + batch.rejections().size();
    }

    /** For messages: how far it came. */
    @Override
    public String toString() {
        return "%d batches, %d records and %d rejections were taken in %d calls"
                .formatted(
                        intake.batches().size(),
                        intake.records().size(),
                        intake.rejections().size(),
                        intake.calls());
    }
}
