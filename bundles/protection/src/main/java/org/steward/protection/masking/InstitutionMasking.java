package org.steward.protection.masking;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.steward.api.RefusedException;
import org.steward.api.protection.DataClass;
import org.steward.api.protection.Masking;
import org.steward.api.protection.Viewer;

/** What the settings of one institution let its people see. */
@Component(configurationPid = InstitutionMasking.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MaskingSettings.class, factory = true)
public final class InstitutionMasking implements Masking {
    static final String PID = "org.steward.masking";

    private final DataClasses classes;
    private final MaskingRules rules;
    private final Set<String> unmaskingRoles;
    private final Duration unmaskingTime;

    @Activate
    public InstitutionMasking(MaskingSettings settings) {
        this(
                DataClasses.of(settings.classes()),
                settings.masks(),
                Arrays.stream(settings.unmask__roles().split(",", -1))
                        .map(String::strip)
                        .filter(role -> !role.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                Duration.ofMinutes(settings.unmask__minutes()));
    }

    InstitutionMasking(DataClasses classes, String masks, Set<String> unmaskingRoles, Duration unmaskingTime) {
        this.classes = classes;
        this.rules = MaskingRules.of(masks, classes);
        this.unmaskingRoles = unmaskingRoles;
        this.unmaskingTime = unmaskingTime;
    }

    @Override
    public DataClass dataClass(String type) {
        return classes.classify(type).dataClass();
    }

    @Override
    public int level(String type) {
        return classes.classify(type).level();
    }

    @Override
    public String show(Viewer viewer, String type, String value) {
        return rules.show(viewer, type, value).orElseGet(() -> Masks.mask(type, value));
    }

    @Override
    public Duration unmasking(Viewer viewer, Collection<String> types) {
        if (viewer.roles().stream().noneMatch(unmaskingRoles::contains)) {
            throw new RefusedException(
                    "'%s'".formatted(viewer.person()),
                    "none of your roles may see clear values",
                    "ask somebody who has one of the roles %s"
                            .formatted(unmaskingRoles.stream().sorted().toList()));
        }
        types.stream()
                .filter(type -> classes.classify(type).neverShown())
                .findFirst()
                .ifPresent(type -> {
                    throw new RefusedException(
                            "Type '%s'".formatted(type),
                            "values of class C3 or of level 5 are never shown",
                            "ask for other fields");
                });
        return unmaskingTime;
    }
}
