package org.steward.protection.masking;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.steward.api.institution.SettingsCheck;

/** Says before it runs which masking rule is wrong. */
@Component
public final class MaskingCheck implements SettingsCheck {
    private static final String CLASSES = "classes";
    private static final String MASKS = "masks";

    @Override
    public String pid() {
        return InstitutionMasking.PID;
    }

    @Override
    public List<Problem> check(Map<String, Object> settings) {
        DataClasses classes;
        try {
            classes = DataClasses.of(text(settings, CLASSES));
        } catch (IllegalArgumentException e) {
            return List.of(new Problem(CLASSES, String.valueOf(e.getMessage())));
        }
        try {
            MaskingRules.of(text(settings, MASKS), classes);
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(new Problem(MASKS, String.valueOf(e.getMessage())));
        }
    }

    private static String text(Map<String, Object> settings, String key) {
        return String.valueOf(settings.getOrDefault(key, ""));
    }
}
