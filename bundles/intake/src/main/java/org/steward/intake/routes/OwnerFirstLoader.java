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
 * Sees the classes and resources of a connector's bundle first, then Camel's. It lets go of the bundle when its context has
 * stopped: whoever still holds this loader, such as a dead thread, does not hold the bundle.
 */
final class OwnerFirstLoader extends ClassLoader {
    private final ClassLoader camel;
    private volatile @Nullable ClassLoader owner;

    OwnerFirstLoader(ClassLoader owner, ClassLoader camel) {
        super(null);
        this.owner = owner;
        this.camel = camel;
    }

    void dropOwner() {
        owner = null;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        ClassLoader first = owner;
        if (first != null) {
            try {
                return first.loadClass(name);
            } catch (ClassNotFoundException e) {
                return camel.loadClass(name);
            }
        }
        return camel.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        ClassLoader first = owner;
        URL found = first == null ? null : first.getResource(name);
        return found == null ? camel.getResource(name) : found;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        List<URL> found = new ArrayList<>();
        ClassLoader first = owner;
        for (ClassLoader each : first == null ? List.of(camel) : List.of(first, camel)) {
            for (URL url : Collections.list(each.getResources(name))) {
                if (seen.add(url.toExternalForm())) {
                    found.add(url);
                }
            }
        }
        return Collections.enumeration(found);
    }
}
