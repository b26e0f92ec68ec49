package org.steward.api.institution;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says what is wrong with settings before they run, where types, ranges and options of the metatype cannot.
 *
 * <p>Published as a service by the bundle that owns the settings; called by {@code institution} on each edit.
 */
@ConsumerType
public interface SettingsCheck {
    /** Factory PID of the settings, e.g. {@code org.steward.tiering}. */
    String pid();

    /**
     * @param settings values by key, typed as the metatype says, defaults left out
     * @return what is wrong, one entry a key; empty if all is well
     */
    List<Problem> check(Map<String, Object> settings);

    /** @param reason without the offending value if that may be a secret, with a remedy */
    record Problem(String key, String reason) {}
}
