package org.steward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final int MANY = 20_000;

    @Test
    void givesEveryPersonNumbersOfTheirOwn() {
        assertThat(distinct(position -> Numbers.residentId(position, true))).isEqualTo(MANY);
        assertThat(distinct(Numbers::mobile)).isEqualTo(MANY);
        assertThat(distinct(Numbers::card)).isEqualTo(MANY);
    }

    @Test
    void endsResidentIdsWithTheCheckDigitOfTheStandard() {
        String id = Numbers.residentId(7, true);

        assertThat(id).hasSize(18).matches("\\d{17}[0-9X]");
        assertThat(mod11(id)).isEqualTo(1);
        assertThat((id.charAt(16) - '0') % 2).isEqualTo(1);
        assertThat(mod11(Numbers.residentIdWithWrongCheck())).isNotEqualTo(1);
    }

    @Test
    void writesCardsThatPassLuhn() {
        String card = Numbers.card(12_345);

        int sum = 0;
        for (int i = 0; i < card.length(); i++) {
            int digit = card.charAt(card.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        assertThat(card).hasSize(19);
        assertThat(sum % 10).isZero();
    }

    /** ISO 7064: the weighted sum of all 18 places is 1 modulo 11; weights are powers of two. */
    private static int mod11(String id) {
        int sum = 0;
        for (int i = 0; i < 18; i++) {
            int value = id.charAt(i) == 'X' ? 10 : id.charAt(i) - '0';
            sum += value * (int) (Math.pow(2, 17 - i) % 11);
        }
        return sum % 11;
    }

    private static int distinct(IntFunction<String> number) {
        Set<String> seen = new HashSet<>();
        for (int position = 0; position < MANY; position++) {
            seen.add(number.apply(position));
        }
        return seen.size();
    }
}
