package org.steward.tiering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.steward.api.institution.SettingsCheck;

/** Says what is wrong with shares and names before they run. */
@Component
public final class TieringSettingsCheck implements SettingsCheck {
    @Override
    public String pid() {
        return SchemeTiering.PID;
    }

    @Override
    public List<Problem> check(Map<String, Object> settings) {
        List<Problem> problems = new ArrayList<>();
        check(settings, "value_shares", ValueSettings::shares, problems);
        check(settings, "value_names", ValueSettings::names, problems);
        return problems;
    }

    private static void check(
            Map<String, Object> settings, String key, Consumer<String> parse, List<Problem> problems) {
        if (!(settings.get(key) instanceof String text) || text.contains("$[")) {
            return; // a reference such as $[env:SHARES] is resolved later
        }
        try {
            parse.accept(text);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(key, String.valueOf(e.getMessage())));
        }
    }
}
