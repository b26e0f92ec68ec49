package org.steward.protection;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.steward.api.institution.SettingsCheck;

/** Says before it runs that a passphrase is too short. */
@Component
public final class PassphraseCheck implements SettingsCheck {
    private static final String KEY = "key_ring_passphrase";
    private static final int MIN_CHARACTERS = 16;

    @Override
    public String pid() {
        return "org.steward.protection";
    }

    @Override
    public List<Problem> check(Map<String, Object> settings) {
        String passphrase = String.valueOf(settings.getOrDefault(KEY, "")).strip();
        boolean reference = passphrase.startsWith("$["); // resolved later
        if (passphrase.isEmpty() || reference || passphrase.length() >= MIN_CHARACTERS) {
            return List.of();
        }
        return List.of(new Problem(
                KEY,
                "it has fewer than %d characters; refer to a longer one, e.g. $[secret:demo-key-ring]"
                        .formatted(MIN_CHARACTERS)));
    }
}
