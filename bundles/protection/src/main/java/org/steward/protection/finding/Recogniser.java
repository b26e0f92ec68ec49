package org.steward.protection.finding;

/**
 * One kind of sensitive data; called at each candidate place, on the hot path, by many threads at once.
 *
 * <p>Looks at a bounded stretch of text around the place, so that a scan stays linear.
 */
interface Recogniser {
    /** Name in results and policies, e.g. {@code resident-id}. */
    String name();

    /**
     * Tries to read one item.
     *
     * @param from digit of the window where a number would begin, at the start of a group; types that do not read
     *     numbers are only asked with 0
     * @return {@link Match#NONE} if it is not here
     */
    Match match(Candidate candidate, int from);
}
