package org.steward.intake.cleansing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.intake.RawRecord;

/** The fields of one record in their forms. The first that is wrong ends the reading with a {@link FieldProblem}. */
final class Fields {
    static final int LONGEST_CODE = 64;
    static final int LONGEST_TEXT = 200;
    static final int LONGEST_ADDRESS = 500;

    /** In minor units: so large that no real amount is, so small that sums over thousands of them fit into a long. */
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.TEN.pow(15);

    private final Map<String, String> fields;
    private final Days days;

    Fields(RawRecord record, Days days) {
        this.fields = record.fields();
        this.days = days;
    }

    @Nullable
    String value(String field) {
        return Texts.present(fields.get(field));
    }

    <T> T require(String field, @Nullable T value) {
        if (value == null) {
            throw new FieldProblem(field, Reason.REQUIRED_MISSING, "", "deliver the record with the field " + field);
        }
        return value;
    }

    @Nullable
    String text(String field, int longest) {
        String value = value(field);
        return value == null ? null : Texts.present(Texts.line(fit(field, value, longest)));
    }

    /** Text of several lines, as it is. */
    @Nullable
    String body(String field, int longest) {
        String value = value(field);
        return value == null ? null : Texts.body(fit(field, value, longest));
    }

    @Nullable
    String code(String field) {
        String value = value(field);
        return value == null ? null : Texts.present(Texts.line(Texts.plain(fit(field, value, LONGEST_CODE))));
    }

    /** Upper case, without blanks. */
    @Nullable
    String compact(String field) {
        String value = value(field);
        return value == null ? null : Texts.compact(fit(field, value, LONGEST_CODE));
    }

    /** One of a few codes, compared in lower case. */
    @Nullable
    String oneOf(String field, Set<String> codes) {
        String value = code(field);
        if (value == null) {
            return null;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (!codes.contains(lower)) {
            throw problem(field, Reason.CODE_UNKNOWN, value, "use one of " + String.join(", ", sorted(codes)));
        }
        return lower;
    }

    @Nullable
    LocalDate day(String field) {
        String value = value(field);
        if (value == null) {
            return null;
        }
        LocalDate day = days.day(value)
                .orElseThrow(() -> problem(field, Reason.MALFORMED, value, "write the day as 2026-05-31"));
        if (!days.plausible(day)) {
            throw problem(field, Reason.OUT_OF_RANGE, value, "write a day from 1900 to 2199");
        }
        return day;
    }

    /** A day that is not after tomorrow. */
    @Nullable
    LocalDate pastDay(String field) {
        LocalDate day = day(field);
        if (day != null && !days.happened(day)) {
            throw problem(field, Reason.OUT_OF_RANGE, String.valueOf(value(field)), "write a day not after tomorrow");
        }
        return day;
    }

    Days.Moment requiredMoment(String field) {
        String value = require(field, value(field));
        Days.Moment moment = days.moment(value)
                .orElseThrow(
                        () -> problem(field, Reason.MALFORMED, value, "write the time as 2026-05-31T14:30:00+08:00"));
        if (!days.happened(moment.day())) {
            throw problem(field, Reason.OUT_OF_RANGE, value, "write a time from 1900 on, not after tomorrow");
        }
        return moment;
    }

    String currency(String field, String otherwise) {
        String value = compact(field);
        if (value == null) {
            return otherwise;
        }
        return Money.currency(value)
                .orElseThrow(() -> problem(field, Reason.CODE_UNKNOWN, value, "use a currency code of ISO 4217"));
    }

    /** @return minor units of the currency */
    @Nullable
    Long amount(String field, String currency) {
        String value = value(field);
        if (value == null) {
            return null;
        }
        BigDecimal minor = Money.minor(Texts.plain(value), currency)
                .orElseThrow(() -> problem(
                        field,
                        Reason.MALFORMED,
                        value,
                        "write a plain decimal with at most as many decimals as the currency has"));
        if (minor.abs().compareTo(LARGEST_AMOUNT) > 0) {
            throw problem(field, Reason.OUT_OF_RANGE, value, "write an amount of at most 10^15 minor units");
        }
        return minor.longValueExact();
    }

    /** Reads a value in a form of its own. */
    <T> @Nullable T form(String field, java.util.function.Function<String, Optional<T>> reader, String remedy) {
        String value = value(field);
        if (value == null) {
            return null;
        }
        fit(field, value, LONGEST_TEXT);
        return reader.apply(value).orElseThrow(() -> problem(field, Reason.MALFORMED, value, remedy));
    }

    /** Refuses a span of days that ends before it begins. */
    void inOrder(@Nullable LocalDate from, String laterField, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw problem(
                    laterField,
                    Reason.OUT_OF_RANGE,
                    String.valueOf(value(laterField)),
                    "let the span end after it begins");
        }
    }

    FieldProblem problem(String field, String reason, String value, String remedy) {
        return new FieldProblem(field, reason, Shape.of(value), remedy);
    }

    Days days() {
        return days;
    }

    private String fit(String field, String value, int longest) {
        if (value.codePointCount(0, value.length()) > longest) {
            throw problem(field, Reason.TOO_LONG, value, "write at most %d characters".formatted(longest));
        }
        return value;
    }

    private static java.util.List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }
}
