package org.steward.connector.file.reading;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.steward.connector.file.mapping.Moments;

/** Days, times and months: the file's own pattern, ISO 8601, and digits in a row. */
final class MomentForm implements ValueForm {
    /** Also with a blank instead of the T, as databases print it. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final List<DateTimeFormatter> USUAL = Stream.concat(
                    Stream.of(ISO),
                    Stream.of("yyyyMMdd", "yyyyMMddHHmmss", "yyyy-MM", "yyyyMM").map(Moments::formatter))
            .toList();

    private final List<DateTimeFormatter> known;
    private final Result result;
    private DateTimeFormatter usual;
    private String lastText = "";
    private String lastResult = "";

    /** What the field holds. */
    enum Result {
        DAY,
        TIME,
        MONTH
    }

    MomentForm(Optional<String> pattern, Result result) {
        this.known = Stream.concat(pattern.map(Moments::formatter).stream(), USUAL.stream())
                .toList();
        this.usual = known.get(0);
        this.result = result;
    }

    @Override
    public String read(String value) throws Unreadable {
        if (!value.equals(lastText)) { // files are often in order of time
            lastResult = iso(Cell.narrow(value));
            lastText = value;
        }
        return lastResult;
    }

    private String iso(String value) throws Unreadable {
        try {
            return iso(parsed(value));
        } catch (DateTimeException e) { // the 30th of February
            throw malformed();
        }
    }

    /** By what the value before was written in; if that fails, by what fits. */
    private TemporalAccessor parsed(String value) throws Unreadable {
        try {
            return usual.parse(value);
        } catch (DateTimeParseException e) {
            usual = fitting(value);
            return usual.parse(value);
        }
    }

    /** The first that has the value's form, were it a day or not: asking so throws nothing. */
    private DateTimeFormatter fitting(String value) throws Unreadable {
        for (DateTimeFormatter formatter : known) {
            var position = new ParsePosition(0);
            if (formatter.parseUnresolved(value, position) != null && position.getIndex() == value.length()) {
                return formatter;
            }
        }
        throw malformed();
    }

    private String iso(TemporalAccessor parsed) throws Unreadable {
        LocalDate day = parsed.query(TemporalQueries.localDate());
        if (result == Result.MONTH || day == null) {
            return month(parsed);
        }
        return result == Result.DAY ? day.toString() : time(day, parsed);
    }

    private String month(TemporalAccessor parsed) throws Unreadable {
        if (result != Result.MONTH) {
            throw malformed();
        }
        return YearMonth.of(parsed.get(ChronoField.YEAR), parsed.get(ChronoField.MONTH_OF_YEAR))
                .toString();
    }

    private static String time(LocalDate day, TemporalAccessor parsed) {
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (time == null) {
            return day.toString();
        }
        LocalDateTime local = day.atTime(time);
        var offset = parsed.query(TemporalQueries.offset());
        return offset == null ? local.toString() : local.atOffset(offset).toString();
    }

    private static Unreadable malformed() {
        return new Unreadable(
                "value-malformed", "write a day that exists, or say the pattern as date in the mapping file");
    }
}
