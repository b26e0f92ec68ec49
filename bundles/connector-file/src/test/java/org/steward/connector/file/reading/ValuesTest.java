package org.steward.connector.file.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.connector.file.reading.MomentForm.Result;

/** Values one by one: amounts, days and times, padding, shapes. */
class ValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "12.50|12.50",
                "-3|-3",
                "+3.5|3.5",
                "1,234,567.89|1234567.89",
                "1 234.5|1234.5",
                "１２３．４５|123.45",
                "-１，２３４|-1234",
                ".5|0.5",
                "007|007",
                "'12.5|12.5"
            })
    void readsAmountsWithAPoint(String text, String amount) throws Unreadable {
        assertThat(new AmountForm('.', false).read(text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2,55|2.55", "1.234,5|1234.5", "1.234|1234", "-7|-7", "1 234 567,8|1234567.8"})
    void readsAmountsWithAComma(String text, String amount) throws Unreadable {
        assertThat(new AmountForm(',', false).read(text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1O0.00", "1,5", "12,34,567", "1.2.3", "6.2E+5", "--1", "-", ".", "1.234,5", "0x10", "ten"})
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> new AmountForm('.', false).read(text))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo("value-malformed"));
    }

    @Test
    void countsFen() throws Unreadable {
        assertThat(new AmountForm('.', true).read("123456")).isEqualTo("1234.56");
        assertThat(new AmountForm('.', true).read("-5")).isEqualTo("-0.05");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31,2026-05-31",
        "20260531,2026-05-31",
        "2026-05-31T08:26:00,2026-05-31T08:26",
        "2026-05-31 08:26:07,2026-05-31T08:26:07",
        "2026-05-31 08:26,2026-05-31T08:26",
        "2026-05-31T08:26:00+08:00,2026-05-31T08:26+08:00",
        "2026-05-31T00:26:00Z,2026-05-31T00:26Z",
        "20260531082607,2026-05-31T08:26:07",
        "２０２６０５３１,2026-05-31"
    })
    void understandsTheUsualTimes(String text, String iso) throws Unreadable {
        assertThat(new MomentForm(Optional.empty(), Result.TIME).read(text)).isEqualTo(iso);
    }

    @Test
    void readsTheFilesOwnPatternFirst() throws Unreadable {
        var form = new MomentForm(Optional.of("d/M/yyyy H:mm"), Result.TIME);

        assertThat(form.read("1/12/2010 08:26")).isEqualTo("2010-12-01T08:26");
        assertThat(form.read("2010-12-01")).isEqualTo("2010-12-01");
        assertThat(new MomentForm(Optional.of("yyyy年M月d日"), Result.DAY).read("2026年5月3日"))
                .isEqualTo("2026-05-03");
    }

    @Test
    void makesDaysAndMonthsOfTimes() throws Unreadable {
        assertThat(new MomentForm(Optional.empty(), Result.DAY).read("2026-05-31 00:00:00"))
                .isEqualTo("2026-05-31");
        assertThat(new MomentForm(Optional.empty(), Result.MONTH).read("2026-05"))
                .isEqualTo("2026-05");
        assertThat(new MomentForm(Optional.empty(), Result.MONTH).read("202605"))
                .isEqualTo("2026-05");
        assertThat(new MomentForm(Optional.empty(), Result.MONTH).read("20260531"))
                .isEqualTo("2026-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "20260230", "2026-5-31", "31.5.2026", "2026-05", "yesterday", "08:26", "1"})
    void refusesWhatIsNoDay(String text) {
        assertThatThrownBy(() -> new MomentForm(Optional.empty(), Result.DAY).read(text))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesADayThatThePatternHasButTheCalendarHasNot() {
        assertThatThrownBy(() -> new MomentForm(Optional.of("d/M/yyyy"), Result.DAY).read("31/2/2026"))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"~\t622\t~|622", "~  a b \u3000~|a b", "=\"007\"|007", "=1+1|=1+1", "\u00A0x|x"})
    void takesPaddingOff(String text, String bare) {
        assertThat(Cell.bare(text)).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\N", "NULL", "-", "无"})
    void knowsTheMarksOfNoValue(String text) {
        assertThat(Cell.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13800138000|99999999999",
                "张三 abc-1|汉汉 AAA-9",
                "６２２|999",
                "12345678901234567890123|9{23}",
                "𠮷A|汉A",
                "a@b.cn|A@A.AA"
            })
    void showsTheShapeWithoutTheValue(String value, String shape) {
        assertThat(Shape.of(value)).isEqualTo(shape);
    }

    @Test
    void boundsTheShapeOfALongValue() {
        assertThat(Shape.of("1a".repeat(100_000))).hasSizeLessThan(250);
        assertThat(Shape.of("a\u0000b")).isEqualTo("A\u2400A");
    }
}
