package org.steward.intake.routes;

import org.apache.camel.RoutesBuilder;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.RefusedException;
import org.steward.api.intake.Intake;

/** One connector's routes: they run while the intake of their institution is there. */
final class ConnectorSlot extends ServiceTracker<Intake, ConnectorContext> {
    private static final Logger log = LoggerFactory.getLogger(ConnectorSlot.class);

    private final String name;
    private final ClassLoader owner;
    private final RepeatableRoutes routes;

    /** @param intakes filter of the institution's intake */
    ConnectorSlot(BundleContext context, Filter intakes, String name, ClassLoader owner, RoutesBuilder routes) {
        super(context, intakes, null);
        this.name = name;
        this.owner = owner;
        this.routes = new RepeatableRoutes(routes);
    }

    @Override
    public @Nullable ConnectorContext addingService(ServiceReference<Intake> reference) {
        if (size() > 0) {
            return null; // one intake an institution; a second one is passed over
        }
        Intake intake = context.getService(reference);
        if (intake == null) {
            return null;
        }
        try {
            ConnectorContext running = ConnectorContext.start(name, owner, intake, routes);
            log.info("Connector '{}' started", name);
            return running;
        } catch (RefusedException e) {
            context.ungetService(reference);
            log.error("{}", e.getMessage(), e);
            return null;
        }
    }

    @Override
    public void removedService(ServiceReference<Intake> reference, ConnectorContext running) {
        running.close();
        context.ungetService(reference);
        log.info("Connector '{}' stopped", name);
    }
}
