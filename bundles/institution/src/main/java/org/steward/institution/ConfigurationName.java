package org.steward.institution;

/**
 * Where one configuration lies in Config Admin.
 *
 * @param pid factory PID, e.g. {@code org.steward.connector.file}
 * @param name the part after {@code ~}, e.g. {@code demo.inbox}
 */
record ConfigurationName(String pid, String name) {
    /** Whether it is one of that institution's. */
    boolean isOf(String institution) {
        return name.equals(institution) || name.startsWith(institution + ".");
    }
}
