package org.steward.testkit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.OnExceptionDefinition;
import org.steward.api.intake.Intake;
import org.steward.api.intake.RawBatch;
import org.steward.api.store.StoreUnavailableException;

/** One life of a connector: a Camel context like that which the platform makes, with shorter pauses. */
final class TestContext {
    private static final int STOP_SECONDS = 10;
    private static final int RETRY_MILLIS = 20;

    private final CamelContext camel;
    private final Set<String> headers = new ConcurrentSkipListSet<>();

    private TestContext(CamelContext camel) {
        this.camel = camel;
    }

    /** One in which nothing runs. */
    static TestContext idle() {
        return new TestContext(new DefaultCamelContext(false));
    }

    static TestContext start(Intake intake, RoutesBuilder connector) throws Exception {
        var camel = new DefaultCamelContext(false);
        camel.disableJMX();
        camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        camel.getShutdownStrategy().setTimeout(STOP_SECONDS);
        camel.getShutdownStrategy().setShutdownNowOnTimeout(true);
        camel.build();
        var context = new TestContext(camel);
        camel.addRoutes(context.wayInto(intake));
        camel.addRoutes(connector);
        camel.start();
        return context;
    }

    void stop() {
        camel.stop();
    }

    boolean isStopping() {
        return camel.isStopping() || camel.isStopped();
    }

    /** Names of all headers that came with batches. */
    List<String> headers() {
        return List.copyOf(headers);
    }

    private RouteBuilder wayInto(Intake intake) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                OnExceptionDefinition storeAway = onException(StoreUnavailableException.class)
                        .maximumRedeliveries(-1)
                        .redeliveryDelay(RETRY_MILLIS);
                storeAway.getRedeliveryPolicyType().setAllowRedeliveryWhileStopping("false");
                from(Intake.ENDPOINT).routeId("intake").process(exchange -> accept(exchange, intake));
            }
        };
    }

    private void accept(Exchange exchange, Intake intake) throws InvalidPayloadException {
        headers.addAll(exchange.getMessage().getHeaders().keySet());
        exchange.getMessage().setBody(intake.accept(exchange.getMessage().getMandatoryBody(RawBatch.class)));
    }
}
