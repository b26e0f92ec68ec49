package org.steward.intake.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.language.simple.SimpleLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.steward.api.RefusedException;
import org.steward.api.intake.Counts;
import org.steward.api.intake.Intake;

@Timeout(60)
class ConnectorContextTest {
    private final Counting intake = new Counting();
    private final AtomicReference<CamelContext> context = new AtomicReference<>();
    private final AtomicReference<Map<String, Object>> headers = new AtomicReference<>();

    @Test
    void takesABatchAndHandsItsCountsBackWithoutHeaders() {
        try (ConnectorContext running = start(getClass().getClassLoader())) {
            Object counts = template()
                    .requestBodyAndHeaders(
                            "direct:file",
                            Counting.BATCH,
                            Map.of("CamelFileName", "x", "cAmELBeanMethodName", "y", "own", "z"));

            assertThat(counts).isEqualTo(new Counts(7, 7, 0, 0, 0, 0, 0));
            assertThat(intake.taken).containsExactly(Counting.BATCH);
            assertThat(headers.get()).isEmpty();
            assertThat(running).isNotNull();
        }
    }

    @Test
    void sendsABatchAgainUntilTheStoreIsBack() {
        intake.away.set(2);
        try (ConnectorContext running = start(getClass().getClassLoader())) {
            template().requestBody("direct:file", Counting.BATCH);

            assertThat(intake.tried).hasValue(3);
            assertThat(intake.taken).hasSize(1);
            assertThat(running).isNotNull();
        }
    }

    @Test
    void letsABatchInFlightEndBeforeItStops() throws Exception {
        intake.holding = true;
        ConnectorContext running = start(getClass().getClassLoader());
        ProducerTemplate template = template();
        CompletableFuture<Object> sent = template.asyncRequestBody("direct:file", Counting.BATCH);
        intake.entered.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(running::close);
        intake.released.countDown();
        stopped.join();

        assertThat(sent.get()).isEqualTo(new Counts(7, 7, 0, 0, 0, 0, 0));
        assertThat(intake.taken).hasSize(1);
    }

    @Test
    void stopsWaitingForTheStoreWhenItStops() throws Exception {
        intake.away.set(Integer.MAX_VALUE);
        ConnectorContext running = start(getClass().getClassLoader());
        CompletableFuture<Object> sent = template().asyncRequestBody("direct:file", Counting.BATCH);
        while (intake.tried.get() == 0) {
            Thread.onSpinWait();
        }

        running.close();

        assertThatThrownBy(sent::get).hasCauseInstanceOf(CamelExecutionException.class);
        assertThat(intake.taken).isEmpty();
    }

    @Test
    void tellsWhyRoutesDoNotStartAndLeavesNothingRunning() {
        RoutesBuilder broken = new RouteBuilder() {
            @Override
            public void configure() {
                context.set(getContext());
                from("nonsense:x").to(Intake.ENDPOINT);
            }
        };

        assertThatThrownBy(() -> ConnectorContext.start(
                        "demo-x", getClass().getClassLoader(), intake, new RepeatableRoutes(broken)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("demo-x");
        assertThat(camel().isStopped()).isTrue();
    }

    @Test
    void letsGoOfTheConnectorsBundleWhenItHasStopped() throws Exception {
        ClassLoader bundle = new ClassLoader(getClass().getClassLoader()) {};
        WeakReference<ClassLoader> watched = new WeakReference<>(bundle);
        ConnectorContext running = start(bundle);
        template().requestBody("direct:file", Counting.BATCH);
        ClassLoader contextLoader = camel().getApplicationContextClassLoader();

        running.close();
        bundle = null;
        for (int round = 0; round < 50 && watched.get() != null; round++) {
            System.gc();
            System.runFinalization();
        }

        assertThat(watched.get()).isNull();
        assertThat(contextLoader.loadClass(CamelContext.class.getName())).isEqualTo(CamelContext.class);
        assertThat(simpleLanguage().getCamelContext()).isNull();
    }

    private static SimpleLanguage simpleLanguage() throws ReflectiveOperationException {
        Field field = SimpleLanguage.class.getDeclaredField("SIMPLE");
        field.setAccessible(true);
        return (SimpleLanguage) field.get(null);
    }

    private CamelContext camel() {
        return Objects.requireNonNull(context.get());
    }

    private ProducerTemplate template() {
        return camel().createProducerTemplate();
    }

    private ConnectorContext start(ClassLoader owner) {
        return ConnectorContext.start("demo-till", owner, intake, new RepeatableRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                context.set(getContext());
                from("direct:file")
                        .setHeader("name", simple("${header.own}-${bodyType}"))
                        .to(Intake.ENDPOINT)
                        .process(exchange ->
                                headers.set(Map.copyOf(exchange.getMessage().getHeaders())));
            }
        }));
    }
}
