package org.steward.institution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steward.api.institution.SettingsCheck;

/** Bundles come and go here by a line of a test. */
final class KnownSchemas implements Schemas {
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Set<String> withheld = new HashSet<>();
    private final List<SettingsCheck> checks = new ArrayList<>();

    /** The modules that every institution has, and connectors of files, each with a few keys. */
    static KnownSchemas ofEveryBundle() {
        var known = new KnownSchemas();
        known.add("org.steward.institution", text("name", true), text("zone", false), text("today", false));
        known.add("org.steward.store", text("kind", false), text("passphrase", false));
        known.add("org.steward.protection");
        known.add("org.steward.masking");
        known.add("org.steward.audit");
        known.add("org.steward.intake", whole("batch.size", 1, 5000));
        known.add("org.steward.tiering", whole("share.high", 0, 100), whole("share.mid", 0, 100));
        known.add("org.steward.reporting");
        known.add("org.steward.connector.file", text("after", false), whole("poll.seconds", 1, 3600));
        return known;
    }

    static Setting text(String key, boolean required) {
        return new Setting(key, Kind.TEXT, false, List.of(), Optional.empty(), Optional.empty(), required);
    }

    static Setting whole(String key, int min, int max) {
        return new Setting(
                key,
                Kind.INTEGER,
                false,
                List.of(),
                Optional.of(Integer.toString(min)),
                Optional.of(Integer.toString(max)),
                false);
    }

    void add(String pid, Setting... settings) {
        schemas.put(pid, Schema.of(pid, Arrays.asList(settings)));
    }

    void add(SettingsCheck check) {
        checks.add(check);
    }

    /** Its bundle runs, but not all of its checks. */
    void withhold(String pid) {
        withheld.add(pid);
    }

    void remove(String pid) {
        schemas.remove(pid);
    }

    @Override
    public Optional<Schema> schema(String pid) {
        return Optional.ofNullable(schemas.get(pid)).filter(schema -> !withheld.contains(pid));
    }

    @Override
    public List<SettingsCheck> checks(String pid) {
        return checks.stream().filter(check -> check.pid().equals(pid)).toList();
    }

    @Override
    public Set<String> pids() {
        return schemas.keySet();
    }
}
