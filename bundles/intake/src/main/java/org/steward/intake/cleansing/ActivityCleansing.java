package org.steward.intake.cleansing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steward.api.intake.RawRecord;

/** Records of what customers hold and do. */
final class ActivityCleansing {
    /** Longest message, in characters. */
    static final int LONGEST_MESSAGE = 20_000;

    private static final Set<String> FAMILIES = Set.of("deposit", "wealth", "fund", "insurance", "loan", "card");
    private static final Set<String> DIRECTIONS = Set.of("in", "out");
    private static final Set<String> SPEAKERS = Set.of("customer", "staff");
    private static final String MONTH = "month";
    private static final String BALANCE = "balance";
    private static final String AVERAGE = "average";

    private final String namespace;
    private final String currency;

    ActivityCleansing(String namespace, String currency) {
        this.namespace = namespace;
        this.currency = currency;
    }

    CleanRecord.Holding holding(RawRecord raw, Fields fields) {
        String account = fields.require(CustomerReference.ACCOUNT, fields.compact(CustomerReference.ACCOUNT));
        String product = fields.require("product", fields.code("product"));
        String money = fields.currency("currency", currency);
        LocalDate opened = fields.pastDay("opened");
        LocalDate closed = fields.day("closed");
        fields.inOrder(opened, "closed", closed);
        return new CleanRecord.Holding(
                raw,
                named(IdentifierReading.reference(fields, namespace, false)),
                account,
                product,
                fields.oneOf("family", FAMILIES),
                money,
                opened,
                closed,
                balance(fields, money));
    }

    CleanRecord.Transaction transaction(RawRecord raw, Fields fields) {
        Days.Moment moment = fields.requiredMoment("time");
        String money = fields.currency("currency", currency);
        long minor = fields.require("amount", fields.amount("amount", money));
        return new CleanRecord.Transaction(
                raw,
                named(IdentifierReading.reference(fields, namespace, true)),
                moment.time(),
                moment.day(),
                minor,
                money,
                fields.code("kind"),
                fields.code("channel"));
    }

    CleanRecord.Message message(RawRecord raw, Fields fields) {
        Days.Moment moment = fields.requiredMoment("time");
        return new CleanRecord.Message(
                raw,
                IdentifierReading.reference(fields, namespace, false),
                fields.require("conversation", fields.text("conversation", Fields.LONGEST_TEXT)),
                fields.require("channel", fields.code("channel")),
                inbound(fields),
                fields.code("staff"),
                moment.time(),
                moment.day(),
                fields.require("text", fields.body("text", LONGEST_MESSAGE)));
    }

    private static CustomerReference named(@Nullable CustomerReference reference) {
        if (reference == null) {
            throw new FieldProblem(
                    "",
                    Reason.CUSTOMER_MISSING,
                    "",
                    "deliver the record with an account, a number, a customer key, an identity or a contact point");
        }
        return reference;
    }

    private static boolean inbound(Fields fields) {
        String speaker = fields.oneOf("speaker", SPEAKERS);
        String direction = fields.oneOf("direction", DIRECTIONS);
        if (direction == null && speaker != null) {
            return speaker.equals("customer");
        }
        return fields.require("direction", direction).equals("in");
    }

    private static CleanRecord.@Nullable Balance balance(Fields fields, String currency) {
        YearMonth month = fields.form(MONTH, ActivityCleansing::month, "write the month as 2026-05");
        Long end = fields.amount(BALANCE, currency);
        Long average = fields.amount(AVERAGE, currency);
        if (month == null && end == null && average == null) {
            return null;
        }
        YearMonth balanced = fields.require(MONTH, month);
        if (!fields.days().happened(balanced.atDay(1))) {
            throw fields.problem(MONTH, Reason.OUT_OF_RANGE, balanced.toString(), "write a month that has begun");
        }
        long atEnd = fields.require(BALANCE, end);
        return new CleanRecord.Balance(
                balanced.getYear() * 100 + balanced.getMonthValue(), atEnd, average == null ? atEnd : average);
    }

    private static Optional<YearMonth> month(String value) {
        try {
            return Optional.of(YearMonth.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
