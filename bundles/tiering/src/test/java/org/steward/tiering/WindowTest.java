package org.steward.tiering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    @ParameterizedTest
    @CsvSource({
        "1997-12-31, 6, 1997-07-01",
        "2024-02-29, 6, 2023-09-01",
        "2023-02-28, 1, 2023-02-01",
        "2026-06-30, 12, 2025-07-01",
    })
    void takesWholeMonthsIfTheMonthIsOver(LocalDate asOf, int months, LocalDate from) {
        assertThat(Window.ofMonths(months, asOf)).isEqualTo(new Window(from, asOf));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-15, 6, 2025-11-16",
        "2024-02-28, 6, 2023-08-29",
        "2025-08-30, 6, 2025-03-01",
        "2026-06-01, 1, 2026-05-02",
    })
    void countsMonthsBackFromADayWithinAMonth(LocalDate asOf, int months, LocalDate from) {
        assertThat(Window.ofMonths(months, asOf)).isEqualTo(new Window(from, asOf));
    }
}
