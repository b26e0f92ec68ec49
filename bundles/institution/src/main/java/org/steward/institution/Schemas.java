package org.steward.institution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.steward.api.institution.SettingsCheck;

/** What the bundles that run at the moment know of settings. */
interface Schemas {
    /** Empty while no running bundle owns that PID, or its own checks are not there yet. */
    Optional<Schema> schema(String pid);

    List<SettingsCheck> checks(String pid);

    /** All PIDs that running bundles own. */
    Set<String> pids();
}
