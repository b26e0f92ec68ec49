package org.steward.api.protection;

/**
 * A column whose values lie encrypted; part of each value's associated data, so that a value moved elsewhere does not open.
 *
 * @param table e.g. {@code contact_point}
 * @param column e.g. {@code sealed_value}
 */
public record Attribute(String table, String column) {}
