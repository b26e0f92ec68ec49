package org.steward.intake.cleansing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

    @Test
    void takesANumberWithARightCheck() {
        assertThat(ResidentId.read("11010519491231002X", TODAY)).contains("11010519491231002X");
    }

    @Test
    void makesTheOldFormEqualToTheNewOne() {
        assertThat(ResidentId.read("110105491231002", TODAY)).contains("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021", // wrong check digit
                "110105194913310025", // month 13
                "11010520991231002X", // not born yet
                "110105491331002", // month 13 in the old form
                "1101051949123100", // 16 digits
                "01010519491231002X"
            })
    void refusesWhatIsNone(String value) {
        assertThat(ResidentId.read(value, TODAY)).isEmpty();
    }
}
