package org.steward.connector.file.mapping;

/** One field of a record kind. */
public record Field(String name, Form form, boolean required) {}
