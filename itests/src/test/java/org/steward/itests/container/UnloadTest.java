package org.steward.itests.container;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.lang.runtime.ObjectMethods;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.steward.itests.Container;

/** Architecture rule 2: a bundle goes through its whole life while the others run, and its class loader is then free. */
public class UnloadTest {
    /** Bundles on which others are wired. */
    private static final Set<String> WIRED = Set.of("org.steward.api", "org.steward.institution", "org.steward.itests");

    private static final long COLLECTION_SECONDS = 45;

    @Test
    public void everyBundleStopsStartsUpdatesAndLeavesAloneAndIsCollected() throws Exception {
        List<String> kept = new ArrayList<>();
        List<String> names = Container.ours().stream()
                .map(Bundle::getSymbolicName)
                .filter(name -> !WIRED.contains(name))
                .sorted()
                .toList();
        for (String name : names) {
            long begin = System.nanoTime();
            WeakReference<ClassLoader> old = stopStartUpdate(name);
            if (!collected(old)) {
                kept.add(name + " after its update");
            }
            WeakReference<ClassLoader> removed = removeAndReturn(name);
            if (!collected(removed)) {
                kept.add(name + " after its removal");
            }
            Container.awaitReady();
            System.out.printf("unload: %s in %.1f s%n", name, (System.nanoTime() - begin) / 1e9);
        }

        assertEquals("class loaders that something keeps", List.of(), kept);
    }

    private static WeakReference<ClassLoader> stopStartUpdate(String name) throws Exception {
        Bundle bundle = bundle(name);
        bundle.stop();
        othersStayActive(bundle);
        bundle.start();
        Container.awaitReady();
        var loader = new WeakReference<>(loader(bundle));
        try (InputStream content = content(bundle)) {
            bundle.update(content);
        }
        refresh(bundle);
        Container.awaitReady();
        return loader;
    }

    private static WeakReference<ClassLoader> removeAndReturn(String name) throws Exception {
        Bundle bundle = bundle(name);
        String location = bundle.getLocation();
        var loader = new WeakReference<>(loader(bundle));
        bundle.uninstall();
        refresh(bundle);
        othersStayActive(bundle);
        Container.context().installBundle(location).start();
        return loader;
    }

    private static ClassLoader loader(Bundle bundle) {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    private static InputStream content(Bundle bundle) throws IOException {
        return new URL(bundle.getLocation()).openStream();
    }

    private static Bundle bundle(String name) {
        return Container.ours().stream()
                .filter(bundle -> bundle.getSymbolicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void othersStayActive(Bundle gone) {
        List<String> down = Container.bundles().stream()
                .filter(bundle -> bundle.getBundleId() != gone.getBundleId())
                .filter(bundle -> !Container.isFragment(bundle) && bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
        assertEquals("bundles that " + gone.getSymbolicName() + " took along", List.of(), down);
    }

    private static void refresh(Bundle bundle) throws InterruptedException, BundleException {
        var refreshed = new CountDownLatch(1);
        Container.context()
                .getBundle(0)
                .adapt(FrameworkWiring.class)
                .refreshBundles(List.of(bundle), event -> refreshed.countDown());
        if (!refreshed.await(60, TimeUnit.SECONDS)) {
            throw new BundleException("The refresh of " + bundle.getSymbolicName() + " did not end");
        }
    }

    /**
     * The JDK keeps one type of the record class whose {@code equals} was linked last (the method handles of
     * {@code java.lang.runtime.ObjectMethods} cache one type each), whoever's it is. Linking another record's takes its place.
     */
    private static void takeTheJdksPlaceOfTheLastRecord() throws Exception {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            ObjectMethods.bootstrap(
                    lookup,
                    "equals",
                    MethodType.methodType(boolean.class, Another.class, Object.class),
                    Another.class,
                    "value",
                    lookup.findGetter(Another.class, "value", String.class));
        } catch (Throwable e) {
            throw new IllegalStateException("The JDK links the equals of any record", e);
        }
    }

    record Another(String value) {}

    private static boolean collected(WeakReference<ClassLoader> loader) throws Exception {
        takeTheJdksPlaceOfTheLastRecord();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(COLLECTION_SECONDS);
        while (loader.get() != null && System.nanoTime() < deadline) {
            System.gc();
        }
        return loader.get() == null;
    }
}
