package org.steward.api.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Records that could not go on, each with reason, source, position and remedy. */
@ProviderType
public interface Quarantine {
    /** Waiting records, the oldest first, beginning after an id (0 for the first page). */
    List<Entry> list(long after, int limit);

    Optional<Entry> find(long id);

    /** Waiting records by reason. */
    Map<String, Long> reasons();

    /**
     * Sends waiting records through intake once more.
     *
     * @param ids none for all that wait
     */
    Replay replay(List<Long> ids);

    /**
     * @param shape form of the value, never the value
     * @param attempts how often it was replayed in vain
     */
    record Entry(
            long id,
            String connector,
            String source,
            String kind,
            long row,
            long line,
            String column,
            String reason,
            String shape,
            String remedy,
            Instant since,
            int attempts) {}

    /** @param remaining records that still cannot go on */
    record Replay(long tried, long taken, long remaining) {}
}
