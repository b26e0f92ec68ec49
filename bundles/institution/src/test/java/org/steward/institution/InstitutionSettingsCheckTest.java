package org.steward.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steward.api.institution.SettingsCheck.Problem;

class InstitutionSettingsCheckTest {
    private final InstitutionSettingsCheck check = new InstitutionSettingsCheck();

    @Test
    void acceptsWhatIsRight() {
        assertThat(check.check(Map.of("name", "a", "zone", "Asia/Shanghai", "currency", "CNY", "today", "2024-02-29")))
                .isEmpty();
        assertThat(check.check(Map.of("name", "a", "today", ""))).isEmpty();
        assertThat(check.check(Map.of("name", "a", "today", "$[env:TODAY]"))).isEmpty();
    }

    @Test
    void refusesUnknownZonesCurrenciesAndDays() {
        var settings =
                Map.<String, Object>of("name", " ", "zone", "Asia/Nowhere", "currency", "RMB", "today", "2023-02-29");

        assertThat(check.check(settings)).extracting(Problem::key).containsExactly("name", "zone", "currency", "today");
    }
}
