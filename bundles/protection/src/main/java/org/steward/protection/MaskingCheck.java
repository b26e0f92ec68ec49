package org.steward.protection;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.steward.api.institution.SettingsCheck;

/** Says before it runs which masking rule is wrong. */
@Component
public final class MaskingCheck implements SettingsCheck {
    private static final String KEY = "masks";

    @Override
    public String pid() {
        return InstitutionMasking.PID;
    }

    @Override
    public List<Problem> check(Map<String, Object> settings) {
        try {
            MaskingRules.of(String.valueOf(settings.getOrDefault(KEY, "")));
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(new Problem(KEY, String.valueOf(e.getMessage())));
        }
    }
}
