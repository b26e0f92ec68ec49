package org.steward.intake.matching;

/** What is to become of a customer's record. */
public sealed interface Decision {
    /** A customer nobody knew. */
    record Created(long customer) implements Decision {}

    /** One more record of a known customer. */
    record Merged(long customer) implements Decision {}

    /** The very record that was taken before. */
    record Duplicate(long customer) implements Decision {}

    /** Its keys belong to several customers. */
    record Ambiguous() implements Decision {}
}
