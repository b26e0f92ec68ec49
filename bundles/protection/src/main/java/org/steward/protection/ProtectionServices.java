package org.steward.protection;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.steward.api.RefusedException;
import org.steward.api.institution.Institution;
import org.steward.api.protection.CustomerKeys;
import org.steward.api.protection.DatabaseKey;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.FileProtection;
import org.steward.api.protection.Signatures;
import org.steward.api.protection.TextProtection;
import org.steward.api.protection.Tokens;
import org.steward.protection.finding.SensitiveScanner;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRingFolder;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.keys.Profile;
import org.steward.protection.keys.SealCount;
import org.steward.protection.naming.NameFinder;
import org.steward.protection.sealing.CustomerSealing;
import org.steward.protection.sealing.FieldSealing;
import org.steward.protection.sealing.FileSealing;
import org.steward.protection.sealing.Signing;
import org.steward.protection.sealing.TokenMaking;

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
    private final BundleContext context;
    private final Dictionary<String, Object> properties = new Hashtable<>();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    @Activate
    public ProtectionServices(ProtectionSettings settings, BundleContext context) {
        this(
                settings.institution(),
                new KeyRingFolder(
                                settings.institution(),
                                Path.of(settings.home()),
                                settings.key__ring__passphrase(),
                                profile(settings.profile()),
                                InstantSource.system())
                        .open(),
                context);
    }

    ProtectionServices(String institution, LiveKeyRing keys, BundleContext context) {
        this.context = context;
        properties.put(Institution.PROPERTY, institution);
        SealCount seals = keys.sealCount();
        FieldProtection fields = new FieldSealing(institution, keys::current, seals::count);
        publish(FieldProtection.class, fields);
        publish(CustomerKeys.class, new CustomerSealing(institution, fields, keys::current));
        publish(Tokens.class, new TokenMaking(institution, keys::current));
        publish(Signatures.class, new Signing(keys::current));
        publish(FileProtection.class, new FileSealing(institution, keys::current));
        publish(TextProtection.class, new TextMasking(new SensitiveScanner(), new NameFinder()));
        publish(DatabaseKey.class, () -> databaseKey(keys));
        publish(LiveKeyRing.class, keys); // a class that no other bundle sees: for the rotation alone
    }

    @Deactivate
    public void withdraw() {
        registrations.forEach(ServiceRegistration::unregister);
    }

    private <S> void publish(Class<S> type, S service) {
        registrations.add(context.registerService(type, service, properties));
    }

    private static byte[] databaseKey(LiveKeyRing keys) {
        return keys.current().active(KeyPurpose.DATABASE).key().getEncoded();
    }

    private static Profile profile(String setting) {
        return Profile.of(setting.strip())
                .orElseThrow(() -> new RefusedException(
                        "Setting profile of protection.cfg",
                        "it is neither 'international' nor 'national'",
                        "write one of them; a key ring that is there keeps its own until it is rotated"));
    }
}
