package org.steward.store;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.Resealable;
import org.steward.api.store.Database;

/** Offers every table of the store that holds sealed values to a rotation of keys, each as a service. */
@Component(
        service = {},
        configurationPid = "org.steward.store",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class StoreResealing {
    private final List<ServiceRegistration<Resealable>> registrations;

    @Activate
    public StoreResealing(
            StoreSettings settings,
            BundleContext context,
            @Reference(name = InstitutionReferences.DATABASE) Database database,
            @Reference(name = InstitutionReferences.FIELDS) FieldProtection fields) {
        Dictionary<String, String> properties = new Hashtable<>();
        properties.put(Institution.PROPERTY, settings.institution());
        registrations = tables(database, fields).stream()
                .map(table -> context.registerService(Resealable.class, table, properties))
                .toList();
    }

    /** One for each table with sealed values. */
    public static List<Resealable> tables(Database database, FieldProtection fields) {
        return SealedTable.ALL.stream()
                .<Resealable>map(table -> new TableResealing(database, fields, table))
                .toList();
    }

    @Deactivate
    public void withdraw() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}
