package org.steward.intake.cleansing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Days and times of one institution.
 *
 * @param zone zone of times without offset
 * @param today what happened lies before the end of the day after
 */
record Days(ZoneId zone, LocalDate today) {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);
    private static final int DAY_LENGTH = 10;

    /** A moment and the banking day on which it lies. */
    record Moment(Instant time, LocalDate day) {}

    Optional<LocalDate> day(String value) {
        return moment(value).map(Moment::day);
    }

    /** Reads a time, or a day as its beginning. */
    Optional<Moment> moment(String value) {
        try {
            if (value.length() == DAY_LENGTH) {
                LocalDate day = LocalDate.parse(value);
                return Optional.of(new Moment(day.atStartOfDay(zone).toInstant(), day));
            }
            String iso = value.length() > DAY_LENGTH && value.charAt(DAY_LENGTH) == ' '
                    ? value.substring(0, DAY_LENGTH) + "T" + value.substring(DAY_LENGTH + 1)
                    : value;
            TemporalAccessor time = TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
            Instant instant = time instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(time).atZone(zone).toInstant();
            return Optional.of(new Moment(instant, instant.atZone(zone).toLocalDate()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean plausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    boolean happened(LocalDate day) {
        return plausible(day) && !day.isAfter(today.plusDays(1));
    }
}
