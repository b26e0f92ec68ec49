package org.steward.api.protection;

/**
 * A place in a text that holds sensitive data.
 *
 * @param type name of the type, e.g. {@code resident-id}
 * @param start first code point, from 0
 * @param end code point after the last one
 * @param confidence 0 to 1; below 0.5 the form is right but a check failed, or, of names, addresses and companies, a hint that
 *     is not masked: a city, a bank, what may be a name
 */
public record SensitiveSpan(String type, int start, int end, double confidence) {}
