package org.steward.tiering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.steward.tiering.ValueScheme.HIGH;
import static org.steward.tiering.ValueScheme.LOW;
import static org.steward.tiering.ValueScheme.MID;
import static org.steward.tiering.ValueScheme.NO_TIER;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.steward.tiering.ValueScheme.Population;
import org.steward.tiering.ValueScheme.TierColumn;

class ValueSchemeTest {
    private final ValueScheme scheme = ValueScheme.byShareOfCustomers(20, 50, 30);

    @Test
    void givesTiesAtACutToTheHigherTier() {
        long[] cents = {900, 500, 500, 400, 300, 300, 200, 100, 100, 50};

        byte[] tiers = scheme.assign(cents).tiers();

        assertThat(tiers).containsExactly(HIGH, HIGH, HIGH, MID, MID, MID, MID, LOW, LOW, LOW);
    }

    @Test
    void keepsTheOrderOfItsColumn() {
        long[] cents = {1, 10, 2, 9, 3, 8, 4, 7, 5, 6};

        byte[] tiers = scheme.assign(cents).tiers();

        assertThat(tiers).containsExactly(LOW, HIGH, LOW, HIGH, LOW, MID, MID, MID, MID, MID);
    }

    @Test
    void roundsThePlacesOfCutsUp() {
        long[] cents = {11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1};

        byte[] tiers = scheme.assign(cents).tiers();

        assertThat(tiers).containsExactly(HIGH, HIGH, HIGH, MID, MID, MID, MID, MID, LOW, LOW, LOW);
    }

    @Test
    void putsCustomersWithoutPositiveResultIntoTheLowestTierAndLeavesThemOutOfTheRanking() {
        long[] cents = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 0, -700};

        TierColumn column = scheme.assign(cents);

        assertThat(column.cuts().ranked()).isEqualTo(10);
        assertThat(column.tiers())
                .containsExactly(HIGH, HIGH, MID, MID, MID, MID, MID, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW, LOW);
        assertThat(column.totals().withoutActivity(LOW)).isEqualTo(6);
        assertThat(column.totals().withoutActivity(HIGH)).isZero();
    }

    @Test
    void takesTheCutOverAllCustomersIfToldSo() {
        long[] cents = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

        byte[] tiers = new ValueScheme(20, 50, 30, Population.ALL).assign(cents).tiers();

        assertThat(Arrays.copyOf(tiers, 10)).containsExactly(HIGH, HIGH, HIGH, HIGH, MID, MID, MID, MID, MID, MID);
        assertThat(Arrays.copyOfRange(tiers, 10, 20)).containsOnly(LOW);
    }

    @Test
    void doesNotLiftAMassOfZerosAtACutOverAllCustomers() {
        long[] cents = new long[1_000];
        Arrays.fill(cents, 0, 10, 500);

        TierColumn column = new ValueScheme(20, 50, 30, Population.ALL).assign(cents);

        assertThat(column.totals().customers(HIGH)).isEqualTo(10);
        assertThat(column.totals().customers(MID)).isZero();
        assertThat(column.totals().customers(LOW)).isEqualTo(990);
    }

    @Test
    void givesNoTiersBelowTenRankedCustomers() {
        long[] cents = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, -1};

        TierColumn column = scheme.assign(cents);

        assertThat(column.cuts().given()).isFalse();
        assertThat(column.cuts().ranked()).isEqualTo(9);
        assertThat(column.tiers()).containsOnly(NO_TIER);
    }

    @Test
    void givesNoTiersToNobody() {
        TierColumn column = scheme.assign(new long[0]);

        assertThat(column.cuts().given()).isFalse();
        assertThat(column.tiers()).isEmpty();
    }

    @Test
    void givesTheHighestTierToAllIfAllAreEqual() {
        long[] cents = new long[50];
        Arrays.fill(cents, 12_345);

        TierColumn column = scheme.assign(cents);

        assertThat(column.tiers()).containsOnly(HIGH);
        assertThat(column.totals().shareOfResult(HIGH)).isEqualTo(1);
    }

    @Test
    void measuresTheShareOfOneCustomerWhoHasNearlyAll() {
        long[] cents = new long[100];
        Arrays.fill(cents, 1);
        cents[42] = 9_801;

        TierColumn column = scheme.assign(cents);

        assertThat(column.tiers()).containsOnly(HIGH); // the others are equal, so the cut falls among them
        assertThat(column.totals().result(HIGH)).isEqualTo(9_900);
    }

    @Test
    void measuresSharesOfResultsAndAssertsNone() {
        long[] cents = {800, 0, 100, 20, 20, 20, 20, 20, 10, 6, 4, -50};

        TierColumn column = scheme.assign(cents);

        assertThat(column.totals().shareOfResult(HIGH)).isEqualTo(900 / 1020.0, within(1e-12));
        assertThat(column.totals().shareOfResult(MID)).isEqualTo(100 / 1020.0, within(1e-12));
        assertThat(column.totals().shareOfResult(LOW)).isEqualTo(20 / 1020.0, within(1e-12));
        assertThat(column.totals().result(LOW)).isEqualTo(20 - 50);
        assertThat(column.totals().negativeCustomers()).isEqualTo(1);
        assertThat(column.totals().least(HIGH)).isEqualTo(100);
        assertThat(column.totals().least(MID)).isEqualTo(20);
        assertThat(column.totals().least(LOW)).isEqualTo(-50);
    }

    @Test
    void copesWithTheLargestAndSmallestNumbers() {
        long[] cents = {
            Long.MAX_VALUE - 1_000, Long.MIN_VALUE, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0,
        };

        byte[] tiers = scheme.assign(cents).tiers();

        assertThat(tiers).containsExactly(HIGH, LOW, LOW, LOW, LOW, MID, MID, MID, MID, MID, HIGH, LOW);
    }

    @Test
    void refusesSharesThatDoNotMakeAWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueScheme.byShareOfCustomers(20, 50, 29))
                .withMessageContaining("sum to 100");
        assertThatIllegalArgumentException().isThrownBy(() -> ValueScheme.byShareOfCustomers(0, 70, 30));
    }
}
