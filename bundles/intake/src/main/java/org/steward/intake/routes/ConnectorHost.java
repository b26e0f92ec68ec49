package org.steward.intake.routes;

import org.apache.camel.RoutesBuilder;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.institution.Institution;
import org.steward.api.intake.Intake;

/** Runs the routes of all connectors of this node, each beside its institution's intake. */
@Component(
        service = {},
        immediate = true)
public final class ConnectorHost implements ServiceTrackerCustomizer<RoutesBuilder, ConnectorSlot> {
    private static final Logger log = LoggerFactory.getLogger(ConnectorHost.class);
    private static final String ROUTES = "(&(objectClass=%s)(%s=*)(%s=*))"
            .formatted(RoutesBuilder.class.getName(), Institution.PROPERTY, Intake.CONNECTOR);

    private final BundleContext context;
    private final ServiceTracker<RoutesBuilder, ConnectorSlot> connectors;

    @Activate
    public ConnectorHost(BundleContext context) throws InvalidSyntaxException {
        this.context = context;
        connectors = new ServiceTracker<>(context, context.createFilter(ROUTES), this);
        connectors.open();
    }

    @Deactivate
    void close() {
        connectors.close();
    }

    @Override
    public @Nullable ConnectorSlot addingService(ServiceReference<RoutesBuilder> reference) {
        RoutesBuilder routes = context.getService(reference);
        Bundle owner = reference.getBundle();
        if (routes == null || owner == null) {
            return null;
        }
        String institution = String.valueOf(reference.getProperty(Institution.PROPERTY));
        String name = institution + "-" + reference.getProperty(Intake.CONNECTOR);
        try {
            ConnectorSlot slot = new ConnectorSlot(
                    context,
                    FrameworkUtil.createFilter("(&(objectClass=%s)(%s=%s))"
                            .formatted(Intake.class.getName(), Institution.PROPERTY, escaped(institution))),
                    name,
                    owner.adapt(BundleWiring.class).getClassLoader(),
                    routes);
            slot.open();
            return slot;
        } catch (InvalidSyntaxException e) {
            context.ungetService(reference);
            log.error("Connector '{}' names an institution that cannot be looked up: correct its service", name, e);
            return null;
        }
    }

    @Override
    public void modifiedService(ServiceReference<RoutesBuilder> reference, ConnectorSlot slot) {
        // Institution and name of a connector never change while it lives.
    }

    @Override
    public void removedService(ServiceReference<RoutesBuilder> reference, ConnectorSlot slot) {
        slot.close();
        context.ungetService(reference);
    }

    private static String escaped(String value) {
        return value.replaceAll("([\\\\*()])", "\\\\$1");
    }
}
