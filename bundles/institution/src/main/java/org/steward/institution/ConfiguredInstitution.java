package org.steward.institution;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.steward.api.institution.Institution;

/** One bank as its {@code institution.cfg} describes it. */
@Component(configurationPid = Names.INSTITUTION_PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = InstitutionSettings.class, factory = true)
public final class ConfiguredInstitution implements Institution {
    private final String id;
    private final String name;
    private final ZoneId zone;
    private final String currency;
    private final Optional<LocalDate> fixedDay;
    private final Path home;
    private final Path configuration;
    private final InstantSource clock;

    @Activate
    public ConfiguredInstitution(InstitutionSettings settings) {
        this(settings, InstantSource.system());
    }

    ConfiguredInstitution(InstitutionSettings settings, InstantSource clock) {
        this.id = settings.institution();
        this.name = settings.name();
        this.zone = ZoneId.of(settings.zone().strip());
        this.currency = settings.currency().strip();
        this.fixedDay = Optional.of(settings.today().strip())
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse);
        this.home = Path.of(settings.home());
        this.configuration = Path.of(settings.configuration());
        this.clock = clock;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public String currency() {
        return currency;
    }

    @Override
    public LocalDate today() {
        return fixedDay.orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public Path configuration() {
        return configuration;
    }
}
