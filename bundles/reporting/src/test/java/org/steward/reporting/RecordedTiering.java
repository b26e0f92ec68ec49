package org.steward.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.api.tiering.Tiering;

/** Tiers written down by hand. */
public record RecordedTiering(Optional<TierRun> latest, Map<String, List<Long>> members) implements Tiering {
    public static RecordedTiering none() {
        return new RecordedTiering(Optional.empty(), Map.of());
    }

    @Override
    public List<String> schemes() {
        return List.of(DEFAULT_SCHEME);
    }

    @Override
    public TierRun run(String scheme, LocalDate asOf) {
        throw new UnsupportedOperationException("A bulletin reads tiers and never computes them");
    }

    @Override
    public Optional<TierRun> latest(String scheme) {
        return latest;
    }

    @Override
    public List<Long> customers(String scheme, String tier, int limit) {
        return members.getOrDefault(tier, List.of()).stream().limit(limit).toList();
    }

    @Override
    public Optional<Assignment> of(String scheme, long customer) {
        return Optional.empty();
    }
}
