package org.steward.intake.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.felix.framework.Felix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.steward.api.intake.Intake;

/** The host over the service registry of a real framework. */
class ConnectorHostTest {
    @TempDir
    Path cache;

    private Felix framework;
    private BundleContext services;
    private ConnectorHost host;

    @BeforeEach
    void open() throws Exception {
        framework = new Felix(new HashMap<>(Map.of(
                Constants.FRAMEWORK_STORAGE,
                cache.toString(),
                "felix.cache.locking",
                "false",
                "felix.log.level",
                "1")));
        framework.start();
        services = framework.getBundleContext();
        host = new ConnectorHost(services);
    }

    @AfterEach
    void close() throws Exception {
        host.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void runsAConnectorWhileBothItAndItsInstitutionsIntakeAreThere() {
        Connector connector = new Connector();
        ServiceRegistration<RoutesBuilder> routes = register(RoutesBuilder.class, connector, "demo", "till");
        register(Intake.class, new Counting(), "other", null);
        assertThat(connector.running()).isFalse();

        ServiceRegistration<Intake> intake = register(Intake.class, new Counting(), "demo", null);
        assertThat(connector.running()).isTrue();

        intake.unregister();
        assertThat(connector.running()).isFalse();

        register(Intake.class, new Counting(), "demo", null);
        assertThat(connector.running()).isTrue();
        assertThat(connector.starts).hasValue(2);

        routes.unregister();
        assertThat(connector.running()).isFalse();
    }

    @Test
    void goesOnWithTheOthersWhenOneConnectorDoesNotStart() {
        register(Intake.class, new Counting(), "demo", null);
        RoutesBuilder broken = new RouteBuilder() {
            @Override
            public void configure() {
                from("nonsense:x").to(Intake.ENDPOINT);
            }
        };
        Connector connector = new Connector();

        register(RoutesBuilder.class, broken, "demo", "broken");
        register(RoutesBuilder.class, connector, "demo", "till");

        assertThat(connector.running()).isTrue();
    }

    @Test
    void stopsAllConnectorsWhenItStops() {
        register(Intake.class, new Counting(), "demo", null);
        Connector connector = new Connector();
        register(RoutesBuilder.class, connector, "demo", "till");
        assertThat(connector.running()).isTrue();

        host.close();

        assertThat(connector.running()).isFalse();
    }

    private <S> ServiceRegistration<S> register(
            Class<S> type, S service, String institution, @Nullable String connector) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("institution", institution);
        if (connector != null) {
            properties.put(Intake.CONNECTOR, connector);
        }
        return services.registerService(type, service, properties);
    }

    private static final class Connector extends RouteBuilder {
        private final AtomicInteger starts = new AtomicInteger();
        private volatile @Nullable CamelContext context;

        @Override
        public void configure() {
            starts.incrementAndGet();
            context = getContext();
            from("direct:file").to(Intake.ENDPOINT);
        }

        boolean running() {
            CamelContext current = context;
            return current != null && current.isStarted();
        }
    }
}
