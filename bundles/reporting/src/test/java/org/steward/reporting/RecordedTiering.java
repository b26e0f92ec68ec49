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

    /** One tier with some customers. */
    public static RecordedTiering of(String tier, List<Long> customers) {
        LocalDate asOf = LocalDate.of(2026, 5, 31);
        TierShare share = new TierShare(tier, customers.size(), 0, 1, 1, 0, Double.NaN, null);
        TierRun run = new TierRun(
                "value", asOf, asOf.minusMonths(6), "CNY", customers.size(), customers.size(), List.of(share), 0, "");
        return new RecordedTiering(Optional.of(run), Map.of(tier, customers));
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
