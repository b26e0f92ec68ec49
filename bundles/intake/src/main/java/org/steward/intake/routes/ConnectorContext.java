package org.steward.intake.routes;

import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.steward.api.RefusedException;
import org.steward.api.intake.Intake;

/** One running connector: a Camel context with the route into intake and the connector's own. */
final class ConnectorContext implements AutoCloseable {
    private static final int STOP_SECONDS = 10;

    private final OwnerFirstLoader loader;
    private final CamelContext camel;

    private ConnectorContext(OwnerFirstLoader loader, CamelContext camel) {
        this.loader = loader;
        this.camel = camel;
    }

    /**
     * Starts a connector.
     *
     * @param name e.g. {@code demo-branch-excel}; names the context and its threads
     * @param owner class loader of the connector's bundle
     * @throws RefusedException if its routes do not start; then nothing of it runs
     */
    static ConnectorContext start(String name, ClassLoader owner, Intake intake, RepeatableRoutes routes) {
        OwnerFirstLoader loader = new OwnerFirstLoader(
                owner, DefaultCamelContext.class.getClassLoader(), ConnectorContext.class.getClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            DefaultCamelContext camel = new DefaultCamelContext(false);
            ConnectorContext context = new ConnectorContext(loader, camel);
            try {
                context.configure(camel, name);
                camel.addRoutes(new IntakeRoute(intake));
                routes.addTo(camel);
                camel.start();
            } catch (Exception e) {
                context.close();
                throw new RefusedException(
                        "Connector '%s'".formatted(name),
                        "its routes do not start",
                        "see the cause in the log, correct the connector's file or its bundle",
                        e);
            }
            return context;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void configure(DefaultCamelContext context, String name) {
        context.disableJMX();
        context.setApplicationContextClassLoader(loader);
        context.getCamelContextExtension().setName(name);
        context.addLifecycleStrategy(new SimpleLanguageRelease());
        context.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        context.getShutdownStrategy().setTimeout(STOP_SECONDS);
        context.getShutdownStrategy().setShutdownNowOnTimeout(true);
        context.build();
    }

    /** Lets batches in flight end, for a while; one that is cut off rolls back, and its source is read again from there. */
    @Override
    public void close() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            camel.stop();
        } finally {
            thread.setContextClassLoader(before);
            loader.dropOwner();
        }
    }
}
