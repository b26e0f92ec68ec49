package org.steward.store;

import java.time.Duration;
import java.util.Collection;
import org.steward.api.RefusedException;
import org.steward.api.protection.DataClass;
import org.steward.api.protection.Masking;
import org.steward.api.protection.Viewer;

/** Shows all but the first character as stars, to supervisors the last one too; only supervisors may unmask. */
final class PlainMasking implements Masking {
    static final String SUPERVISOR = "branch-supervisor";

    @Override
    public DataClass dataClass(String type) {
        return DataClass.C2;
    }

    @Override
    public int level(String type) {
        return DataClass.C2.level();
    }

    @Override
    public String show(Viewer viewer, String type, String value) {
        int last = viewer.roles().contains(SUPERVISOR) ? value.length() - 1 : value.length();
        return value.charAt(0) + "*".repeat(Math.max(0, last - 1)) + value.substring(last);
    }

    @Override
    public Duration unmasking(Viewer viewer, Collection<String> types) {
        if (!viewer.roles().contains(SUPERVISOR)) {
            throw new RefusedException("Viewer", "no right", "ask a supervisor");
        }
        return Duration.ofMinutes(5);
    }
}
