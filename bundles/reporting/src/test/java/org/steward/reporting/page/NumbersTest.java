package org.steward.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.steward.reporting.figures.Rate;

class NumbersTest {
    private final Numbers chinese = new Numbers(new Texts(Language.ZH), "CNY");
    private final Numbers english = new Numbers(new Texts(Language.EN), "CNY");

    @Test
    void writesMoneyInTheUnitsOfTheLanguage() {
        assertThat(chinese.money(999_999)).isEqualTo("9,999.99元");
        assertThat(chinese.money(18_240_000)).isEqualTo("18.24万元");
        assertThat(chinese.money(18_200_000_000L)).isEqualTo("1.82亿元");
        assertThat(chinese.money(-18_240_000)).isEqualTo("−18.24万元");
        assertThat(english.money(99_999)).isEqualTo("CNY\u00a0999.99");
        assertThat(english.money(18_240_000)).isEqualTo("CNY\u00a0182.4\u00a0k");
        assertThat(english.money(182_000_000)).isEqualTo("CNY\u00a01.82\u00a0M");
        assertThat(new Numbers(new Texts(Language.ZH), "JPY").money(123_456)).isEqualTo("12.35万 JPY");
    }

    @Test
    void writesCellsInTheUnitOfTheirHeader() {
        assertThat(chinese.moneyUnit()).isEqualTo("万元");
        assertThat(chinese.moneyCell(18_240_000)).isEqualTo("18.24");
        assertThat(english.moneyUnit()).isEqualTo("CNY k");
        assertThat(english.moneyCell(OptionalLong.empty())).isEqualTo("—");
    }

    @Test
    void writesNoShareOfNothing() {
        assertThat(chinese.share(0, 0)).isEqualTo("—");
        assertThat(chinese.percent(Double.NaN)).isEqualTo("—");
        assertThat(chinese.interval(new Rate(0, 0))).isEqualTo("—");
    }

    @Test
    void writesSharesGrowthAndIntervals() {
        assertThat(chinese.percent(0.6204)).isEqualTo("62.0%");
        assertThat(chinese.growth(-0.083)).isEqualTo("−8.3%");
        assertThat(chinese.growth(0.083)).isEqualTo("+8.3%");
        assertThat(chinese.interval(new Rate(8, 10))).isEqualTo("80.0%（49.0–94.3%）");
        assertThat(english.interval(new Rate(8, 10))).isEqualTo("80.0% (49.0–94.3%)");
        assertThat(chinese.points(-0.012)).isEqualTo("1.2个百分点");
    }

    @Test
    void writesMonths() {
        assertThat(chinese.month(YearMonth.of(2026, 5))).isEqualTo("2026年5月");
        assertThat(english.month(YearMonth.of(2026, 5))).isEqualTo("May 2026");
    }
}
