package org.steward.institution;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * All keys that the components of one factory PID know.
 *
 * @param settings by key
 */
record Schema(String pid, Map<String, Setting> settings) {
    Schema {
        settings = Map.copyOf(settings);
    }

    static Schema of(String pid, Collection<Setting> settings) {
        Map<String, Setting> byKey = new TreeMap<>();
        settings.forEach(setting -> byKey.put(setting.key(), setting));
        return new Schema(pid, byKey);
    }
}
