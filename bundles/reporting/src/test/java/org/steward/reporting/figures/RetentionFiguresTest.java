package org.steward.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steward.reporting.figures.RetentionFigures.Month;

class RetentionFiguresTest {
    @Test
    void countsWhoStayedLeftBeganAndReturned() {
        ActivityColumns activity = customers(
                new int[] {0, 5}, // a silence of four months between: returned
                new int[] {1, 3}, // stayed
                new int[] {3, 9}, // active until three months ago: churned now
                new int[] {0}, // first transaction
                new int[] {9}, // silent for long
                new int[] {}); // never

        RetentionFigures figures = RetentionFigures.of(activity, new int[] {0, 0, 1, 1, 1, -1}, List.of("high", "low"));

        Month month = figures.months().get(Frame.CURRENT);
        assertThat(month).isEqualTo(new Month(2, 1, 1, 1, true));
        assertThat(month.churned()).isEqualTo(1);
        assertThat(month.atEnd()).isEqualTo(3);
        assertThat(month.rate().orElseThrow()).isEqualTo(0.5);
        assertThat(figures.all()).isEqualTo(new RetentionFigures.Standing(6, 3, 2, 1));
        assertThat(figures.tiers().get(0).standing()).isEqualTo(new RetentionFigures.Standing(2, 2, 0, 0));
        assertThat(figures.tiers().get(1).standing()).isEqualTo(new RetentionFigures.Standing(3, 1, 2, 0));
        assertThat(figures.tiers().get(1).standing().silentShare().orElseThrow())
                .isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void keepsTheIdentityOfStartAndEnd() {
        ActivityColumns activity =
                customers(new int[] {0, 1, 2}, new int[] {0}, new int[] {2, 3, 4, 15}, new int[] {12});

        List<Month> months =
                RetentionFigures.of(activity, new int[4], List.of("one")).months();

        for (int position = 1; position < Frame.MONTHS; position++) {
            assertThat(months.get(position).atStart())
                    .isEqualTo(months.get(position - 1).atEnd());
        }
    }

    @Test
    void givesNoRateWhereDataDoNotReachBackFarEnough() {
        ActivityColumns activity = customers(new int[] {0, 1, 2});

        Month month =
                RetentionFigures.of(activity, new int[1], List.of()).months().get(Frame.CURRENT);

        assertThat(month.atStart()).isEqualTo(1);
        assertThat(month.covered()).isFalse();
        assertThat(month.rate()).isEmpty();
    }

    @Test
    void givesNoRateWithoutActiveCustomersAtTheStart() {
        ActivityColumns activity = customers(new int[] {9}, new int[] {});

        RetentionFigures figures = RetentionFigures.of(activity, new int[2], List.of());

        assertThat(figures.months().get(Frame.CURRENT).rate()).isEmpty();
        assertThat(RetentionFigures.of(ActivityColumns.ofSize(0), new int[0], List.of())
                        .all()
                        .silentShare())
                .isEmpty();
    }

    /** One customer an argument: how many months back he was active. */
    static ActivityColumns customers(int[]... lags) {
        ActivityColumns activity = ActivityColumns.ofSize(lags.length);
        for (int customer = 0; customer < lags.length; customer++) {
            for (int lag : lags[customer]) {
                activity.active(customer, lag);
            }
        }
        return activity;
    }
}
