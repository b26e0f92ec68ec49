package org.steward.tiering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.api.institution.SettingsCheck.Problem;

class TieringSettingsCheckTest {
    private final TieringSettingsCheck check = new TieringSettingsCheck();

    @Test
    void acceptsDefaultsAndGoodValues() {
        assertThat(check.check(Map.of())).isEmpty();
        assertThat(check.check(Map.of("value_shares", "10, 30, 60", "value_names", "金, 银, 铜", "value_months", 12)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20,50,20", "20,80", "20,50,30,0", "0,70,30", "-20,90,30", "20;50;30", "a,b,c", "", "20,,80"})
    void tellsSharesThatDoNotSumToAHundred(String shares) {
        assertThat(check.check(Map.of("value_shares", shares)))
                .containsExactly(new Problem(
                        "value_shares",
                        "must be three whole per cents from 1 that sum to 100, divided by commas, e.g. 20,50,30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"high,mid", "high,high,low", "high,,low", "a b,c,d", "a'b,c,d"})
    void tellsNamesThatAreNotThreeDifferentWords(String names) {
        assertThat(check.check(Map.of("value_names", names)))
                .singleElement()
                .extracting(Problem::key)
                .isEqualTo("value_names");
    }

    @Test
    void leavesAReferenceToWhoeverResolvesIt() {
        assertThat(check.check(Map.of("value_shares", "$[env:SHARES]"))).isEmpty();
    }
}
