package org.steward.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Who stayed. A customer is active at the end of a month if he has a transaction in it or in the two before.
 *
 * @param months thirteen, positions as in {@link Frame}
 * @param tiers silent customers by tier, in the order of the tiers; empty if there are no tiers
 */
public record RetentionFigures(List<Month> months, Standing all, List<TierStanding> tiers) {
    /** Months without a transaction after which a customer counts as churned. */
    public static final int WINDOW_MONTHS = 3;

    public RetentionFigures {
        months = List.copyOf(months);
        tiers = List.copyOf(tiers);
    }

    /**
     * @param atStart active at the end of the month before
     * @param retained of these, active at the end of this month
     * @param fresh first transaction ever in this month
     * @param returned active again after a silence
     * @param covered whether data reach back far enough for the count at the start
     */
    public record Month(long atStart, long retained, long fresh, long returned, boolean covered) {
        public long churned() {
            return atStart - retained;
        }

        public long atEnd() {
            return retained + fresh + returned;
        }

        public OptionalDouble rate() {
            return covered && atStart > 0 ? OptionalDouble.of((double) retained / atStart) : OptionalDouble.empty();
        }
    }

    /**
     * @param silent with a transaction once, but none in the last three months
     * @param never without any transaction
     */
    public record Standing(long customers, long active, long silent, long never) {
        public OptionalDouble silentShare() {
            return customers > 0 ? OptionalDouble.of((double) silent / customers) : OptionalDouble.empty();
        }
    }

    public record TierStanding(String tier, Standing standing) {}

    /**
     * @param tierOf tier of each customer as a position in {@code tierNames}, or -1
     */
    public static RetentionFigures of(ActivityColumns activity, int[] tierOf, List<String> tierNames) {
        List<Month> months = new ArrayList<>();
        int reach = activity.reach();
        for (int position = 0; position < Frame.MONTHS; position++) {
            months.add(month(activity, Frame.CURRENT - position, reach));
        }
        List<TierStanding> tiers = new ArrayList<>();
        for (int tier = 0; tier < tierNames.size(); tier++) {
            tiers.add(new TierStanding(tierNames.get(tier), standing(activity, tierOf, tier)));
        }
        return new RetentionFigures(months, standing(activity, tierOf, ANY_TIER), tiers);
    }

    private static final int ANY_TIER = -2;

    private static Month month(ActivityColumns activity, int lag, int reach) {
        long atStart = 0;
        long retained = 0;
        long fresh = 0;
        long returned = 0;
        for (int i = 0; i < activity.masks().length; i++) {
            boolean before = activity.within(i, lag + 1, WINDOW_MONTHS);
            boolean now = activity.within(i, lag, WINDOW_MONTHS);
            if (before) {
                atStart++;
            }
            if (before && now) {
                retained++;
            } else if (now && activity.firstLags()[i] == lag) {
                fresh++;
            } else if (now) {
                returned++;
            }
        }
        return new Month(atStart, retained, fresh, returned, reach >= lag + WINDOW_MONTHS);
    }

    private static Standing standing(ActivityColumns activity, int[] tierOf, int tier) {
        long customers = 0;
        long active = 0;
        long never = 0;
        for (int i = 0; i < activity.masks().length; i++) {
            if (tier != ANY_TIER && tierOf[i] != tier) {
                continue;
            }
            customers++;
            if (activity.firstLags()[i] == ActivityColumns.NEVER) {
                never++;
            } else if (activity.within(i, 0, WINDOW_MONTHS)) {
                active++;
            }
        }
        return new Standing(customers, active, customers - active - never, never);
    }
}
