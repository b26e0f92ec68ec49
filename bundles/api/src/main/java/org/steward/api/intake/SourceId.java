package org.steward.api.intake;

/**
 * A source that is read from beginning to end, such as one file.
 *
 * @param connector name of the connector instance
 * @param source what the connector calls it for good; for a file the digest of its bytes
 */
public record SourceId(String connector, String source) {}
