package org.steward.api.tiering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Tier schemes of one institution. */
@ProviderType
public interface Tiering {
    /** Name of the scheme that is meant where none is named. */
    String DEFAULT_SCHEME = "value";

    /** Names of the schemes. */
    List<String> schemes();

    /**
     * Computes the tiers as of a day and writes what changed.
     *
     * @param asOf last banking day that counts
     * @throws org.steward.api.RefusedException if there is no such scheme
     */
    TierRun run(String scheme, LocalDate asOf);

    /** The newest run of a scheme. */
    Optional<TierRun> latest(String scheme);

    /** Customers whose newest tier this is, by id. */
    List<Long> customers(String scheme, String tier, int limit);

    /** Newest tier of one customer. */
    Optional<Assignment> of(String scheme, long customer);

    /**
     * @param from first banking day of the window
     * @param changed assignments written
     * @param remark why there are no tiers, or what else a reader must know; empty if nothing
     */
    record TierRun(
            String scheme,
            LocalDate asOf,
            LocalDate from,
            String currency,
            long customers,
            long ranked,
            List<TierShare> tiers,
            long changed,
            String remark) {}

    /**
     * One tier, the highest first.
     *
     * @param withoutActivity customers among them without a positive result in the window
     * @param shareOfRanked share of the customers with a result, 0 to 1
     * @param shareOfAll share of all customers, 0 to 1
     * @param minor their result in minor units
     * @param shareOfResult measured, 0 to 1
     * @param cutMinor smallest result in the tier; null if it has no customer
     */
    record TierShare(
            String tier,
            long customers,
            long withoutActivity,
            double shareOfRanked,
            double shareOfAll,
            long minor,
            double shareOfResult,
            @Nullable Long cutMinor) {}

    /** @param since day as of which the customer came into this tier */
    record Assignment(String tier, LocalDate since, long minor, long rank) {}
}
