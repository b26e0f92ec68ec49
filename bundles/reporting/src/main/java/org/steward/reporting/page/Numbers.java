package org.steward.reporting.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.steward.reporting.figures.Rate;

/** Figures as text: thousands separated, a true minus sign, money in the language's usual units. */
final class Numbers {
    static final String NONE = "—";
    private static final String MINUS = "−";
    private static final String NO_BREAK = "\u00a0";
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Texts texts;
    private final boolean chinese;
    private final String currency;
    private final int decimals;

    Numbers(Texts texts, String currency) {
        this.texts = texts;
        this.chinese = texts.language() == Language.ZH;
        this.currency = currency;
        this.decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    String count(long value) {
        return plain(BigDecimal.valueOf(value), 0);
    }

    String count(OptionalLong value) {
        return value.isPresent() ? count(value.getAsLong()) : NONE;
    }

    String percent(double share) {
        if (!Double.isFinite(share)) {
            return NONE;
        }
        return plain(BigDecimal.valueOf(share * 100), 1) + "%";
    }

    String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : NONE;
    }

    /** A share of a whole; no value where the whole is nothing. */
    String share(long part, long whole) {
        return whole == 0 ? NONE : percent((double) part / whole);
    }

    /** A share with its interval, e.g. {@code 62.0%（55.1–68.4%）}. */
    String interval(Rate rate) {
        return rate.cases() == 0
                ? NONE
                : texts.of(
                        "number.interval",
                        percent(rate.value()),
                        plain(BigDecimal.valueOf(rate.low() * 100), 1),
                        percent(rate.high()));
    }

    /** A difference of two shares, without its sign. */
    String points(double difference) {
        return texts.of("number.points", plain(BigDecimal.valueOf(Math.abs(difference) * 100), 1));
    }

    /** Growth with its sign, e.g. {@code +8.3%}. */
    String growth(double ratio) {
        String text = percent(ratio);
        return ratio > 0 ? "+" + text : text;
    }

    String tenths(double value) {
        return plain(BigDecimal.valueOf(value), 1);
    }

    String perHead(double value) {
        return plain(BigDecimal.valueOf(value), 2);
    }

    /** Money within a sentence, with its unit. */
    String money(long minor) {
        BigDecimal major = major(minor);
        BigDecimal size = major.abs();
        if (chinese) {
            String unit = currency.equals("CNY") ? "元" : " " + currency;
            if (size.compareTo(TEN_THOUSAND) < 0) {
                return plain(major, decimals) + unit;
            }
            return size.compareTo(HUNDRED_MILLION) < 0
                    ? scaled(major, TEN_THOUSAND, 2) + "万" + unit
                    : scaled(major, HUNDRED_MILLION, 2) + "亿" + unit;
        }
        if (size.compareTo(THOUSAND) < 0) {
            return currency + NO_BREAK + plain(major, decimals);
        }
        return size.compareTo(MILLION) < 0
                ? currency + NO_BREAK + scaled(major, THOUSAND, 1) + NO_BREAK + "k"
                : currency + NO_BREAK + scaled(major, MILLION, 2) + NO_BREAK + "M";
    }

    /** Money in a column whose header has {@link #moneyUnit()}. */
    String moneyCell(long minor) {
        return chinese ? scaled(major(minor), TEN_THOUSAND, 2) : scaled(major(minor), THOUSAND, 1);
    }

    String moneyCell(OptionalLong minor) {
        return minor.isPresent() ? moneyCell(minor.getAsLong()) : NONE;
    }

    String moneyUnit() {
        if (chinese) {
            return currency.equals("CNY") ? "万元" : "万 " + currency;
        }
        return currency + " k";
    }

    /** A month within a sentence. */
    String month(YearMonth month) {
        return chinese
                ? "%d年%d月".formatted(month.getYear(), month.getMonthValue())
                : DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(month);
    }

    /** A month on an axis. */
    String monthShort(YearMonth month) {
        return DateTimeFormatter.ofPattern("yy-MM", Locale.ROOT).format(month);
    }

    private BigDecimal major(long minor) {
        return BigDecimal.valueOf(minor, decimals);
    }

    private static String scaled(BigDecimal value, BigDecimal unit, int digits) {
        return plain(value.divide(unit), digits);
    }

    private static String plain(BigDecimal value, int digits) {
        BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_UP);
        String pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        String text = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded.abs());
        return rounded.signum() < 0 ? MINUS + text : text;
    }
}
