package org.steward.institution;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.RefusedException;
import org.steward.api.institution.InstitutionDirectory;
import org.steward.api.institution.InstitutionStatus;

/** Wires the watch over {@code etc/institutions} to the container, and runs it once a second. */
@Component(immediate = true)
public final class InstitutionFolders implements InstitutionDirectory {
    private static final long POLL_MILLIS = 1_000;
    private static final Logger log = LoggerFactory.getLogger(InstitutionFolders.class);

    private final Bundle framework;
    private final BundleSchemas schemas;
    private final ServiceWatch services;
    private final FolderWatch watch;
    private Optional<String> failure = Optional.empty();
    private final ScheduledExecutorService polling = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "institution-folders");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public InstitutionFolders(
            BundleContext context, @Reference ConfigurationAdmin admin, @Reference ServiceComponentRuntime components) {
        Path base = base(context);
        InstantSource clock = InstantSource.system();
        var boot = new BootWatch(context, clock);
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        this.services = new ServiceWatch(context, clock, this::soon);
        this.schemas = new BundleSchemas(context, components, clock, this::bundlesChanged);
        Path configurations = base.resolve("etc").resolve("institutions");
        Path homes = base.resolve("var").resolve("institutions");
        var publisher = new Publisher(admin);
        this.watch = new FolderWatch(
                new FolderScan(configurations),
                new Reconciliation(configurations, homes, publisher, schemas, boot),
                new StatusBoard(services),
                () -> ComponentState.all(components),
                new Revival(publisher),
                boot,
                clock);
        services.open();
        schemas.open();
        polling.scheduleWithFixedDelay(this::poll, 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Path base(BundleContext context) {
        return Optional.ofNullable(context.getProperty("karaf.base"))
                .map(base -> Path.of(base).toAbsolutePath().normalize())
                .orElseThrow(() -> new RefusedException(
                        "Institutions", "the property karaf.base is not set", "start the node by bin/steward"));
    }

    @Override
    public List<InstitutionStatus> institutions() {
        return watch.institutions();
    }

    @Override
    public boolean settled() {
        return watch.settled();
    }

    private void bundlesChanged() {
        if (watch.touch()) {
            soon();
        }
    }

    /** Has a round before the next second is over. */
    private void soon() {
        try {
            polling.execute(() -> round(watch::reconcile));
        } catch (RejectedExecutionException stopping) {
            log.debug("This bundle stops: no more rounds", stopping);
        }
    }

    private void poll() {
        round(() -> {
            services.fetch();
            if (schemas.hasWithheld()) {
                watch.touch();
            }
            watch.poll();
        });
    }

    /** Nothing may end the polling. A node that goes down changes nothing any more. */
    private void round(Round round) {
        if (framework.getState() == Bundle.STOPPING) {
            return;
        }
        try {
            round.run();
            failure = Optional.empty();
        } catch (IOException | RuntimeException | LinkageError failed) {
            if (!failure.equals(Optional.of(failed.toString()))) {
                log.error("A round over the institution folders failed; the next one is in a second", failed);
            }
            failure = Optional.of(failed.toString());
        }
    }

    @FunctionalInterface
    private interface Round {
        void run() throws IOException;
    }

    @Deactivate
    public void stop() throws InterruptedException {
        polling.shutdownNow();
        if (!polling.awaitTermination(5, TimeUnit.SECONDS)) {
            log.warn("The last poll of the institution folders has not ended after 5 seconds; stopping all the same");
        }
        schemas.close();
        services.close();
    }
}
