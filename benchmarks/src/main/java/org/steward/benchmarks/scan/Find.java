package org.steward.benchmarks.scan;

/**
 * Sensitive data found in a text.
 *
 * @param start first character
 * @param end character after the last
 */
record Find(String type, int start, int end) {}
