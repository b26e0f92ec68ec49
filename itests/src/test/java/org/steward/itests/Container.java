package org.steward.itests;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.steward.api.institution.InstitutionDirectory;

/** The Karaf that a test runs in. */
public final class Container {
    private static final long PATIENCE_SECONDS = 90;
    private static final long POLL_MILLIS = 100;

    private Container() {}

    public static BundleContext context() {
        return FrameworkUtil.getBundle(Container.class).getBundleContext();
    }

    public static List<Bundle> bundles() {
        return List.of(context().getBundles());
    }

    /** Our own bundles, the wrapped libraries left out. */
    public static List<Bundle> ours() {
        return bundles().stream()
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("org.steward."))
                .toList();
    }

    public static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
    }

    /** Waits until the boot features are up and the institutions have settled. */
    public static void awaitReady() {
        await("all bundles to be active", () -> bundles().stream()
                .allMatch(bundle -> isFragment(bundle) || bundle.getState() == Bundle.ACTIVE));
        await("the institutions to settle", () -> ask(InstitutionDirectory.class, InstitutionDirectory::settled));
    }

    public static <S, T> T ask(Class<S> type, Function<S, T> question) {
        await("a service " + type.getSimpleName(), () -> context().getServiceReference(type) != null);
        ServiceReference<S> reference = context().getServiceReference(type);
        try {
            return question.apply(context().getService(reference));
        } finally {
            context().ungetService(reference);
        }
    }

    public static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited %d seconds in vain for %s; not active: %s"
                        .formatted(PATIENCE_SECONDS, what, notActive().toList()));
            }
            pause();
        }
    }

    private static Stream<String> notActive() {
        return bundles().stream()
                .filter(bundle -> !isFragment(bundle) && bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }
}
