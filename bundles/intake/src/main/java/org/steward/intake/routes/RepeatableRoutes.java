package org.steward.intake.routes;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RoutesDefinition;

/**
 * A connector's routes, told anew to each context. Camel asks a builder only once, and what it told is bound to the first
 * context; a connector may outlive its institution's intake and run in several, one after the other.
 */
final class RepeatableRoutes {
    private final RoutesBuilder routes;
    private boolean told;

    RepeatableRoutes(RoutesBuilder routes) {
        this.routes = routes;
    }

    void addTo(CamelContext context) throws Exception {
        if (told && routes instanceof RouteBuilder builder) {
            forget(builder.getRouteCollection());
            builder.setCamelContext(context);
            builder.configure();
        }
        told = true;
        context.addRoutes(routes);
    }

    private static void forget(RoutesDefinition told) {
        told.getRoutes().clear();
        told.getOnExceptions().clear();
        told.getOnCompletions().clear();
        told.getIntercepts().clear();
        told.getInterceptFroms().clear();
        told.getInterceptSendTos().clear();
    }
}
