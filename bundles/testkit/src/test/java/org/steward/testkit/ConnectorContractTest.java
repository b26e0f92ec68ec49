package org.steward.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.steward.api.intake.Intake;
import org.steward.api.intake.Intake.Progress;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.Rejection;
import org.steward.api.intake.SourceId;

/** The contract passes a connector that keeps it, and tells what another one breaks. */
class ConnectorContractTest {
    private static Events run(DiscoverySelector tests) {
        return EngineTestKit.engine("junit-jupiter").selectors(tests).execute().testEvents();
    }

    private static boolean breaks(Class<? extends ConnectorContract> connector, String clause) {
        return run(selectMethod(connector, clause)).failed().count() == 1;
    }

    @Test
    void passesAConnectorThatKeepsIt() {
        assertThat(run(selectClass(Faithful.class)).succeeded().count()).isEqualTo(7);
    }

    @Test
    void findsHeaders() {
        assertThat(breaks(WithHeaders.class, "passesNoHeaderOfCamelIntoIntake")).isTrue();
    }

    @Test
    void findsRecordsThatAreSentTwice() {
        assertThat(breaks(Repeating.class, "deliversEverythingExactlyOnce")).isTrue();
    }

    @Test
    void findsWrongRecordsThatArePassedOver() {
        assertThat(breaks(Silent.class, "reportsAWrongRecordWithReasonAndRemedyAndGoesOn"))
                .isTrue();
    }

    @Test
    void findsAConnectorThatDoesNotStop() {
        assertThat(breaks(Stubborn.class, "stopsSoonInTheMiddleOfALargeDelivery"))
                .isTrue();
    }

    /** A channel in memory, read by a timer from where intake stands. */
    static class Faithful extends ConnectorContract {
        static final SourceId SOURCE = new SourceId("radio", "morning");

        final List<String> channel = Collections.synchronizedList(new ArrayList<>());
        private volatile long position;

        @Override
        protected RoutesBuilder connector(Intake intake) {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    var heard = from("timer:beat?period=1").process(exchange -> hear(exchange, intake));
                    send(heard.filter(exchange -> exchange.getMessage().getBody() != null), intake);
                }
            };
        }

        void send(ProcessorDefinition<?> heard, Intake intake) {
            heard.removeHeaders("*").to(Intake.ENDPOINT);
        }

        void hear(Exchange exchange, Intake intake) {
            position = intake.progress(SOURCE).map(Progress::position).orElse(0L);
            exchange.getMessage().setBody(position == channel.size() ? null : batch(position));
        }

        RawBatch batch(long from) {
            long to = Math.min(channel.size(), from + 2);
            List<RawRecord> records = new ArrayList<>();
            List<Rejection> rejections = new ArrayList<>();
            for (long row = from + 1; row <= to; row++) {
                String heard = channel.get((int) row - 1);
                if (heard.isEmpty()) {
                    rejections.add(new Rejection(row, 0, "", "name-missing", "", "say a name", "(silence)"));
                } else {
                    records.add(new RawRecord(row, sourceId(row), Map.of("name", heard)));
                }
            }
            return batch(from, to, records, rejections);
        }

        String sourceId(long row) {
            return "morning-" + row;
        }

        RawBatch batch(long from, long to, List<RawRecord> records, List<Rejection> rejections) {
            var rules = new RawBatch.Rules(false, "radio");
            return new RawBatch(SOURCE, "radio", RecordKind.CUSTOMERS, from, to, false, rules, records, rejections);
        }

        @Override
        protected String record(int number) {
            return "customer " + number;
        }

        @Override
        protected String wrongRecord() {
            return "";
        }

        @Override
        protected void deliver(List<String> records) {
            channel.addAll(records);
        }

        @Override
        protected boolean ended() {
            return !channel.isEmpty() && position == channel.size();
        }
    }

    static final class WithHeaders extends Faithful {
        @Override
        void send(ProcessorDefinition<?> heard, Intake intake) {
            heard.setHeader("cAmElFileName", () -> "x").to(Intake.ENDPOINT);
        }
    }

    static final class Repeating extends Faithful {
        @Override
        protected void deliver(List<String> records) {
            super.deliver(records);
            super.deliver(records.subList(0, 1));
        }
    }

    static final class Silent extends Faithful {
        @Override
        RawBatch batch(long from, long to, List<RawRecord> records, List<Rejection> rejections) {
            return super.batch(from, to, records, List.of());
        }
    }

    /** Sends all that there is within one exchange, whatever happens. */
    static final class Stubborn extends Faithful {
        @Override
        void send(ProcessorDefinition<?> heard, Intake intake) {
            heard.removeHeaders("*")
                    .loopDoWhile(exchange -> exchange.getMessage().getBody() != null)
                    .to(Intake.ENDPOINT)
                    .process(exchange -> hear(exchange, intake));
        }
    }
}
