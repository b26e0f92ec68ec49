package org.steward.institution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.steward.api.institution.SettingsCheck;

/** Checks the name, zone, currency and day of {@code institution.cfg}. */
@Component
public final class InstitutionSettingsCheck implements SettingsCheck {
    @Override
    public String pid() {
        return Names.INSTITUTION_PID;
    }

    @Override
    public List<Problem> check(Map<String, Object> settings) {
        List<Problem> problems = new ArrayList<>();
        text(settings, "name")
                .filter(String::isEmpty)
                .ifPresent(name -> problems.add(new Problem("name", "is empty; write the name that people read")));
        text(settings, "zone")
                .filter(zone -> !isZone(zone))
                .ifPresent(zone -> problems.add(
                        new Problem("zone", "'%s' is no time zone; write one such as Asia/Shanghai".formatted(zone))));
        text(settings, "currency")
                .filter(code -> !isCurrency(code))
                .ifPresent(code -> problems.add(
                        new Problem("currency", "'%s' is no ISO 4217 code; write one such as CNY".formatted(code))));
        text(settings, "today")
                .filter(day -> !day.isEmpty() && !isDay(day))
                .ifPresent(day -> problems.add(new Problem(
                        "today",
                        "'%s' is no day; write yyyy-mm-dd, or leave it empty for the clock's day".formatted(day))));
        return problems;
    }

    private static Optional<String> text(Map<String, Object> settings, String key) {
        return Optional.ofNullable(settings.get(key))
                .map(value -> value.toString().strip())
                .filter(value -> !SettingsText.isReference(value));
    }

    private static boolean isZone(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException noSuchZone) {
            return false;
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static boolean isDay(String day) {
        try {
            return !LocalDate.parse(day).isEqual(LocalDate.MIN);
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
