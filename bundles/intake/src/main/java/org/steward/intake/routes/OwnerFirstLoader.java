package org.steward.intake.routes;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees the classes and resources of a connector's bundle first, then Camel's, then
 * ours, since the route into intake names classes that the connector need not know. It lets go of the bundle when its context has
 * stopped: whoever still holds this loader, such as a dead thread, does not hold the bundle.
 */
final class OwnerFirstLoader extends ClassLoader {
    private final List<ClassLoader> platform;
    private volatile @Nullable ClassLoader owner;

    OwnerFirstLoader(ClassLoader owner, ClassLoader... platform) {
        super(null);
        this.owner = owner;
        this.platform = List.of(platform);
    }

    private List<ClassLoader> loaders() {
        List<ClassLoader> loaders = new ArrayList<>(platform);
        ClassLoader first = owner;
        if (first != null) {
            loaders.add(0, first);
        }
        return loaders;
    }

    void dropOwner() {
        owner = null;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        for (ClassLoader loader : loaders()) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                continue; // the next one may know it
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        for (ClassLoader loader : loaders()) {
            URL found = loader.getResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        List<URL> found = new ArrayList<>();
        for (ClassLoader each : loaders()) {
            for (URL url : Collections.list(each.getResources(name))) {
                if (seen.add(url.toExternalForm())) {
                    found.add(url);
                }
            }
        }
        return Collections.enumeration(found);
    }
}
