package org.steward.tiering;

import java.util.List;
import org.steward.api.institution.Institution;
import org.steward.api.store.Activity;
import org.steward.api.store.Database;
import org.steward.api.tiering.Tiering;
import org.steward.tiering.ValueSettings.Measure;

/** The door to tiering with the settings that it has without a file; the settings' type is not public. */
public final class UsualTiering {
    private UsualTiering() {}

    public static Tiering of(Institution institution, Database database, Activity activity) {
        ValueScheme scheme = ValueScheme.byShareOfCustomers(20, 50, 30);
        ValueSettings settings = new ValueSettings(6, scheme, Measure.AMOUNT, List.of("high", "mid", "low"));
        return new SchemeTiering(settings, institution, database, activity);
    }
}
