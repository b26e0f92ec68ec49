package org.steward.intake.cleansing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts, exact in the minor units of their currency. */
final class Money {
    private static final Pattern FORM = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    private Money() {}

    /** @return the currency's code; empty if there is no such currency, or it is not counted in units */
    static Optional<String> currency(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            return currency.getDefaultFractionDigits() < 0 ? Optional.empty() : Optional.of(code);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @return empty if the value is no plain decimal, or has more decimals than the currency */
    static Optional<BigDecimal> minor(String value, String currency) {
        if (!FORM.matcher(value).matches()) {
            return Optional.empty();
        }
        BigDecimal minor = new BigDecimal(value)
                .movePointRight(Currency.getInstance(currency).getDefaultFractionDigits());
        return minor.stripTrailingZeros().scale() <= 0 ? Optional.of(minor) : Optional.empty();
    }
}
