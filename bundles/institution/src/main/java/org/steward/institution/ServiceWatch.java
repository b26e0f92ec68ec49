package org.steward.institution;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.institution.Institution;
import org.steward.api.intake.Intake;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.Database;

/**
 * Watches the services that an institution is down without, and fetches each: components are activated only when
 * somebody does, and until then a wrong password of a database would go unseen. What fails is tried again.
 */
final class ServiceWatch
        implements RunningServices, ServiceTrackerCustomizer<Object, ServiceWatch.Held>, AutoCloseable {
    private static final List<Class<?>> REQUIRED =
            List.of(Institution.class, Database.class, CustomerStore.class, Intake.class);
    private static final Logger log = LoggerFactory.getLogger(ServiceWatch.class);

    private final BundleContext context;
    private final InstantSource clock;
    private final Runnable changed;
    private final List<Watched> watched = new ArrayList<>();
    /** Threads end soon: one that idles keeps the class loader of the bundle whose service made it start. */
    private final ExecutorService fetching = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), ServiceWatch::thread);

    /** @param changed called when a service can be used, or no longer */
    ServiceWatch(BundleContext context, InstantSource clock, Runnable changed) {
        this.context = context;
        this.clock = clock;
        this.changed = changed;
        for (Class<?> required : REQUIRED) {
            watched.add(new Watched(required.getName(), new ServiceTracker<>(context, required.getName(), this)));
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "institution-services");
        thread.setDaemon(true);
        thread.setContextClassLoader(ServiceWatch.class.getClassLoader());
        return thread;
    }

    private record Watched(String service, ServiceTracker<Object, Held> tracker) {}

    void open() {
        watched.forEach(each -> each.tracker().open());
    }

    @Override
    public void close() {
        watched.forEach(each -> each.tracker().close());
        fetching.shutdownNow();
    }

    /** Tries once more what could not be fetched. */
    void fetch() {
        watched.forEach(each -> each.tracker().getTracked().values().forEach(this::fetch));
    }

    /** Elsewhere, because an activation can take long. */
    private void fetch(Held held) {
        if (held.isDue(clock.instant())) {
            try {
                fetching.execute(held::fetch);
            } catch (RejectedExecutionException stopping) {
                log.debug("This bundle stops: {} is not fetched any more", held.reference, stopping);
            }
        }
    }

    @Override
    public List<String> missing(String institution) {
        return watched.stream()
                .filter(each -> services(each.tracker(), institution).findAny().isEmpty())
                .map(Watched::service)
                .toList();
    }

    @Override
    public Optional<String> store(String institution) {
        return watched.stream()
                .flatMap(each -> services(each.tracker(), institution))
                .filter(Database.class::isInstance)
                .map(database -> ((Database) database).kind())
                .findFirst();
    }

    private static Stream<Object> services(ServiceTracker<Object, Held> tracker, String institution) {
        return tracker.getTracked().values().stream()
                .filter(held -> institution.equals(held.reference.getProperty(Institution.PROPERTY)))
                .flatMap(held -> held.service().stream());
    }

    @Override
    public Held addingService(ServiceReference<Object> reference) {
        var held = new Held(reference);
        fetch(held);
        return held;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Held held) {
        // Its properties are read afresh each time.
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Held held) {
        held.release();
        changed.run();
    }

    /** One registered service, fetched or not. */
    final class Held {
        private final ServiceReference<Object> reference;
        private @Nullable Object service;
        private @Nullable Instant tried;
        private int tries;
        private boolean gone;

        private Held(ServiceReference<Object> reference) {
            this.reference = reference;
        }

        /** Marks it as tried, so that it is fetched by one thread at a time. */
        private synchronized boolean isDue(Instant now) {
            boolean due = service == null
                    && !gone
                    && (tried == null || Duration.between(tried, now).compareTo(RetryPace.after(tries - 1)) >= 0);
            if (due) {
                tries++;
                tried = Instant.MAX;
            }
            return due;
        }

        private void fetch() {
            Object fetched = null;
            try {
                fetched = context.getService(reference);
            } catch (IllegalStateException stopping) {
                log.debug("This bundle stops: {} is not fetched any more", reference, stopping);
            }
            synchronized (this) {
                tried = clock.instant();
                if (!gone) {
                    service = fetched;
                    fetched = null;
                }
            }
            if (fetched != null) {
                unget();
            }
            changed.run();
        }

        private synchronized Optional<Object> service() {
            return Optional.ofNullable(service);
        }

        private void release() {
            boolean fetched;
            synchronized (this) {
                gone = true;
                fetched = service != null;
                service = null;
            }
            if (fetched) {
                unget();
            }
        }

        private void unget() {
            try {
                context.ungetService(reference);
            } catch (IllegalStateException stopped) {
                log.debug("The framework has released {} already", reference, stopped);
            }
        }
    }
}
