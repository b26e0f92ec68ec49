package org.steward.intake.routes;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.RedeliveryPolicyDefinition;
import org.steward.api.intake.Intake;
import org.steward.api.intake.RawBatch;
import org.steward.api.store.StoreUnavailableException;

/** The path of every batch: into intake, and its counts back. No header goes with it. */
final class IntakeRoute extends RouteBuilder {
    private static final int FIRST_DELAY_MILLIS = 1_000;
    private static final int LONGEST_DELAY_MILLIS = 30_000;

    private final Intake intake;
    private final int firstDelayMillis;

    IntakeRoute(Intake intake) {
        this(intake, FIRST_DELAY_MILLIS);
    }

    IntakeRoute(Intake intake, int firstDelayMillis) {
        this.intake = intake;
        this.firstDelayMillis = firstDelayMillis;
    }

    @Override
    public void configure() {
        // The batch is whole and will come again: no quarantine.
        OnExceptionDefinition storeAway = onException(StoreUnavailableException.class)
                .maximumRedeliveries(-1)
                .redeliveryDelay(firstDelayMillis)
                .maximumRedeliveryDelay(LONGEST_DELAY_MILLIS)
                .useExponentialBackOff();
        // A connector that stops does not wait for the store: its source will be read from where it stands.
        RedeliveryPolicyDefinition redelivery = storeAway.getRedeliveryPolicyType();
        redelivery.setAllowRedeliveryWhileStopping("false");

        from(Intake.ENDPOINT).routeId("intake").removeHeaders("*").process(this::accept);
    }

    private void accept(Exchange exchange) throws InvalidPayloadException {
        Message message = exchange.getMessage();
        message.setBody(intake.accept(message.getMandatoryBody(RawBatch.class)));
    }
}
