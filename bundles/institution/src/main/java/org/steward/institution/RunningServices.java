package org.steward.institution;

import java.util.List;
import java.util.Optional;

/** What runs of an institution, as far as its state depends on it. */
interface RunningServices {
    /** Class names of the services that an institution is down without and that are not there. */
    List<String> missing(String institution);

    /** Kind of its database, while that runs. */
    Optional<String> store(String institution);
}
