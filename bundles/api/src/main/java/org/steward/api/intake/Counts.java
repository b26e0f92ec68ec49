package org.steward.api.intake;

/**
 * What became of records: {@code read = stored + merged + duplicate + quarantined}.
 *
 * @param stored became new rows
 * @param merged were added to a customer already known
 * @param duplicate were known before and changed nothing
 * @param quarantined wait for a person, each with a reason
 * @param created customers made from records that only refer to them; not among the others
 * @param masked sensitive spans masked in texts
 */
public record Counts(long read, long stored, long merged, long duplicate, long quarantined, long created, long masked) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                read + other.read,
                stored + other.stored,
                merged + other.merged,
                duplicate + other.duplicate,
                quarantined + other.quarantined,
                created + other.created,
                masked + other.masked);
    }
}
