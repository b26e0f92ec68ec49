package org.steward.institution;

import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.institution.SettingsCheck;

/** Knows the settings of all bundles that run at the moment. */
final class BundleSchemas implements Schemas, BundleTrackerCustomizer<BundleSchemas.Owner>, AutoCloseable {
    private static final String FOLDER = "OSGI-INF/metatype";
    private static final String COMPONENTS = "Service-Component";
    private static final Duration LONGEST_WAIT_FOR_CHECKS = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(BundleSchemas.class);

    private final ServiceComponentRuntime components;
    private final InstantSource clock;
    private final Runnable changed;
    private final Map<Long, Owner> owners = new ConcurrentHashMap<>();
    private final AtomicBoolean withheld = new AtomicBoolean();
    private final BundleTracker<Owner> bundles;
    private final ServiceTracker<SettingsCheck, SettingsCheck> checks;

    /** @param changed called when another bundle or check came or went */
    BundleSchemas(BundleContext context, ServiceComponentRuntime components, InstantSource clock, Runnable changed) {
        this.components = components;
        this.clock = clock;
        this.changed = changed;
        this.bundles = new BundleTracker<>(context, Bundle.ACTIVE, this);
        this.checks = new ServiceTracker<>(context, SettingsCheck.class, null) {
            @Override
            public SettingsCheck addingService(ServiceReference<SettingsCheck> reference) {
                SettingsCheck check = super.addingService(reference);
                changed.run();
                return check;
            }
        };
    }

    /** A bundle with settings. */
    record Owner(Bundle bundle, List<Schema> schemas, Instant since) {}

    void open() {
        checks.open();
        bundles.open();
    }

    @Override
    public void close() {
        bundles.close();
        checks.close();
    }

    @Override
    public Optional<Schema> schema(String pid) {
        for (Owner owner : owners.values()) {
            for (Schema schema : owner.schemas()) {
                if (schema.pid().equals(pid) && ready(owner)) {
                    return Optional.of(schema);
                } else if (schema.pid().equals(pid)) {
                    withheld.set(true);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public List<SettingsCheck> checks(String pid) {
        List<SettingsCheck> found = new ArrayList<>();
        for (SettingsCheck check : checks.getTracked().values()) {
            if (check.pid().equals(pid)) {
                found.add(check);
            }
        }
        return found;
    }

    @Override
    public Set<String> pids() {
        Set<String> pids = new TreeSet<>();
        owners.values().forEach(owner -> owner.schemas().forEach(schema -> pids.add(schema.pid())));
        return pids;
    }

    /** Whether a schema was withheld since the last call, for want of its bundle's own checks: ask for it again. */
    boolean hasWithheld() {
        return withheld.getAndSet(false);
    }

    @Override
    public @Nullable Owner addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        List<Schema> schemas = read(bundle);
        if (schemas.isEmpty()) {
            return null;
        }
        var owner = new Owner(bundle, schemas, clock.instant());
        owners.put(bundle.getBundleId(), owner);
        changed.run();
        return owner;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Owner owner) {
        // An active bundle does not change its settings.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Owner owner) {
        owners.remove(bundle.getBundleId(), owner);
        changed.run();
    }

    private static List<Schema> read(Bundle bundle) {
        List<Schema> schemas = new ArrayList<>();
        var files = bundle.findEntries(FOLDER, "*.xml", false);
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            try {
                schemas.addAll(MetatypeFiles.read(file));
            } catch (IOException | RuntimeException unreadable) {
                log.warn("Bundle {}: {} cannot be read, its settings stay unknown", bundle, file.getPath(), unreadable);
            }
        }
        return schemas;
    }

    /** A wrong value must not slip through, and become the last good one, while the bundle's checks are on their way. */
    private boolean ready(Owner owner) {
        return Duration.between(owner.since(), clock.instant()).compareTo(LONGEST_WAIT_FOR_CHECKS) > 0
                || owner.bundle().getHeaders().get(COMPONENTS) == null
                || hasItsChecks(owner.bundle());
    }

    private boolean hasItsChecks(Bundle bundle) {
        var described = components.getComponentDescriptionDTOs(bundle);
        long expected = described.stream()
                .filter(component -> List.of(component.serviceInterfaces).contains(SettingsCheck.class.getName()))
                .count();
        long present = checks.getTracked().keySet().stream()
                .filter(reference -> bundle.equals(reference.getBundle()))
                .count();
        return !described.isEmpty() && present >= expected;
    }
}
