package org.steward.institution;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes configurations into Config Admin, and takes back those that it wrote, no others. */
final class Publisher {
    /** Tells our configurations from those of others; the dot at its beginning keeps it out of service properties. */
    static final String MARK = ".steward.publisher";

    private static final String ANY_BUNDLE = "?";
    private static final Logger log = LoggerFactory.getLogger(Publisher.class);

    private final ConfigurationAdmin admin;

    Publisher(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** Writes it, unless it is there with the same properties: components do not restart for nothing. */
    void publish(ConfigurationName name, Map<String, Object> properties) throws IOException {
        Dictionary<String, Object> marked = new Hashtable<>(properties);
        marked.put(MARK, Names.INSTITUTION_PID);
        Configuration configuration = admin.getFactoryConfiguration(name.pid(), name.name(), ANY_BUNDLE);
        if (configuration.updateIfDifferent(marked)) {
            log.info("Configuration {}~{} is published", name.pid(), name.name());
        }
    }

    /** Writes it once more as it is, so that its components start anew; nothing happens if it is not ours, or gone. */
    void renew(String pid) throws IOException {
        for (Configuration configuration : ours()) {
            Dictionary<String, Object> properties = configuration.getProperties();
            if (configuration.getPid().equals(pid) && properties != null) {
                configuration.update(properties);
            }
        }
    }

    /** @return what this or an earlier run wrote, and nobody took back */
    Set<ConfigurationName> published() throws IOException {
        Set<ConfigurationName> names = new TreeSet<>(
                java.util.Comparator.comparing(ConfigurationName::pid).thenComparing(ConfigurationName::name));
        for (Configuration configuration : ours()) {
            names.add(name(configuration));
        }
        return names;
    }

    void withdraw(Set<ConfigurationName> names) throws IOException {
        for (Configuration configuration : ours()) {
            ConfigurationName name = name(configuration);
            if (names.contains(name)) {
                configuration.delete();
                log.info("Configuration {}~{} is withdrawn", name.pid(), name.name());
            }
        }
    }

    private Configuration[] ours() throws IOException {
        try {
            Configuration[] found = admin.listConfigurations("(%s=%s)".formatted(MARK, Names.INSTITUTION_PID));
            return found == null ? new Configuration[0] : found;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ConfigurationName name(Configuration configuration) {
        String pid = configuration.getFactoryPid() == null ? "" : configuration.getFactoryPid();
        String whole = configuration.getPid();
        return new ConfigurationName(pid, whole.startsWith(pid + "~") ? whole.substring(pid.length() + 1) : whole);
    }
}
