package org.steward.protection;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Hashtable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.steward.api.institution.Institution;
import org.steward.api.protection.DatabaseKey;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.FileProtection;
import org.steward.api.protection.TextProtection;
import org.steward.protection.keys.KeyRing;
import org.steward.protection.keys.KeyRingFolder;

/**
 * Opens the key ring of one institution, once, and publishes the services that rest on it.
 *
 * <p>It publishes them by hand: Declarative Services would make the passphrase a property of each service, for every
 * bundle to read.
 */
@Component(
        service = {},
        configurationPid = "org.steward.protection",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ProtectionSettings.class, factory = true)
public final class ProtectionServices {
    private static final String[] SERVICES = {
        FieldProtection.class.getName(),
        TextProtection.class.getName(),
        FileProtection.class.getName(),
        DatabaseKey.class.getName()
    };

    private final ServiceRegistration<?> registration;

    @Activate
    public ProtectionServices(ProtectionSettings settings, BundleContext context) {
        this(
                settings.institution(),
                new KeyRingFolder(
                                settings.institution(),
                                Path.of(settings.home()),
                                settings.key__ring__passphrase(),
                                InstantSource.system())
                        .open(),
                context);
    }

    ProtectionServices(String institution, KeyRing keys, BundleContext context) {
        var properties = new Hashtable<String, Object>();
        properties.put(Institution.PROPERTY, institution);
        registration = context.registerService(SERVICES, new InstitutionProtection(institution, keys), properties);
    }

    @Deactivate
    public void withdraw() {
        registration.unregister();
    }
}
