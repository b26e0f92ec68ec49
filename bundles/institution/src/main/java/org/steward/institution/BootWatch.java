package org.steward.institution;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Tells when the node has booted: Karaf has installed its features and every bundle that should run does. A bundle that
 * cannot start does not hold this up for more than a minute.
 */
final class BootWatch implements BooleanSupplier {
    private static final String KARAF_FEATURES = "org.apache.karaf.features.core";
    private static final String BOOT_FINISHED =
            "(%s=org.apache.karaf.features.BootFinished)".formatted(Constants.OBJECTCLASS);
    private static final Duration LONGEST_WAIT_FOR_BUNDLES = Duration.ofSeconds(60);

    private final BundleContext context;
    private final InstantSource clock;
    private @Nullable Instant finished;
    private boolean booted;

    BootWatch(BundleContext context, InstantSource clock) {
        this.context = context;
        this.clock = clock;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        if (!booted && featuresInstalled()) {
            Instant now = clock.instant();
            finished = finished == null ? now : finished;
            booted = Duration.between(finished, now).compareTo(LONGEST_WAIT_FOR_BUNDLES) > 0
                    || Arrays.stream(context.getBundles()).allMatch(this::runs);
        }
        return booted;
    }

    /** Karaf tells by a service, whose class is not ours to import; outside Karaf there is nothing to wait for. */
    private boolean featuresInstalled() {
        try {
            boolean karaf = Arrays.stream(context.getBundles())
                    .anyMatch(bundle -> KARAF_FEATURES.equals(bundle.getSymbolicName()));
            return !karaf || context.getAllServiceReferences(null, BOOT_FINISHED) != null;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean runs(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        if (bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID || level == null) {
            return true;
        }
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        boolean fragment = revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        boolean lazy = bundle.getState() == Bundle.STARTING && level.isActivationPolicyUsed();
        return fragment || lazy || bundle.getState() == Bundle.ACTIVE || !level.isPersistentlyStarted() || above(level);
    }

    /** Whether nobody asked the node to go up to that bundle's level. */
    private boolean above(BundleStartLevel level) {
        var framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        return level.getStartLevel() > Math.max(framework.getStartLevel(), framework.getInitialBundleStartLevel());
    }
}
