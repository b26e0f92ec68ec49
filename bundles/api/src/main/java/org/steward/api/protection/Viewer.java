package org.steward.api.protection;

import java.util.Set;

/**
 * For whom a value is shown. The server says who it is; nothing of it comes from a client.
 *
 * @param person name in the audit trail
 * @param roles names such as {@code relationship-manager}
 */
public record Viewer(String person, Set<String> roles) {
    /** Sees the strictest masks: logs, notifications, model prompts, and whoever has no role. */
    public static final Viewer NOBODY = new Viewer("nobody", Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
    }
}
