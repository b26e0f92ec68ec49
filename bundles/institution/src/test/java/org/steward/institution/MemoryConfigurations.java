package org.steward.institution;

import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Config Admin as far as this bundle uses it; counts what it was told. */
final class MemoryConfigurations implements ConfigurationAdmin {
    private final SortedMap<String, Stored> stored = new TreeMap<>();
    private int updates;
    private boolean failing;

    /** Makes every following call fail. */
    void fail(boolean failing) {
        this.failing = failing;
    }

    int updates() {
        return updates;
    }

    /** How often the configuration was written. */
    int updates(String pid) {
        return java.util.Objects.requireNonNull(stored.get(pid), pid).written;
    }

    Set<String> pids() {
        return stored.values().stream()
                .filter(each -> each.properties != null)
                .map(Stored::getPid)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    Map<String, Object> properties(String pid) {
        Dictionary<String, Object> properties = java.util.Objects.requireNonNull(stored.get(pid), pid).properties;
        return Collections.list(java.util.Objects.requireNonNull(properties).keys()).stream()
                .collect(Collectors.toMap(key -> key, properties::get));
    }

    @Override
    public Configuration getFactoryConfiguration(String factoryPid, String name, @Nullable String location) {
        if (failing) {
            throw new IllegalStateException("Config Admin is away");
        }
        return stored.computeIfAbsent(factoryPid + "~" + name, pid -> new Stored(factoryPid, pid));
    }

    @Override
    public Configuration @Nullable [] listConfigurations(@Nullable String filter) throws InvalidSyntaxException {
        var wanted = FrameworkUtil.createFilter(String.valueOf(filter));
        Configuration[] found = stored.values().stream()
                .filter(each -> each.properties != null && wanted.match(each.properties))
                .toArray(Configuration[]::new);
        return found.length == 0 ? null : found;
    }

    @Override
    public Configuration getFactoryConfiguration(String factoryPid, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Configuration createFactoryConfiguration(String factoryPid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Configuration createFactoryConfiguration(String factoryPid, @Nullable String location) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Configuration getConfiguration(String pid, @Nullable String location) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Configuration getConfiguration(String pid) {
        throw new UnsupportedOperationException();
    }

    private final class Stored implements Configuration {
        private final String factoryPid;
        private final String pid;
        private @Nullable Dictionary<String, Object> properties;
        private boolean deleted;
        private int written;

        private Stored(String factoryPid, String pid) {
            this.factoryPid = factoryPid;
            this.pid = pid;
        }

        private void refuseDeleted() {
            if (deleted) {
                throw new IllegalStateException("Configuration " + pid + " deleted");
            }
        }

        @Override
        public boolean updateIfDifferent(Dictionary<String, ?> wanted) {
            Hashtable<String, Object> copy = copy(wanted);
            if (copy.equals(properties)) {
                return false;
            }
            write(copy);
            return true;
        }

        @Override
        public void delete() {
            stored.remove(pid);
            deleted = true;
        }

        @Override
        public String getPid() {
            refuseDeleted();
            return pid;
        }

        @Override
        public String getFactoryPid() {
            refuseDeleted();
            return factoryPid;
        }

        @Override
        public @Nullable Dictionary<String, Object> getProperties() {
            return properties;
        }

        @Override
        public @Nullable Dictionary<String, Object> getProcessedProperties(ServiceReference<?> reference) {
            return properties;
        }

        @Override
        public void update(Dictionary<String, ?> wanted) {
            write(copy(wanted));
        }

        private void write(Hashtable<String, Object> copy) {
            properties = copy;
            updates++;
            written++;
        }

        private static Hashtable<String, Object> copy(Dictionary<String, ?> wanted) {
            Hashtable<String, Object> copy = new Hashtable<>();
            Collections.list(wanted.keys()).forEach(key -> copy.put(key, wanted.get(key)));
            return copy;
        }

        @Override
        public void update() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setBundleLocation(@Nullable String location) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getBundleLocation() {
            return "?";
        }

        @Override
        public long getChangeCount() {
            return updates;
        }

        @Override
        public void addAttributes(ConfigurationAttribute... attributes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<ConfigurationAttribute> getAttributes() {
            return Set.of();
        }

        @Override
        public void removeAttributes(ConfigurationAttribute... attributes) {
            throw new UnsupportedOperationException();
        }
    }
}
